import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { migratedStoreOptions, newFolder } from '../support/databases.js';
import { finished, hearsay, printed, root, temporaryFolder } from './hearsay.js';
import { articles, endAll, endsWithTest, serving, totalCount } from './serving.js';

let cwd: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder: cwd, remove } = await temporaryFolder());
});
afterAll(() => remove());
afterEach(endAll);

/** A folder with an embedded database that has its tables, and no article. */
const dataFolder = async (): Promise<string> => (await migratedStoreOptions('PGlite')).dataDirectory;

describe('serve', () => {
  it('says where it answers and which database it has, and answers there', async () => {
    const dataDirectory = await dataFolder();
    const { child, url, end } = await serving(cwd, { HEARSAY_DATA: dataDirectory });
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
    const { child, end } = await serving(cwd, env);
    child.kill(signal);
    expect(await end).toMatchObject({ status: 0 });
    expect(await hearsay(['migrate'], { cwd, env })).toMatchObject({ status: 0 });
  });

  it('ends with npm, which started it, whatever shell is between them', async () => {
    const { PATH = '', HOME = '' } = process.env;
    const env = { HEARSAY_DATA: newFolder() };
    const npm = endsWithTest(spawn('npm', ['start', '--', '--port', '0'], { cwd: root, env: { PATH, HOME, ...env } }));
    const end = finished(npm);
    await printed(npm, /to stop/);
    npm.kill('SIGTERM');
    expect((await end).stderr).toContain('loaded 3 example articles');
    expect(await hearsay(['migrate'], { cwd, env })).toMatchObject({ status: 0 });
  });

  it('loads the example articles into an empty database if asked to, and only then', async () => {
    const env = { HEARSAY_DATA: newFolder() };
    const first = await serving(cwd, env, ['--seed-if-empty']);
    expect(await totalCount(first.url)).toEqual(articles(3));
    first.child.kill('SIGTERM');
    expect((await first.end).stderr).toContain('loaded 3 example articles');

    const second = await serving(cwd, env, ['--seed-if-empty']);
    expect(await totalCount(second.url)).toEqual(articles(3));
    second.child.kill('SIGTERM');
    expect((await second.end).stderr).not.toContain('loaded');
  });

  it('keeps its data folder from every other server and from migrate, which name it', async () => {
    const env = { HEARSAY_DATA: await dataFolder() };
    const { child } = await serving(cwd, env);
    for (const args of [['serve', '--port', '0'], ['migrate']]) {
      const { status, stdout, stderr } = await hearsay(args, { cwd, env });
      expect(stderr).toContain(`process ${child.pid}`);
      expect(stderr).toContain('[DATA_DIRECTORY_IN_USE]');
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    }
  });

  it('answers others while it reads a long article', async () => {
    const env = { HEARSAY_DATA: await dataFolder() };
    const key = (await hearsay(['keys', 'create', 'feed', '--can', 'ingest'], { cwd, env })).stdout.trim();
    const { child, url, end } = await serving(cwd, env);
    const ingested = async (text: string): Promise<unknown> => {
      const body = JSON.stringify({ query: 'mutation($input: ArticleInput!) { ingestArticle(input: $input) { status } }', variables: { input: { text } } });
      return (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` }, body })).json();
    };
    const added = { data: { ingestArticle: { status: 'ADDED' } } };
    expect(await ingested('“He stays,” manager Ann Lee said.')).toEqual(added); // whatever is loaded only once is there now

    const events: string[] = [];
    const long = Array.from({ length: 1900 }, (_, number) => `“We want to keep the winger for ${number} years,” manager Ann Lee told the Mirror. Everton want Bo Lind.`).join('\n');
    const read = ingested(long).then((answer) => {
      events.push('read');
      return answer;
    });
    for (let number = 1; number <= 10; number += 1) {
      expect(await totalCount(url)).toEqual(articles(1));
      events.push('answered');
    }
    expect(events).toEqual(Array.from({ length: 10 }, () => 'answered'));
    child.kill('SIGTERM');
    expect(await read).toEqual(added); // the server lets what is under way end
    expect(await end).toMatchObject({ status: 0, stderr: 'hearsay: stopping …\n' });
  });

  it('serves a PostgreSQL, and says which without the password', async () => {
    const { databaseUrl = '' } = await migratedStoreOptions('PostgreSQL');
    const { child, url, end } = await serving(cwd, { DATABASE_URL: databaseUrl });
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
    const { url } = await serving(cwd, { HEARSAY_DATA: await dataFolder(), PORT: '1', HOST: '192.0.2.1' }, ['--port', '0', '--host', 'localhost']);
    expect(url).toMatch(/^http:\/\/localhost:\d+\/graphql$/);
  });
});
