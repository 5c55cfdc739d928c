import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { seed } from '../../prisma/seed.js';
import { databaseKinds, useStore } from '../support/databases.js';
import { readDatamodel } from '../support/datamodel.js';

const doc = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
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
    const rows = await database.store.prisma.$queryRawUnsafe<Record<string, unknown>[]>(sql);
    expect(rows.length).toBeGreaterThan(0);
    for (const column of Object.keys(rows[0] ?? {})) expect(answer).toContain(column);
  });
});
