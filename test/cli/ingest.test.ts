import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openStore, type StoreOptions } from '../../src/store/index.js';
import { databaseKinds, emptyStoreOptions, migratedStoreOptions, newFolder, serverUrl } from '../support/databases.js';
import { finished, hearsay, start, temporaryFolder } from './hearsay.js';

/** The settings that point the command at a database. */
function settings({ databaseUrl, dataDirectory }: StoreOptions): Record<string, string> {
  return databaseUrl === undefined ? { HEARSAY_DATA: dataDirectory } : { DATABASE_URL: databaseUrl };
}

/** What is in the database, counted from outside the command. */
async function stored(options: StoreOptions): Promise<{ articles: number; quotes: number }> {
  const store = await openStore(options);
  try {
    const [row] = await store.read({ text: 'SELECT (SELECT count(*)::int FROM article), (SELECT count(*)::int FROM quote)', values: [] });
    const [articles, quotes] = row as [number, number];
    return { articles, quotes };
  } finally {
    await store.close();
  }
}

/** An article with one quote, unlike every other. */
const article = (number: number): string =>
  JSON.stringify({ id: `n${number}`, text: `The manager spoke after match ${number}.\n“We will keep the keeper,” manager Ann Lee said. “He has ${number} matches behind him.”` });

const lines = (from: number, to: number): string => Array.from({ length: to - from }, (_, index) => `${article(from + index)}\n`).join('');

let cwd: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder: cwd, remove } = await temporaryFolder());
  await writeFile(join(cwd, 'good.jsonl'), lines(0, 3));
  await writeFile(join(cwd, 'mixed.jsonl'), `${article(0)}\n{"text":\n{"title":"No text"}\n{"text":"The keeper stays.","publishedAt":"2017-02-30"}\n${article(1)}\n`);
});
afterAll(() => remove());

describe.each(databaseKinds)('ingest into %s', (kind) => {
  let options: StoreOptions;

  beforeEach(async () => {
    options = await migratedStoreOptions(kind);
  });

  const ingest = (args: string[], input?: string): ReturnType<typeof hearsay> => hearsay(['ingest', ...args], { cwd, env: settings(options), ...(input === undefined ? {} : { input }) });

  it('makes the tables, and says what came of the articles', async () => {
    options = await emptyStoreOptions(kind);
    expect(await ingest(['good.jsonl'])).toEqual({ status: 0, stdout: '3 articles read: 3 added, 0 known already, 0 failed\n', stderr: '' });
    expect(await stored(options)).toMatchObject({ articles: 3 });
  });

  it('knows an article by its text, in this input and in the next, and says so', async () => {
    await writeFile(join(cwd, 'twice.jsonl'), `${article(0)}\n${article(0).replace('n0', 'other-id')}\n`);
    expect(await ingest(['twice.jsonl'])).toEqual({
      status: 0,
      stdout: '2 articles read: 1 added, 1 known already, 0 failed\n',
      stderr: 'twice.jsonl:2: known already, not loaded again\n',
    });
    expect(await ingest(['good.jsonl'])).toEqual({
      status: 0,
      stdout: '3 articles read: 2 added, 1 known already, 0 failed\n',
      stderr: 'good.jsonl:1: known already, not loaded again\n',
    });
    expect(await stored(options)).toMatchObject({ articles: 3 });
  });

  it('says when an article is a new version of one that was there', async () => {
    const version = (text: string): string => `${JSON.stringify({ url: 'https://echo.example/1', publication: 'Daily Echo', text })}\n`;
    await ingest(['-'], version('The keeper stays.'));
    expect(await ingest(['-'], version('The keeper goes.'))).toMatchObject({ status: 0, stdout: '1 article read: 1 added (1 of them new versions of known articles), 0 known already, 0 failed\n' });
  });

  it('leaves out what cannot be read, tells of it by file and line, and loads the rest', async () => {
    const { status, stdout, stderr } = await ingest(['gone.txt', 'mixed.jsonl']);
    expect(stdout).toBe('6 articles read: 2 added, 0 known already, 4 failed\n');
    expect(stderr.split('\n').map((line) => line.replace(/^([^ ]+): .*\[(\w+)\]$/, '$1 $2'))).toEqual([
      'gone.txt NO_SUCH_FILE', 'mixed.jsonl:2 BROKEN_JSON', 'mixed.jsonl:3 MISSING_TEXT', 'mixed.jsonl:4 BAD_DATE', '',
    ]);
    expect(status).toBe(1);
    expect(await stored(options)).toMatchObject({ articles: 2 });
  });

  it('prints one JSON object for machines', async () => {
    const { status, stdout } = await ingest(['--json', 'mixed.jsonl']);
    expect(JSON.parse(stdout)).toEqual({
      read: 5, added: 2, revised: 0, known: 0, failed: 3,
      problems: [
        { file: 'mixed.jsonl', line: 2, code: 'BROKEN_JSON', message: expect.any(String) },
        { file: 'mixed.jsonl', line: 3, code: 'MISSING_TEXT', message: expect.any(String) },
        { file: 'mixed.jsonl', line: 4, code: 'BAD_DATE', message: expect.any(String) },
      ],
    });
    expect(status).toBe(1);
  });

  it('leaves whole articles behind wherever it is killed, and finishes the job when run again', async () => {
    const total = 170;
    const env = settings(options);
    const child = start(['ingest', '-'], { cwd, env });
    const killed = finished(child);
    child.stdin.on('error', () => undefined);
    // Three batches and a part of one: the last waits for more, and is lost with the process.
    child.stdin.write(lines(0, total - 10));
    if (kind === 'PostgreSQL') await untilSome(options);
    else await new Promise((resolve) => setTimeout(resolve, 3000));
    child.kill('SIGKILL');
    expect((await killed).status).toBeNull();

    const left = await stored(options);
    expect(left.articles).toBeLessThan(total);
    const { stdout, status } = await hearsay(['ingest', '--json', '-'], { cwd, env, input: lines(0, total) });
    expect(JSON.parse(stdout)).toMatchObject({ read: total, known: left.articles, added: total - left.articles, failed: 0 });
    expect(status).toBe(0);

    const each = await quotesOfOneArticle(options);
    expect(left.quotes).toBe(each * left.articles);
    expect(await stored(options)).toEqual({ articles: total, quotes: each * total });
  });
});

/** Until another process has committed an article. */
async function untilSome(options: StoreOptions): Promise<void> {
  while ((await stored(options)).articles === 0) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function quotesOfOneArticle(options: StoreOptions): Promise<number> {
  const store = await openStore(options);
  try {
    const [row] = await store.read({ text: 'SELECT count(*)::int FROM quote GROUP BY article_id LIMIT 1', values: [] });
    return (row as [number])[0];
  } finally {
    await store.close();
  }
}

describe('the embedded database', () => {
  it('lives in the folder data of the working directory unless told otherwise', async () => {
    const { folder, remove: removeFolder } = await temporaryFolder();
    const { stdout } = await hearsay(['migrate'], { cwd: folder });
    expect(stdout).toMatch(/^Applied .+\. Database: embedded, in .+\/data\.\n$/);
    expect(stdout).toContain(join(folder, 'data'));
    await removeFolder();
  });
});

describe('a database that cannot be used is told within 10 seconds, with its host and without its password', () => {
  it.each([
    ['nothing listens', 'postgresql://me:s3cret@127.0.0.1:1/hearsay', '127.0.0.1:1'],
    ['an unknown host', 'postgresql://me:s3cret@no-such-host.invalid:5432/hearsay', 'no-such-host.invalid:5432'],
  ])(
    '%s',
    async (_what, DATABASE_URL, host) => {
      const { status, stdout, stderr } = await hearsay(['ingest', 'good.jsonl'], { cwd, env: { DATABASE_URL } });
      expect(stderr).toContain(host);
      expect(stderr).toContain('[DATABASE_UNREACHABLE]');
      expect(stderr).not.toContain('s3cret');
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    },
    10_000,
  );

  it(
    'a host that takes the connection and never answers',
    async () => {
      const silent = createServer().listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const { port } = silent.address() as AddressInfo;
      const { status, stderr } = await hearsay(['migrate'], { cwd, env: { DATABASE_URL: `postgresql://me:s3cret@127.0.0.1:${port}/hearsay` } });
      silent.close();
      expect(stderr).toContain(`127.0.0.1:${port}`);
      expect(stderr).toContain('[DATABASE_UNREACHABLE]');
      expect(stderr).not.toContain('s3cret');
      expect(status).toBe(1);
    },
    10_000,
  );

  it('a database that is not there', async () => {
    const { status, stderr } = await hearsay(['migrate'], { cwd, env: { DATABASE_URL: serverUrl('no_such_database') } });
    expect(stderr).toContain('[DATABASE_MISSING]');
    expect(status).toBe(1);
  });
});

describe('seed', () => {
  it('loads the example articles once', async () => {
    const env = { HEARSAY_DATA: newFolder() };
    expect(await hearsay(['seed'], { cwd, env })).toMatchObject({ status: 0, stdout: '3 articles read: 3 added, 0 known already, 0 failed\n' });
    expect(await hearsay(['seed', '--json'], { cwd, env })).toMatchObject({ status: 0, stdout: expect.stringContaining('"added":0') });
  });
});
