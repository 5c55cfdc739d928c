import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import pg from 'pg';
import { openStore, type StoreOptions } from '../../src/store/index.js';
import { databaseKinds, migratedStoreOptions } from '../support/databases.js';
import { finished, hearsay, start, temporaryFolder } from './hearsay.js';

let cwd: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: cwd, remove } = await temporaryFolder());
});
afterAll(() => remove());

const settings = ({ databaseUrl, dataDirectory }: StoreOptions) => (databaseUrl === undefined ? { HEARSAY_DATA: dataDirectory } : { DATABASE_URL: databaseUrl });

/** A database whose view of quotes has so many rows of a thousand characters. */
async function databaseOf(kind: (typeof databaseKinds)[number], rows: number): Promise<StoreOptions> {
  const options = await migratedStoreOptions(kind);
  const store = await openStore(options);
  await store.prisma.$executeRawUnsafe('DROP VIEW quotes_view');
  await store.prisma.$executeRawUnsafe(`CREATE VIEW quotes_view AS SELECT n AS quote_id, repeat('many words', 100) AS text FROM generate_series(1, ${rows}) n`);
  await store.close();
  return options;
}

describe.each(databaseKinds)('hearsay export on %s', (kind) => {
  it('prints what is there, and takes slugs', async () => {
    const env = settings(await migratedStoreOptions(kind));
    await hearsay(['seed'], { cwd, env });
    const { status, stdout, stderr } = await hearsay(['export', 'quotes', '--speaker', 'les-reed'], { cwd, env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\r\n')).toEqual([
      expect.stringMatching(/^quote_id,article_id,published_at,published_on,.*,text,cue,/),
      expect.stringContaining(',Les Reed,PERSON,les-reed,'),
      '',
    ]);
    const reviews = await hearsay(['export', 'claims', '--format', 'claimreview', '--type', 'transfer-request'], { cwd, env });
    expect(JSON.parse(reviews.stdout)).toMatchObject({ '@type': 'ClaimReview', claimReviewed: 'Virgil van Dijk asks Southampton for a transfer' });
    const unknown = await hearsay(['export', 'claims', '--player', 'les-red'], { cwd, env });
    expect(unknown).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining('[UNKNOWN_NAME]') });
  });

  it('prints 150 MB with 48 MB of memory for what it holds', async () => {
    const env = { ...settings(await databaseOf(kind, 150_000)), NODE_OPTIONS: '--max-old-space-size=48' };
    const child = start(['export', 'quotes', '--format', 'jsonl'], { cwd, env });
    let characters = 0;
    let last = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      characters += piece.length;
      last = piece.slice(-1000);
    });
    const errors: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (piece: string) => errors.push(piece));
    const [status] = (await once(child, 'close')) as [number];
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(characters).toBeGreaterThan(150_000_000);
    expect(last.endsWith('many words"}\n')).toBe(true);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = start(['export', 'quotes'], { cwd, env: settings(await databaseOf(kind, 100_000)) });
    const end = finished(child);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const { status, stderr } = await end;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

it('ends with status 1 where the database goes away half-way, and says so', async () => {
  const options = await databaseOf('PostgreSQL', 1_000_000);
  const child = start(['export', 'quotes'], { cwd, env: settings(options) });
  const begun = new EventTarget();
  const printed = { stdout: '', stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text;
    if (printed.stdout.includes('\r\n1,')) begun.dispatchEvent(new Event('row'));
  });
  await once(begun, 'row');
  child.stdout.pause(); // what nobody reads, stops it
  const admin = new pg.Client(options.databaseUrl);
  await admin.connect();
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
  await admin.end();
  child.stdout.resume();
  const [status] = (await once(child, 'close')) as [number];
  expect(status).toBe(1);
  expect(printed.stderr).toMatch(/^hearsay: The database at .* cannot be reached: .* \[DATABASE_UNREACHABLE\]\n$/);
});
