import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAddress } from '../../src/cli/owner/address.js';
import { handOver } from '../../src/cli/owner/hand-over.js';
import { openStore, type Store } from '../../src/store/index.js';
import { migratedStoreOptions, newFolder } from '../support/databases.js';
import { finished, hearsay, start, temporaryFolder } from './hearsay.js';
import { articles, ask, endAll, endsWithTest, serving, totalCount, type Serving } from './serving.js';

let cwd: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: cwd, remove } = await temporaryFolder());
});
afterAll(() => remove());
afterEach(endAll);

async function withStore<T>(dataDirectory: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDirectory });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

describe('while a server has the embedded database', () => {
  let filled: string;
  beforeAll(async () => {
    filled = (await migratedStoreOptions('PGlite')).dataDirectory;
    const text = 'The keeper trained alone.\n“We will keep the keeper,” manager Ann Lee said. “The keeper stays,” Lee said.';
    await writeFile(join(cwd, 'keeper.jsonl'), JSON.stringify({ id: 'keeper', publishedAt: '2017-07-01', text }));
    for (const args of [['seed'], ['ingest', 'keeper.jsonl']]) expect(await hearsay(args, { cwd, env: { HEARSAY_DATA: filled } })).toMatchObject({ status: 0 });
    // As an older version would have left it, which missed the first quote.
    await withStore(filled, async ({ prisma }) => {
      await prisma.$executeRawUnsafe("UPDATE article SET extractor = '0.0.1'");
      await prisma.$transaction(['quote_part', 'quote'].map((table) => prisma.$executeRawUnsafe(`DELETE FROM ${table} WHERE text LIKE 'We will keep%'`)));
    });
  });

  /** Two like databases, of which a server has one. */
  let served: { HEARSAY_DATA: string };
  let alone: { HEARSAY_DATA: string };
  let server: Serving;
  beforeEach(async () => {
    [served, alone] = [{ HEARSAY_DATA: newFolder() }, { HEARSAY_DATA: newFolder() }];
    for (const { HEARSAY_DATA } of [served, alone]) await cp(filled, HEARSAY_DATA, { recursive: true });
    server = await serving(cwd, served);
  });

  async function stopped(): Promise<string> {
    server.child.kill('SIGTERM');
    const { status, stdout, stderr } = await server.end;
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'hearsay: stopping …\n' });
    return stdout + stderr;
  }

  it('export and reextract do and say what they do and say without one', async () => {
    for (const [args, wanted] of [
      [['export', 'articles'], { status: 0, stdout: /^article_id,[^]*keeper/ }],
      [['export', 'quotes', '--speaker', 'les-reed', '--format', 'jsonl'], { status: 0, stdout: /^\{.*\}\n$/ }],
      [['export', 'reports', '--bom', '--type', 'wants-to-leave'], { status: 0, stdout: /^\ufeffreport_id,/ }],
      [['export', 'claims', '--format', 'claimreview', '--as-of', '2017-08-07', '--include-undated'], { status: 0, stdout: /^\{"@context"/ }],
      [['export', 'claims', '--player', 'les-red'], { status: 1, stderr: /\[UNKNOWN_NAME\]\n$/ }],
      [['export', 'claims', '--speaker', 'les-reed'], { status: 2, stderr: /\[WRONG_USAGE\]\n$/ }],
      [['reextract', '--dry-run'], { status: 0, stdout: /^keeper: 1 quote added\n {2}\+ quote: We will keep the keeper,\n4 articles read anew: 1 would change/ }],
      [['reextract', '--jobs', '2'], { status: 0, stdout: /^keeper: 1 quote added\n.*\n4 articles read anew: 1 changed/ }],
      [['reextract'], { status: 0, stdout: /^0 articles read anew/ }],
      [['reextract', '--since', 'ever'], { status: 2, stderr: /\[WRONG_USAGE\]\n$/ }],
      [['export', 'quotes'], { status: 0, stdout: /We will keep the keeper/ }],
    ] as const) {
      const [there, here] = [await hearsay(args, { cwd, env: served }), await hearsay(args, { cwd, env: alone })];
      const { status, stdout = /^$/, stderr = /^$/ } = wanted as { status: number; stdout?: RegExp; stderr?: RegExp };
      expect({ args, ...there }).toEqual({ args, status, stdout: expect.stringMatching(stdout), stderr: expect.stringMatching(stderr) });
      expect(there).toEqual(here);
    }
    expect(await ask(server.url, '{ quotes(filter: { text: "We will keep the keeper" }) { totalCount } }')).toEqual({ data: { quotes: { totalCount: 1 } } });
    await stopped();
  });

  it('keys are made, listed and revoked, hold for it at once, and are not in its log', async () => {
    const keys = (...args: string[]) => hearsay(['keys', ...args], { cwd, env: served });
    const made = await keys('create', 'the desk', '--can', 'ingest, curate');
    expect(made).toEqual({ status: 0, stdout: expect.stringMatching(/^hearsay_[\w-]{43}\n$/), stderr: expect.stringContaining('only time') });
    const key = made.stdout.trim();
    const asked = () => fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` }, body: '{"query":"{ corpus { articles } }"}' });
    expect((await asked()).status).toBe(200);

    expect(await keys('create', 'the desk', '--can', 'curate')).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/^hearsay: .* \[KEY_NAME_TAKEN\]\n$/) });
    expect(await keys('create', ' ', '--can', 'curate')).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining('[KEY_NAME_INVALID]') });
    expect(await keys('create', 'other', '--can', 'rule')).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('--can is "rule"') });
    expect(await keys('list')).toEqual({ status: 0, stdout: expect.stringMatching(/^the desk: may ingest, curate; created \d{4}-\d\d-\d\d\n$/), stderr: '' });
    expect(await keys('revoke', 'the desk')).toEqual({ status: 0, stdout: '"the desk" is revoked.\n', stderr: '' });
    expect((await asked()).status).toBe(401);
    expect(await keys('revoke', 'the desk')).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining('[KEY_NOT_FOUND]') });
    expect((await keys('list')).stdout).toMatch(/; revoked \d{4}-\d\d-\d\d\n$/);
    expect(await stopped()).not.toContain('hearsay_');
  });

  it('an answer is not lost that comes while the request is still being sent', async () => {
    const address = await readAddress(served.HEARSAY_DATA);
    async function* late(): AsyncGenerator<number> {
      await new Promise(setImmediate); // the request is on its way
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000); // this process does nothing while the answer comes
      yield 1;
    }
    await expect(handOver(address!, 'keys-revoke', 'nobody', late(), () => undefined)).rejects.toMatchObject({ code: 'KEY_NOT_FOUND' });
    await stopped();
  });
});

describe('a long export from a server that has the embedded database', () => {
  let env: { HEARSAY_DATA: string };
  let server: Serving;
  beforeEach(async () => {
    const { dataDirectory } = await migratedStoreOptions('PGlite');
    await withStore(dataDirectory, async ({ prisma }) => {
      await prisma.$executeRawUnsafe('DROP VIEW quotes_view');
      await prisma.$executeRawUnsafe("CREATE VIEW quotes_view AS SELECT n AS quote_id, repeat('many words', 100) AS text FROM generate_series(1, 50000) n");
    });
    env = { HEARSAY_DATA: dataDirectory };
    server = await serving(cwd, env);
  });

  it('comes whole', async () => {
    const child = start(['export', 'quotes', '--format', 'jsonl'], { cwd, env: { ...env, NODE_OPTIONS: '--max-old-space-size=48' } });
    let characters = 0;
    let last = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      characters += piece.length;
      last = (last + piece).slice(-1100);
    });
    const [status] = (await once(child, 'close')) as [number];
    expect(status).toBe(0);
    expect(characters).toBeGreaterThan(50_000_000);
    expect(last).toMatch(/\n\{"quote_id":50000,"text":"[a-z ]{1000}"\}\n$/);
  });

  it('ends quietly when its reader has seen enough, and the server with it', async () => {
    const child = start(['export', 'quotes'], { cwd, env });
    const end = finished(child);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const { status, stderr } = await end;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    server.child.kill('SIGTERM');
    expect(await server.end).toMatchObject({ status: 0, stderr: 'hearsay: stopping …\n' });
  });

  it('waits for its reader and lets others in, and ends with the server', async () => {
    const child = endsWithTest(start(['export', 'quotes'], { cwd, env }));
    const end = once(child, 'close');
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    await once(child.stdout, 'readable'); // and nobody reads
    expect(await totalCount(server.url)).toEqual(articles(0));
    expect(await hearsay(['export', 'claims', '--format', 'jsonl'], { cwd, env })).toEqual({ status: 0, stdout: '', stderr: '' });
    server.child.kill('SIGTERM');
    child.stdout.resume();
    expect(await server.end).toMatchObject({ status: 0, stderr: 'hearsay: stopping …\n' });
    expect(await end).toEqual([1, null]);
    expect(stderr).toMatch(/^hearsay: The server that holds the database was stopped\..* \[SERVER_STOPPING\]\n$/);
  });
});
