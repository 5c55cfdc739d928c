import { randomUUID } from 'node:crypto';
import { cp, mkdir, rename } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';
import { openStore, type Store, type StoreOptions } from '../../src/store/index.js';

/** The kinds of database that every test of the store and of the API runs on: `describe.each(databaseKinds)('… on %s', …)`. */
export const databaseKinds = ['PGlite', 'PostgreSQL'] as const;
export type DatabaseKind = (typeof databaseKinds)[number];

const migratedDatabase = 'hearsay_migrated';

/**
 * A migrated, empty store for the tests of the enclosing `describe`: opened before them, closed after them. The store is
 * there from the first `beforeAll` or test on.
 *
 * ```ts
 * describe.each(databaseKinds)('quotes on %s', (kind) => {
 *   const database = useStore(kind);
 *   beforeEach(() => clear(database.store));
 *   it('…', async () => { await database.store.ingest([anArticle('…').extraction()]); });
 * });
 * ```
 */
export function useStore(kind: DatabaseKind): { readonly store: Store; readonly options: StoreOptions } {
  let store: Store | undefined;
  let options: StoreOptions | undefined;
  beforeAll(async () => {
    options = await migratedStoreOptions(kind);
    store = await openStore(options);
  });
  afterAll(() => store?.close());
  return {
    get store() {
      if (store === undefined) throw new Error('The store is open from beforeAll on.');
      return store;
    },
    get options() {
      if (options === undefined) throw new Error('The options are there from beforeAll on.');
      return options;
    },
  };
}

/** Removes every row, and begins ids and the data's version anew. */
export async function clear(store: Store): Promise<void> {
  await store.prisma.$executeRawUnsafe(
    'TRUNCATE article, publication, person, club, judgement, claim, correction, api_key, corpus RESTART IDENTITY CASCADE',
  );
  await store.prisma.$executeRawUnsafe('INSERT INTO corpus DEFAULT VALUES');
}

/** What `openStore` needs for a new database of its own, with all tables and no row. */
export async function migratedStoreOptions(kind: DatabaseKind): Promise<StoreOptions> {
  return await withTemplates(async (admin, folder) => {
    if (kind === 'PGlite') {
      const dataDirectory = newFolder();
      await cp(folder, dataDirectory, { recursive: true });
      return { dataDirectory };
    }
    const name = newName();
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${migratedDatabase}`);
    return serverOptions(name);
  });
}

/** What `openStore` needs for a new database of its own with no table in it. */
export async function emptyStoreOptions(kind: DatabaseKind): Promise<StoreOptions> {
  if (kind === 'PGlite') return { dataDirectory: newFolder() };
  const name = newName();
  await withAdmin((admin) => admin.query(`CREATE DATABASE ${name}`));
  return serverOptions(name);
}

/** A path that no other test uses, in a folder that goes when the tests end. Nothing is there yet. */
export function newFolder(): string {
  return join(environment('HEARSAY_TEST_FOLDER'), newName());
}

/** The test server's URL for a database that need not be there. */
export function serverUrl(database: string): string {
  return `${environment('HEARSAY_TEST_SERVER')}/${database}`;
}

/** Makes the two databases that others are copied from unless another test file has, and keeps them still while `work` copies. */
async function withTemplates<T>(work: (admin: pg.Client, folder: string) => Promise<T>): Promise<T> {
  const folder = join(environment('HEARSAY_TEST_FOLDER'), migratedDatabase);
  return await withAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock(1)');
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [migratedDatabase]);
    if (rowCount === 0) {
      const making = newName();
      await admin.query(`CREATE DATABASE ${making}`);
      await migrateAndClose(serverOptions(making));
      await admin.query(`ALTER DATABASE ${making} RENAME TO ${migratedDatabase}`);
    }
    if (!existsSync(folder)) {
      const making = newFolder();
      await mkdir(making);
      await migrateAndClose({ dataDirectory: making });
      await rename(making, folder);
    }
    return await work(admin, folder);
  });
}

async function migrateAndClose(options: StoreOptions): Promise<void> {
  const store = await openStore(options);
  try {
    await store.migrate();
  } finally {
    await store.close();
  }
}

async function withAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(serverUrl('postgres'));
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function serverOptions(database: string): StoreOptions {
  return { databaseUrl: serverUrl(database), dataDirectory: '' };
}

function newName(): string {
  return `test_${randomUUID().replaceAll('-', '')}`;
}

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: tests that need a database run under jest's globalSetup.`);
  return value;
}
