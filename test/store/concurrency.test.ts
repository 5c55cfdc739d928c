import { describe, expect, it } from '@jest/globals';
import { openStore, type Store } from '../../src/store/index.js';
import { anArticle, club, man } from '../support/an-article.js';
import { databaseKinds, migratedStoreOptions } from '../support/databases.js';

const southampton = club('Southampton');

const articles = Array.from({ length: 12 }, (_, n) => {
  const manager = man(n % 3 === 0 ? 'Manuel Pellegrino' : 'Mauricio Pellegrino');
  return anArticle(`${n}: ${manager.name} is the manager of Southampton.`)
    .on('2017-07-10')
    .affiliating(manager, southampton, 'MANAGER', { evidence: `${manager.name} is the manager of Southampton` })
    .claiming('APPOINTMENT', { player: manager, to: southampton, evidence: `${manager.name} is the manager of Southampton` })
    .extraction();
});

async function result(store: Store): Promise<unknown[][]> {
  return await store.read({
    text: `SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM club), (SELECT array_agg(name ORDER BY name) FROM person),
             (SELECT array_agg(name) FROM person WHERE id = canonical_id), (SELECT count(*) FROM claim), (SELECT count(*) FROM report)`,
    values: [],
  });
}

const expected = [[12, 1, ['Manuel Pellegrino', 'Mauricio Pellegrino'], ['Mauricio Pellegrino'], 1, 12]];

describe.each(databaseKinds)('ingest at the same time on %s', (kind) => {
  it('gives what one article after the other gives', async () => {
    const options = await migratedStoreOptions(kind);
    const store = await openStore(options);
    const outcomes = await Promise.all(articles.map((article) => store.ingest([article])));
    expect(outcomes.flat().every(({ status }) => status === 'added')).toBe(true);
    expect(await result(store)).toEqual(expected);
    await store.close();
  });

  it('writes an article that is given twice at once one time', async () => {
    const options = await migratedStoreOptions(kind);
    const store = await openStore(options);
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => store.ingest(articles.slice(0, 2))));
    expect(outcomes.flat().filter(({ status }) => status === 'added')).toHaveLength(2);
    expect(new Set(outcomes.map(([first]) => first?.articleId)).size).toBe(1);
    await store.close();
  });
});

it('gives the same from several processes on one PostgreSQL', async () => {
  const options = await migratedStoreOptions('PostgreSQL');
  const stores = await Promise.all([1, 2, 3].map(() => openStore(options)));
  await Promise.all(articles.map((article, n) => (stores[n % 3] as Store).ingest([article])));
  expect(await result(stores[0] as Store)).toEqual(expected);
  await Promise.all(stores.map((store) => store.close()));
});
