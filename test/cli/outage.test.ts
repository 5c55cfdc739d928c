import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore, type Store } from '../../src/store/index.js';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.mjs';
import { finished, printed, start, temporaryFolder } from './hearsay.js';
import { articles, ask, endAll, endsWithTest, serving, totalCount } from './serving.js';

/** An article with one quote, unlike every other. */
const article = (number: number): string =>
  `${JSON.stringify({ id: `n${number}`, text: `The manager spoke after match ${number}.\n“We will keep the keeper,” manager Ann Lee said. “He has ${number} matches behind him.”` })}\n`;

const lines = (from: number, to: number): string => Array.from({ length: to - from }, (_, index) => article(from + index)).join('');

/** More than a batch. */
const some = 130;

describe('while the database goes away and comes back', () => {
  let server: PostgresServer;
  let databaseUrl: string;
  let cwd: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    server = await startPostgresServer();
    databaseUrl = `${server.url}/postgres`;
    ({ folder: cwd, remove } = await temporaryFolder());
  });
  afterEach(endAll);
  afterAll(async () => {
    await server.stop();
    await remove();
  });

  async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore({ databaseUrl, dataDirectory: '' });
    try {
      await store.migrate();
      return await use(store);
    } finally {
      await store.close();
    }
  }

  const untilNot = (number: number): Promise<void> =>
    withStore(async (store) => {
      while ((await store.prisma.article.count()) === number);
    });

  it('ingest waits, says so, and finishes as if it had always been there', async () => {
    const child = endsWithTest(start(['ingest', '-'], { cwd, env: { DATABASE_URL: databaseUrl } }));
    const end = finished(child);
    const waits = printed(child, /cannot be reached: .* \[DATABASE_UNREACHABLE\] Waiting for it, for up to 300 seconds\.\n/);
    child.stdin.write(lines(0, some));
    await untilNot(0);
    await server.halt();
    child.stdin.end(lines(some, 2 * some));
    await waits;
    await server.resume();
    const { status, stdout, stderr } = await end;
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${2 * some} articles read: ${2 * some} added, 0 known already, 0 failed\n` });
    expect(stderr).toMatch(/^hearsay: The database at \S+ cannot be reached: [^\n]+\nhearsay: the database is there again\n$/);
    expect(await withStore((store) => store.read({ text: 'SELECT count(*), (SELECT count(*) FROM quote) FROM article', values: [] }))).toEqual([[2 * some, 2 * some]]);
  });

  it('ingest ends with an error where it may not wait', async () => {
    const child = endsWithTest(start(['ingest', '-'], { cwd, env: { DATABASE_URL: databaseUrl, HEARSAY_PATIENCE: '0' } }));
    const end = finished(child);
    child.stdin.on('error', () => undefined);
    child.stdin.write(lines(2 * some, 3 * some));
    await untilNot(2 * some);
    await server.halt();
    child.stdin.write(lines(3 * some, 5 * some)); // and stays open
    const { status, stdout, stderr } = await end;
    await server.resume();
    expect(stderr).toMatch(/^hearsay: The database at \S+ cannot be reached: .* \[DATABASE_UNREACHABLE\]\n$/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  it('serve goes on, says that it cannot answer, and answers again', async () => {
    const { url } = await serving(cwd, { DATABASE_URL: databaseUrl });
    const before = await totalCount(url);
    await server.halt();
    const lost = { errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] };
    expect(await ask(url, '{ articles { totalCount } }')).toMatchObject(lost);
    expect((await fetch(new URL('/readyz', url))).status).toBe(503);
    expect((await fetch(new URL('/healthz', url))).status).toBe(200);
    await server.resume();
    expect(before).not.toEqual(articles(0));
    expect(await totalCount(url)).toEqual(before);
    expect((await fetch(new URL('/readyz', url))).status).toBe(200);
  });
});
