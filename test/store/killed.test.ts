import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openStore, type Store, type StoreOptions } from '../../src/store/index.js';
import { anArticle, club, man, wordOf } from '../support/an-article.js';
import { Child } from '../support/child.js';
import { contentOf } from '../support/content.js';
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

/** Short articles that have people, clubs, claims and copies in common. */
const many = Array.from({ length: 100 }, (_, n) => {
  const manager = man(n % 3 === 0 ? 'Manuel Pellegrino' : 'Mauricio Pellegrino', 'Pellegrino');
  const southampton = club('Southampton', 'Saints');
  const buyer = club(['Liverpool', 'Chelsea', 'Arsenal'][n % 3] ?? '');
  const player = man(['Virgil van Dijk', 'Sadio Mane', 'Les Brown', 'Ian Cook'][n % 4] ?? '');
  const article = anArticle(`${n % 10 === 9 ? n - 1 : n}: ${manager.name} of Southampton said: “He stays.” ${buyer.name} want ${player.name}.${n % 10 === 9 ? ' ' : ''}`).named(`m${n}`);
  if (n % 5 !== 0) article.on(`2017-07-${String(1 + (n % 28)).padStart(2, '0')}`);
  article.by(['Daily Echo', 'Daily Mirror'][n % 2] ?? '');
  article.affiliating(manager, southampton, 'MANAGER', { evidence: `${manager.name} of Southampton` });
  article.quoting('He stays.', wordOf(manager), { cue: 'said' });
  article.claiming('INTEREST', { player, from: southampton, to: buyer, evidence: `${buyer.name} want ${player.name}`, source: wordOf(manager) });
  return article.extraction();
});
const kills = 50;
const batch = 2;

describe.each(databaseKinds)(`ingest, killed ${kills} times in a row on %s`, (kind) => {
  const children: Child[] = [];
  afterAll(() => Promise.all(children.map((child) => child.kill())));

  it('comes to what it comes to without', async () => {
    const file = newFolder();
    writeFileSync(file, JSON.stringify(many));
    const start = (options: StoreOptions): Child => {
      const child = new Child(program, JSON.stringify(options), file, String(batch), 'wait');
      children.push(child);
      return child;
    };
    const [undisturbed, disturbed] = [await migratedStoreOptions(kind), await migratedStoreOptions(kind)];
    const whole = start(undisturbed);
    whole.say('Infinity');
    expect(await whole.end()).toEqual({ status: 0, error: '' });
    const writesOfBatch = Number(/\d+/.exec(whole.lines.at(-1) ?? '')?.[0]) / (many.length / batch);

    // The next one loads while one is at work.
    let next = start(disturbed);
    for (let kill = 1; kill <= kills; kill++) {
      const child = next;
      next = start(disturbed);
      // Spread evenly over a batch and a half (Weyl's sequence of the golden ratio).
      child.say(String(1 + Math.floor(((kill * 0.618_033_988_75) % 1) * 1.5 * writesOfBatch)));
      const { error } = await child.end();
      expect({ kill, signal: child.process.signalCode, error }).toEqual({ kill, signal: 'SIGKILL', error: '' });
    }
    next.say('Infinity');
    expect(await next.end()).toEqual({ status: 0, error: '' });

    const [expected, found] = await Promise.all([undisturbed, disturbed].map(async (options) => {
      const store = await openStore(options);
      expect(await store.read({ text: 'SELECT FROM claim c WHERE NOT EXISTS (SELECT FROM report WHERE claim_id = c.id)', values: [] })).toEqual([]);
      const content = await contentOf(store);
      await store.close();
      return content;
    }));
    expect(found).toEqual(expected);
    expect(found?.article).toHaveLength(many.length);
  }, 900_000);
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
