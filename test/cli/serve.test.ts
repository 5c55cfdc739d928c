import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { migratedStoreOptions, newFolder } from '../support/databases.js';
import { finished, hearsay, printed, root, start, temporaryFolder } from './hearsay.js';

const running: ChildProcessWithoutNullStreams[] = [];

let cwd: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder: cwd, remove } = await temporaryFolder());
});
afterAll(() => remove());
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'close');
  }
});

/** A folder with an embedded database that has its tables, and no article. */
const dataFolder = async (): Promise<string> => (await migratedStoreOptions('PGlite')).dataDirectory;

/** Starts a server on a free port and waits until it says that it is ready. */
async function serving(env: Record<string, string>, args: string[] = []): Promise<{ child: ChildProcessWithoutNullStreams; url: string; end: ReturnType<typeof finished> }> {
  const child = start(['serve', ...args], { cwd, env: { PORT: '0', ...env } });
  running.push(child);
  const end = finished(child);
  const [, url] = await printed(child, /GraphQL +(http:\S+)[^]*to stop/);
  return { child, url: url as string, end };
}

const ask = async (url: string, query: string): Promise<unknown> =>
  (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })).json();

const totalCount = (url: string): Promise<unknown> => ask(url, '{ articles { totalCount } }');
const articles = (count: number): unknown => ({ data: { articles: { totalCount: count } } });

describe('serve', () => {
  it('says where it answers and which database it has, and answers there', async () => {
    const dataDirectory = await dataFolder();
    const { child, url, end } = await serving({ HEARSAY_DATA: dataDirectory });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    expect(await totalCount(url)).toEqual(articles(0));
    for (const path of ['/healthz', '/readyz']) expect((await fetch(new URL(path, url))).status).toBe(200);
    child.kill('SIGTERM');
    const { stdout } = await end;
    expect(stdout).toContain(`embedded, in ${dataDirectory}`);
    expect(stdout).toContain('/healthz');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends in good order on %s, and leaves the database to the next', async (signal) => {
    const env = { HEARSAY_DATA: await dataFolder() };
    const { child, end } = await serving(env);
    child.kill(signal);
    expect(await end).toMatchObject({ status: 0 });
    expect(await hearsay(['migrate'], { cwd, env })).toMatchObject({ status: 0 });
  });

  it('ends with npm, which started it, whatever shell is between them', async () => {
    const { PATH = '', HOME = '' } = process.env;
    const env = { HEARSAY_DATA: newFolder() };
    const npm = spawn('npm', ['start', '--', '--port', '0'], { cwd: root, env: { PATH, HOME, ...env } });
    running.push(npm);
    const end = finished(npm);
    await printed(npm, /to stop/);
    npm.kill('SIGTERM');
    expect((await end).stderr).toContain('loaded 3 example articles');
    expect(await hearsay(['migrate'], { cwd, env })).toMatchObject({ status: 0 });
  });

  it('loads the example articles into an empty database if asked to, and only then', async () => {
    const env = { HEARSAY_DATA: newFolder() };
    const first = await serving(env, ['--seed-if-empty']);
    expect(await totalCount(first.url)).toEqual(articles(3));
    first.child.kill('SIGTERM');
    expect((await first.end).stderr).toContain('loaded 3 example articles');

    const second = await serving(env, ['--seed-if-empty']);
    expect(await totalCount(second.url)).toEqual(articles(3));
    second.child.kill('SIGTERM');
    expect((await second.end).stderr).not.toContain('loaded');
  });

  it('keeps its data folder from every other process, and the others name it', async () => {
    const env = { HEARSAY_DATA: await dataFolder() };
    const { child } = await serving(env);
    for (const args of [['serve', '--port', '0'], ['ingest', '-'], ['migrate']]) {
      const { status, stdout, stderr } = await hearsay(args, { cwd, env });
      expect(stderr).toContain(`process ${child.pid}`);
      expect(stderr).toContain('[DATA_DIRECTORY_IN_USE]');
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    }
  });

  it('serves a PostgreSQL, and says which without the password', async () => {
    const { databaseUrl = '' } = await migratedStoreOptions('PostgreSQL');
    const { child, url, end } = await serving({ DATABASE_URL: databaseUrl });
    expect(await totalCount(url)).toEqual(articles(0));
    child.kill('SIGTERM');
    const { stdout } = await end;
    const { host, pathname, password } = new URL(databaseUrl);
    expect(stdout).toContain(`PostgreSQL at ${host}${pathname}`);
    expect(password).not.toBe('');
    expect(stdout).not.toContain(`:${password}@`);
  });

  it('says when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, stdout, stderr } = await hearsay(['serve', '--port', `${port}`], { cwd, env: { HEARSAY_DATA: await dataFolder() } });
    other.close();
    expect(stderr).toContain(`Port ${port} on 127.0.0.1 is taken by another program`);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  it('says when its host is no address of this machine', async () => {
    const { status, stderr } = await hearsay(['serve', '--host', '192.0.2.1', '--port', '0'], { cwd, env: { HEARSAY_DATA: await dataFolder() } });
    expect(stderr).toContain('[NO_SUCH_HOST]');
    expect(status).toBe(1);
  });

  it('takes --port and --host before PORT and HOST', async () => {
    const { url } = await serving({ HEARSAY_DATA: await dataFolder(), PORT: '1', HOST: '192.0.2.1' }, ['--port', '0', '--host', 'localhost']);
    expect(url).toMatch(/^http:\/\/localhost:\d+\/graphql$/);
  });
});
