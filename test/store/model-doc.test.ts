import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isUpdating } from '../api/golden.js';
import { seed } from '../../prisma/seed.js';
import { databaseKinds, useStore } from '../support/databases.js';
import { readDatamodel } from '../support/datamodel.js';

const file = new URL('../../docs/model.md', import.meta.url);
const doc = readFileSync(file, 'utf8');
const questions = [...doc.matchAll(/\n([^\n]*\?)\n\n```sql\n(.*?)```\n\n```text\n(.*?)```/gs)].map(([, question, sql, answer]) => ({
  question: question as string,
  sql: sql as string,
  answer: answer as string,
}));

it('names every table', async () => {
  const { models } = await readDatamodel();
  for (const { dbName } of models) expect(doc).toContain(`\`${dbName}\``);
});

it('has an answer to every query', () => {
  expect(questions.length).toBeGreaterThanOrEqual(4);
  expect(questions).toHaveLength(doc.split('```sql').length - 1);
});

describe.each(databaseKinds)('the questions of docs/model.md on %s', (kind) => {
  const database = useStore(kind);
  beforeAll(async () => {
    await seed(database.store, {});
  });

  it.each(questions)('$question', async ({ sql, answer }) => {
    const rows = await database.store.prisma.$queryRawUnsafe<Record<string, Cell>[]>(sql);
    expect(rows.length).toBeGreaterThan(0);
    if (isUpdating()) {
      const others = readFileSync(file, 'utf8');
      writeFileSync(file, others.replace(`${sql}\`\`\`\n\n\`\`\`text\n${answer}`, () => `${sql}\`\`\`\n\n\`\`\`text\n${asText(rows)}`));
    } else expect(answer).toBe(asText(rows));
  });
});

type Cell = string | number | boolean | Date | null;

/** A table as psql shows it; of one row alone, a line for each column. */
function asText(rows: readonly Record<string, Cell>[]): string {
  const [first = {}] = rows;
  const columns = Object.keys(first);
  if (rows.length === 1) return columns.map((column) => `${column}: ${cell(first[column])}\n`).join('');
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  const [head, ...others] = lines.map((line) => line.map((text, i) => text.padEnd(widths[i]!)).join(' | ').trimEnd());
  return [head, widths.map((width) => '-'.repeat(width)).join('-+-'), ...others].map((line) => `${line}\n`).join('');
}

function cell(value: Cell | undefined): string {
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  return String(value ?? '').replaceAll('\n', ' ');
}
