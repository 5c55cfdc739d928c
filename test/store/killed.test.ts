import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openStore, type Store, type StoreOptions } from '../../src/store/index.js';
import { anArticle, club, man, wordOf } from '../support/an-article.js';
import { Child } from '../support/child.js';
import { databaseKinds, migratedStoreOptions, newFolder } from '../support/databases.js';

const program = new URL('ingest-process.ts', import.meta.url);
const spansEach = 40;

/** Articles of many rows, so that writing one takes a while. */
const extractions = Array.from({ length: 12 }, (_, n) => {
  const reed = man('Les Reed', 'Reed');
  const southampton = club('Southampton');
  const article = anArticle(`Number ${n}. ` + 'Les Reed said: “No.” Southampton want to stay. '.repeat(spansEach)).named(`a${n}`);
  article.quoting('No.', wordOf(reed), { cue: 'said' });
  article.claiming('NOT_FOR_SALE', { from: southampton, evidence: 'Southampton want to stay', source: wordOf(reed) });
  return article.extraction();
});

/** For each article its numbers of mentions, quotes and reports. */
async function written(store: Store): Promise<unknown[][]> {
  return await store.read({
    text: `SELECT external_id, (SELECT count(*) FROM mention WHERE article_id = a.id), (SELECT count(*) FROM quote WHERE article_id = a.id),
             (SELECT count(*) FROM report WHERE article_id = a.id)
           FROM article a ORDER BY id`,
    values: [],
  });
}

const whole = extractions.map(({ id }) => [id, 2 * spansEach, 1, 1]);

describe.each(databaseKinds)('ingest, killed half-way, on %s', (kind) => {
  let child: Child | undefined;
  afterEach(() => child?.kill());

  function start(options: StoreOptions, batch: number): Child {
    const file = newFolder();
    writeFileSync(file, JSON.stringify(extractions));
    return (child = new Child(program, JSON.stringify(options), file, String(batch)));
  }

  it('leaves whole articles or none, and a second run finishes the job', async () => {
    const options = await migratedStoreOptions(kind);
    for (const wait of [0, 20, 60]) {
      const running = start(options, 3);
      await running.line('begun 3');
      await pause(wait);
      await running.kill();

      const store = await openStore(options);
      const found = await written(store);
      await store.close();
      expect(found.length % 3).toBe(0);
      expect(found).toEqual(whole.slice(0, found.length));
    }
    expect(await start(options, 3).end()).toEqual({ status: 0, error: '' });

    const store = await openStore(options);
    expect(await written(store)).toEqual(whole);
    await store.close();
  });
});

it('leaves nothing of an article on PostgreSQL whose rows were all written but the last', async () => {
  const options = await migratedStoreOptions('PostgreSQL');
  const other = new pg.Client(options.databaseUrl);
  await other.connect();
  await other.query('BEGIN; LOCK TABLE report IN ACCESS EXCLUSIVE MODE');
  const file = newFolder();
  writeFileSync(file, JSON.stringify(extractions));
  const child = new Child(program, JSON.stringify(options), file, '3');
  try {
    while ((await other.query("SELECT FROM pg_locks WHERE NOT granted AND relation = 'report'::regclass")).rowCount === 0) await pause(20);
  } finally {
    await child.kill();
    await other.query('ROLLBACK');
    await other.end();
  }

  const store = await openStore(options);
  expect(await store.isEmpty()).toBe(true);
  expect(await store.read({ text: 'SELECT data_version, (SELECT count(*) FROM person) FROM corpus', values: [] })).toEqual([[0, 0]]);
  await store.close();
});
