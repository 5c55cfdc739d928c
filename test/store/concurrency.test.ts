import { writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { openStore, type Store, type StoreOptions } from '../../src/store/index.js';
import { anArticle, club, man, publication, wordOf } from '../support/an-article.js';
import { Child } from '../support/child.js';
import { contentOf } from '../support/content.js';
import { databaseKinds, migratedStoreOptions, newFolder } from '../support/databases.js';

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

it('gives the same from two processes with many batches each, some of whose articles both have', async () => {
  const both = Array.from({ length: 60 }, (_, n) => {
    const town = club(`Town ${n}`);
    return anArticle(`Southampton and Town ${n} want a keeper, the Echo says. They bid.`)
      .named(`n${n}`)
      .by(['Daily Echo', 'Daily Mirror'][n % 2] ?? '')
      .on(`2017-07-${String(1 + (n % 28)).padStart(2, '0')}`)
      .claiming('INTEREST', { to: southampton, evidence: 'Southampton', source: wordOf(publication('Daily Echo'), 'the Echo') })
      .claiming('BID', { from: southampton, to: town, evidence: 'They bid' })
      .extraction();
  });
  const parts = [both.slice(0, 40), both.slice(20)].map((part) => {
    const file = newFolder();
    writeFileSync(file, JSON.stringify(part));
    return file;
  });
  const [together, inTurn] = [await migratedStoreOptions('PostgreSQL'), await migratedStoreOptions('PostgreSQL')];
  const run = async (options: StoreOptions, file: string): Promise<void> => {
    const child = new Child(new URL('ingest-process.ts', import.meta.url), JSON.stringify(options), file, '3');
    expect(await child.end()).toEqual({ status: 0, error: '' });
  };
  await Promise.all(parts.map((file) => run(together, file)));
  for (const file of parts) await run(inTurn, file);
  const [found, expected] = await Promise.all([together, inTurn].map(async (options) => {
    const store = await openStore(options);
    const content = await contentOf(store);
    await store.close();
    return content;
  }));
  expect(found).toEqual(expected);
  expect(found?.article).toHaveLength(60);
});
