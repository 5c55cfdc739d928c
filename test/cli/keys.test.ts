import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore, type StoreOptions } from '../../src/store/index.js';
import { databaseKinds, migratedStoreOptions } from '../support/databases.js';
import { hearsay, temporaryFolder } from './hearsay.js';

let cwd: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder: cwd, remove } = await temporaryFolder());
});
afterAll(() => remove());

describe.each(databaseKinds)('keys in %s', (kind) => {
  let options: StoreOptions;

  beforeEach(async () => {
    options = await migratedStoreOptions(kind);
  });

  const keys = (...args: string[]) =>
    hearsay(['keys', ...args], { cwd, env: options.databaseUrl === undefined ? { HEARSAY_DATA: options.dataDirectory } : { DATABASE_URL: options.databaseUrl } });

  it('are made and printed once, listed without themselves, and revoked', async () => {
    const made = await keys('create', 'the desk', '--can', 'ingest, curate');
    expect(made).toEqual({ status: 0, stdout: expect.stringMatching(/^hearsay_[\w-]{43}\n$/), stderr: expect.stringContaining('only time') });
    const store = await openStore(options);
    expect(await store.findKey(made.stdout.trim())).toEqual({ name: 'the desk', rights: ['INGEST', 'CURATE'] });
    await store.close();

    const today = new Date().toISOString().slice(0, 8);
    expect((await keys('list')).stdout).toMatch(new RegExp(`^the desk: may ingest, curate; created ${today}\\d\\d\\n$`));
    expect(await keys('revoke', 'the desk')).toEqual({ status: 0, stdout: '"the desk" is revoked.\n', stderr: '' });
    expect((await keys('list')).stdout).toMatch(/; revoked \d{4}-\d\d-\d\d\n$/);
    const again = await keys('revoke', 'the desk');
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('[KEY_NOT_FOUND]')]);
  });

  it('of a name that was given are refused', async () => {
    await keys('create', 'desk', '--can', 'curate');
    const again = await keys('create', 'desk', '--can', 'curate');
    expect([again.status, again.stdout, again.stderr]).toEqual([1, '', expect.stringContaining('[KEY_NAME_TAKEN]')]);
  });
});

describe('keys used wrongly', () => {
  it.each([
    ['without a name', ['create', '--can', 'curate'], "missing required argument 'name'"],
    ['without rights', ['create', 'desk'], "required option '--can <rights>' not specified"],
    ['with a right that there is not', ['create', 'desk', '--can', 'curate,rule'], '--can is "curate,rule"'],
    ['with no right', ['create', 'desk', '--can', ''], '--can is ""'],
    ['with no command', [], 'Usage: hearsay keys'],
  ])('%s', async (_what, args, message) => {
    const { status, stdout, stderr } = await hearsay(['keys', ...args], { cwd, env: { HEARSAY_DATA: 'none' } });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
