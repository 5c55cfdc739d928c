import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { databaseKinds, useStore } from '../support/databases.js';
import { toMatchFile } from './golden.js';
import { ask } from './ask.js';
import { story } from './story.js';

const folder = new URL('../../src/api/examples/', import.meta.url);
const examples = readdirSync(folder).map((file) => ({ name: file.replace(/\.graphql$/, ''), source: readFileSync(new URL(file, folder), 'utf8') }));

// Each example has two golden files: what it answers, and the SQL that ran. They are the same on both databases.
describe.each(databaseKinds)('the example queries on %s', (kind) => {
  const database = useStore(kind);

  beforeAll(() => database.store.ingest(story()));

  it.each(examples)('$name: answers as on file, by the SQL on file, one statement a root field', async ({ name, source }) => {
    const { result, statements } = await ask(database.store, source);

    expect(result.errors).toBeUndefined();
    toMatchFile(`examples/${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
    toMatchFile(`examples/${name}.sql`, statements.map(({ text, values }) => `${text};\n-- ${JSON.stringify(values)}\n`).join('\n'));
    expect(statements).toHaveLength(rootFields(source));
  });
});

function rootFields(source: string): number {
  return parse(source).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  ).length;
}
