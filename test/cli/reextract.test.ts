import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXTRACTOR_VERSION } from '../../src/extract/index.js';
import { openStore, type Store, type StoreOptions } from '../../src/store/index.js';
import { databaseKinds, migratedStoreOptions } from '../support/databases.js';
import { hearsay, temporaryFolder } from './hearsay.js';

let cwd: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder: cwd, remove } = await temporaryFolder());
  const article = (id: string, publishedAt: string | null, text: string) => `${JSON.stringify({ id, publishedAt, text })}\n`;
  await writeFile(
    join(cwd, 'news.jsonl'),
    article('old', '2024-01-01', 'The keeper trained alone.\n“We will keep the keeper,” manager Ann Lee said.') +
      article('new', '2024-06-01', '“The keeper stays,” manager Ann Lee said.') +
      article('undated', null, 'Nobody spoke of the keeper.'),
  );
});
afterAll(() => remove());

describe.each(databaseKinds)('reextract in %s', (kind) => {
  let options: StoreOptions;
  const run = (...args: string[]) => hearsay(args, { cwd, env: options.databaseUrl === undefined ? { HEARSAY_DATA: options.dataDirectory } : { DATABASE_URL: options.databaseUrl } });

  async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore(options);
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  }
  const rows = (sql: string) => withStore((store) => store.read({ text: sql, values: [] }));

  beforeEach(async () => {
    options = await migratedStoreOptions(kind);
    await run('ingest', 'news.jsonl');
  });

  it('reads nothing anew that this version has read, unless it is told to', async () => {
    expect(await run('reextract')).toEqual({ status: 0, stdout: '0 articles read anew: 0 changed, 0 as before, 0 failed\n', stderr: '' });
    expect(await run('reextract', '--all')).toEqual({ status: 0, stdout: '3 articles read anew: 0 changed, 3 as before, 0 failed\n', stderr: '' });
    expect((await run('reextract', '--all', '--since', '2024-02-01')).stdout).toBe('1 article read anew: 0 changed, 1 as before, 0 failed\n');
  });

  it('says what would change, then what changes, and then has changed it', async () => {
    // As an older version would have left them: one quote missed, another one too many, and one that a person rejected.
    await withStore(async (store) => {
      const { prisma } = store;
      await store.reject({ kind: 'QUOTE', id: 2, reason: 'No.', by: 'key:desk' });
      await prisma.$executeRawUnsafe("UPDATE article SET extractor = '0.1.0'");
      await prisma.$transaction(['quote_part WHERE quote_id = 1', 'quote WHERE id = 1'].map((rows) => prisma.$executeRawUnsafe(`DELETE FROM ${rows}`)));
      await prisma.$executeRawUnsafe(`
        WITH s AS (INSERT INTO source (article_id, kind) SELECT id, 'UNNAMED' FROM article WHERE external_id = 'undated' RETURNING id, article_id),
          q AS (INSERT INTO quote (article_id, kind, text, words, sketch, speaker_id, rule, steps, extractor)
                SELECT article_id, 'INDIRECT', 'the keeper', '', '{}', id, 'r', '{}', '0.1.0' FROM s RETURNING id)
        INSERT INTO quote_part (quote_id, position, start_offset, end_offset, text) SELECT id, 0, 16, 26, 'the keeper' FROM q`);
    });
    const told = 'old: 1 quote added\n  + quote: We will keep the keeper,\nundated: 1 quote removed\n  - quote: the keeper\n';
    const before = await rows('SELECT a.external_id, a.extractor, q.id, q.text FROM article a LEFT JOIN quote q ON q.article_id = a.id ORDER BY a.id, q.id');
    expect(await run('reextract', '--dry-run')).toEqual({ status: 0, stdout: `${told}3 articles read anew: 2 would change (1 quote added, 1 quote removed), 1 as before, 0 failed\n`, stderr: '' });
    expect(await rows('SELECT a.external_id, a.extractor, q.id, q.text FROM article a LEFT JOIN quote q ON q.article_id = a.id ORDER BY a.id, q.id')).toEqual(before);
    expect((await run('reextract')).stdout).toBe(`${told}3 articles read anew: 2 changed (1 quote added, 1 quote removed), 1 as before, 0 failed\n`);
    expect(await rows('SELECT a.external_id, a.extractor, q.text FROM article a LEFT JOIN quote q ON q.article_id = a.id ORDER BY a.id')).toEqual([
      ['old', EXTRACTOR_VERSION, 'We will keep the keeper,'],
      ['new', EXTRACTOR_VERSION, null],
      ['undated', EXTRACTOR_VERSION, null],
    ]);
  });

  it.each(['2024-02-30', 'yesterday', ''])('refuses --since %p', async (since) => {
    const { status, stdout, stderr } = await run('reextract', '--since', since);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--since is');
  });
});
