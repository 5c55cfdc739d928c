import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { openStore } from '../../src/store/index.js';
import { migratedStoreOptions, newFolder } from '../support/databases.js';
import { finished, hearsay, printed, start, temporaryFolder } from './hearsay.js';
import { articles, ask, endAll, endsWithTest, serving, totalCount, type Serving } from './serving.js';

/** An article with one quote, unlike every other. */
const article = (number: number): string =>
  JSON.stringify({ id: `n${number}`, text: `The manager spoke after match ${number}.\n“We will keep the keeper,” manager Ann Lee said. “He has ${number} matches behind him.”` });

const lines = (from: number, to: number): string => Array.from({ length: to - from }, (_, index) => `${article(from + index)}\n`).join('');

/** More than a batch of the embedded database. */
const some = 60;

let cwd: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: cwd, remove } = await temporaryFolder());
  await writeFile(join(cwd, 'mixed.jsonl'), `${article(0)}\n{"text":\n${article(1)}\n${article(0)}\n{"text":"The keeper stays.","publishedAt":"2017-02-30"}\n${lines(2, some)}`);
});
afterAll(() => remove());
afterEach(endAll);

const dataFolder = async (): Promise<string> => (await migratedStoreOptions('PGlite')).dataDirectory;

/** For each article that is there its number of quotes. */
async function quotes(dataDirectory: string): Promise<unknown[]> {
  const store = await openStore({ dataDirectory });
  try {
    return (await store.read({ text: 'SELECT (SELECT count(*) FROM quote WHERE article_id = a.id) FROM article a', values: [] })).flat();
  } finally {
    await store.close();
  }
}

/** Starts an ingest of standard input, which stays open. */
function ingesting(env: Record<string, string>): ChildProcessWithoutNullStreams {
  const child = endsWithTest(start(['ingest', '-'], { cwd, env }));
  child.stdin.on('error', () => undefined);
  return child;
}

/** Until the server shows an article. */
async function untilSome(url: string): Promise<void> {
  while (JSON.stringify(await totalCount(url)) === JSON.stringify(articles(0)));
}

describe('ingest while a server has the embedded database', () => {
  let env: { HEARSAY_DATA: string };
  let server: Serving;
  beforeEach(async () => {
    env = { HEARSAY_DATA: await dataFolder() };
    server = await serving(cwd, env);
  });

  it('does and says what it would without one, and the server answers with what came in', async () => {
    for (const args of [['ingest', 'mixed.jsonl', 'gone.txt'], ['ingest', '--json', '--jobs', '2', 'mixed.jsonl'], ['seed']]) {
      const alone = await hearsay(args, { cwd, env: { HEARSAY_DATA: join(env.HEARSAY_DATA, 'another') } });
      expect(await hearsay(args, { cwd, env })).toEqual(alone);
    }
    expect(await totalCount(server.url)).toEqual(articles(some + 3));
    expect(await ask(server.url, '{ quotes(filter: { text: "has 7 matches" }) { nodes { speaker { name } } } }')).toEqual({
      data: { quotes: { nodes: [{ speaker: { name: 'Ann Lee' } }] } },
    });
    server.child.kill('SIGTERM');
    expect(await server.end).toMatchObject({ status: 0, stderr: 'hearsay: stopping …\n' });
    expect(await quotes(env.HEARSAY_DATA)).toHaveLength(some + 3);
  });

  it('fails when the server is stopped, and leaves whole articles; run again it does the rest', async () => {
    const child = ingesting(env);
    const end = finished(child);
    child.stdin.write(lines(0, 3 * some));
    await untilSome(server.url);
    server.child.kill('SIGTERM');
    expect(await server.end).toMatchObject({ status: 0 });
    const { status, stdout, stderr } = await end;
    expect(stderr).toMatch(/^hearsay: The server that holds the database was stopped\..* \[SERVER_STOPPING\]\n$/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(await readdir(env.HEARSAY_DATA)).toEqual(['database']);

    const left = await quotes(env.HEARSAY_DATA);
    expect(new Set(left).size).toBe(1);
    const again = await hearsay(['ingest', '--json', '-'], { cwd, env, input: lines(0, 3 * some) });
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 3 * some - left.length, known: left.length, failed: 0 });
    expect(await quotes(env.HEARSAY_DATA)).toEqual(Array.from({ length: 3 * some }, () => left[0]));
  });

  it('fails when the server is killed; run again it opens the database itself', async () => {
    const child = ingesting(env);
    const end = finished(child);
    child.stdin.write(lines(0, some));
    await untilSome(server.url);
    server.child.kill('SIGKILL');
    const { status, stdout, stderr } = await end;
    expect(stderr).toMatch(/^hearsay: The server that holds the database ended .* \[SERVER_GONE\]\n$/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });

    const again = await hearsay(['ingest', '--json', '-'], { cwd, env, input: lines(0, some) });
    expect(JSON.parse(again.stdout)).toMatchObject({ read: some, failed: 0 });
    const next = await serving(cwd, env);
    expect(await hearsay(['seed'], { cwd, env })).toMatchObject({ status: 0 });
    expect(await totalCount(next.url)).toEqual(articles(some + 3));
  });

  it('leaves the server at work when it is killed itself', async () => {
    const child = ingesting(env);
    const end = finished(child);
    child.stdin.write(lines(0, some));
    await untilSome(server.url);
    child.kill('SIGKILL');
    await end;
    expect(await hearsay(['ingest', '-'], { cwd, env, input: lines(0, some) })).toMatchObject({ status: 0 });
    expect(await totalCount(server.url)).toEqual(articles(some));
    server.child.kill('SIGTERM');
    expect(await server.end).toMatchObject({ status: 0, stderr: 'hearsay: stopping …\n' });
  });

  it('is of no use to others than the owner, and not to be had over the network', async () => {
    const [file, socket] = ['hearsay.channel', 'hearsay.sock'].map((name) => join(env.HEARSAY_DATA, name)) as [string, string];
    for (const path of [file, socket]) expect((await stat(path)).mode & 0o777).toBe(0o600);
    const { token } = JSON.parse(await readFile(file, 'utf8')) as { token: string };
    for (const headers of [{}, { authorization: 'Bearer no' }, { authorization: `Bearer ${token.slice(1)}x` }]) {
      expect(await spoken(socket, '/ingest', headers)).toEqual({ error: { code: 'HANDOVER_REFUSED', message: expect.stringContaining('owner') } });
    }
    expect((await fetch(new URL('/ingest', server.url), { method: 'POST', headers: { authorization: `Bearer ${token}` } })).status).toBe(404);
  });

  it('says so when the server is of another version, and when a command is none', async () => {
    const { path, token } = JSON.parse(await readFile(join(env.HEARSAY_DATA, 'hearsay.channel'), 'utf8')) as { path: string; token: string };
    const authorization = `Bearer ${token}`;
    const refused = (await spoken(path, '/ingest', { authorization, 'hearsay-version': '9.9.9/9' })) as { error: { code: string; message: string } };
    expect(refused).toEqual({ error: { code: 'SERVER_VERSION_DIFFERS', message: expect.stringContaining('9.9.9/9') } });
    const [, version] = /is Hearsay ([^,]+),/.exec(refused.error.message) as unknown as [string, string];
    for (const [command, body] of [['/none', '{}\n'], ['/ingest', ''], ['/ingest', 'x\n'], ['/ingest', '{"jobs":"1"}\n'], ['/ingest', '{"jobs":1}\n{"place":{"file":"a","line":1},"document":{}}\n']] as const) {
      expect(await spoken(path, command, { authorization, 'hearsay-version': version }, body)).toMatchObject({ error: { code: 'HANDOVER_REFUSED' } });
    }
    expect(await totalCount(server.url)).toEqual(articles(0));
  });
});

/** The last line of what the channel answers. */
function spoken(socketPath: string, path: string, headers: Record<string, string>, body = '{"jobs":1}\n'): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path, method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve(JSON.parse(text.trim().split('\n').at(-1) ?? '')));
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}

it('goes by a folder of its own where the path of the data directory is too long for a socket', async () => {
  const dataDirectory = join(newFolder(), 'a-long-name'.repeat(10));
  await mkdir(dirname(dataDirectory));
  await rename(await dataFolder(), dataDirectory);
  const env = { HEARSAY_DATA: dataDirectory };
  const { child, url, end } = await serving(cwd, env);
  const { path } = JSON.parse(await readFile(join(dataDirectory, 'hearsay.channel'), 'utf8')) as { path: string };
  expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
  expect(await hearsay(['seed'], { cwd, env })).toMatchObject({ status: 0, stdout: '3 articles read: 3 added, 0 known already, 0 failed\n' });
  expect(await totalCount(url)).toEqual(articles(3));
  child.kill('SIGTERM');
  await end;
  await expect(stat(dirname(path))).rejects.toThrow('ENOENT');
});

it('is refused while another ingest has the embedded database, whatever a server left behind there', async () => {
  const env = { HEARSAY_DATA: await dataFolder() };
  const server = await serving(cwd, env);
  server.child.kill('SIGKILL');
  await server.end;
  const first = ingesting(env);
  first.stdin.write('{"text":\n'.repeat(60));
  await printed(first, /BROKEN_JSON/);
  const { status, stdout, stderr } = await hearsay(['seed'], { cwd, env });
  expect(stderr).toContain(`process ${first.pid}`);
  expect(stderr).toContain('[DATA_DIRECTORY_IN_USE]');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});
