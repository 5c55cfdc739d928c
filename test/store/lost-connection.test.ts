import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore, type Store } from '../../src/store/index.js';
import { anArticle, club, man, wordOf } from '../support/an-article.js';
import { migratedStoreOptions } from '../support/databases.js';
import { FrailConnection } from '../support/frail-connection.js';

const reed = man('Les Reed', 'Reed');
const article = (id: string) =>
  anArticle(`Number ${id}. Les Reed said: “No.” Southampton want to stay.`)
    .named(id)
    .quoting('No.', wordOf(reed), { cue: 'said' })
    .claiming('NOT_FOR_SALE', { from: club('Southampton'), evidence: 'Southampton want to stay', source: wordOf(reed) })
    .extraction();

describe('an ingest whose connection is cut', () => {
  let way: Awaited<ReturnType<typeof FrailConnection.to>>;
  let store: Store;
  const said: string[] = [];

  beforeAll(async () => {
    const { databaseUrl = '' } = await migratedStoreOptions('PostgreSQL');
    way = await FrailConnection.to(databaseUrl);
    store = await openStore({
      databaseUrl: way.url,
      dataDirectory: '',
      patience: { seconds: 300, onLost: ({ code }) => said.push(code), onBack: () => said.push('back') },
    });
    await store.ingest([article('first')]);
  });
  afterAll(async () => {
    await store.close();
    await way.close();
  });

  /** The numbers of quotes and reports of each article of this id. */
  const found = (id: string): Promise<unknown[][]> =>
    store.read({
      text: 'SELECT (SELECT count(*) FROM quote WHERE article_id = a.id), (SELECT count(*) FROM report WHERE article_id = a.id) FROM article a WHERE external_id = $1',
      values: [id],
    });

  it.each([['its statement', false], ['the answer', true]])('after any statement, %s lost, waits, and tells what it told without', async (what, deliver) => {
    for (let messages = 1; ; messages += 1) {
      const id = `${what} ${messages}`;
      said.length = 0;
      way.cutAfter(messages, deliver);
      expect(await store.hasArticle(['0'])).toEqual(new Set());
      const outcomes = await store.ingest([article(id), { ...article(id), id: 'again' }]);
      expect({ messages, outcomes }).toMatchObject({ messages, outcomes: [{ id, status: 'added' }, { status: 'known' }] });
      if (way.cutNoMore()) break;
      expect({ messages, said }).toEqual({ messages, said: ['DATABASE_UNREACHABLE', 'back'] });
      expect(await found(id)).toEqual([[1, 1]]);
    }
    expect(said).toEqual([]);
  });
});
