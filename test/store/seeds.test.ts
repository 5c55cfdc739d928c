import { beforeEach, describe, expect, it } from '@jest/globals';
import { seed } from '../../prisma/seed.js';
import { extract, type Extraction } from '../../src/extract/index.js';
import { readInputs } from '../../src/text/index.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';

const documents = new URL('../../prisma/documents', import.meta.url).pathname;

async function extractions(): Promise<Extraction[]> {
  const all: Extraction[] = [];
  for await (const reading of readInputs([documents], { standardInput: process.stdin })) {
    if ('document' in reading) all.push(extract(reading.document));
  }
  return all;
}

describe.each(databaseKinds)('the seed documents on %s', (kind) => {
  const database = useStore(kind);
  beforeEach(() => clear(database.store));

  async function pellegrinos(): Promise<unknown[][]> {
    return await database.store.read({
      text: `SELECT c.name, (SELECT array_agg(DISTINCT a.name) FILTER (WHERE a.name LIKE 'M% Pellegrino')
                             FROM person p JOIN person_alias a ON a.person_id = p.id WHERE p.canonical_id = c.id),
               (SELECT count(DISTINCT m.article_id) FROM person p JOIN mention m ON m.person_id = p.id WHERE p.canonical_id = c.id)
             FROM person c WHERE c.id = c.canonical_id AND c.name LIKE '%Pellegrino%'`,
      values: [],
    });
  }

  it.each([
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])('have one Pellegrino, whom one of them misnames, when loaded in the order %d, %d, %d', async (...order) => {
    const all = await extractions();
    for (const i of order) await database.store.ingest([all[i] as Extraction]);
    expect(await pellegrinos()).toEqual([['Mauricio Pellegrino', ['Manuel Pellegrino', 'Mauricio Pellegrino'], 3]]);
  });

  it('are loaded as any article is, and once', async () => {
    expect(await seed(database.store, {})).toMatchObject({ added: 3, known: 0, failed: 0 });
    expect(await pellegrinos()).toEqual([['Mauricio Pellegrino', ['Manuel Pellegrino', 'Mauricio Pellegrino'], 3]]);
    expect(await seed(database.store, {})).toMatchObject({ added: 0, known: 3, failed: 0 });
  });
});
