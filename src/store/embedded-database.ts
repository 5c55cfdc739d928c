import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Database } from './database.js';
import { readError } from './database-error.js';
import { lockDirectory } from './directory-lock.js';
import { StoreError } from './errors.js';

// As in server-database.ts, so that a statement gives the same values on both.
const integer8 = 20;
const date = 1082;
const parsers = { [integer8]: Number, [date]: String };

/**
 * Opens the PostgreSQL that is built in, in a directory that is made if it is not there, and keeps the directory for this
 * process. Throws `StoreError`.
 */
export async function openEmbeddedDatabase(dataDirectory: string): Promise<Database> {
  const location = resolve(dataDirectory);
  await makeDirectory(location);
  const lock = await lockDirectory(location);
  let client: PGlite;
  let streams = 0;
  try {
    client = await PGlite.create({ dataDir: join(location, 'database'), extensions: { pg_trgm } });
    await client.exec("SET timezone = 'UTC'"); // Prisma sends times without a zone and means UTC
  } catch (error) {
    await lock.release();
    throw new StoreError(
      'DATA_DIRECTORY_UNUSABLE',
      `The database in ${location} cannot be opened: its files are damaged or come from another version of PostgreSQL. ` +
        'Move the directory away to begin afresh, or put back a copy of it.',
      { cause: error },
    );
  }

  return {
    embedded: true,
    location,
    adapter: new PrismaPGlite(client),

    async read({ text, values }) {
      try {
        return await client.transaction(async (transaction) => {
          await transaction.query('SET TRANSACTION READ ONLY');
          return (await transaction.query<unknown[]>(text, [...values], { rowMode: 'array', parsers })).rows;
        });
      } catch (error) {
        throw readError(error, location);
      }
    },

    async *stream({ text, values }, batch) {
      // Held beyond its transaction, for the database has one connection: whoever else needs it does not wait for the reader.
      const cursor = `stream_${++streams}`;
      try {
        await client.transaction(async (transaction) => {
          await transaction.query('SET TRANSACTION READ ONLY');
          await transaction.query(`DECLARE ${cursor} NO SCROLL CURSOR WITH HOLD FOR ${text}`, [...values]);
        });
        try {
          for (;;) {
            const { rows } = await client.query<unknown[]>(`FETCH ${batch} FROM ${cursor}`, [], { rowMode: 'array', parsers });
            if (rows.length > 0) yield rows;
            if (rows.length < batch) return;
          }
        } finally {
          await client.query(`CLOSE ${cursor}`);
        }
      } catch (error) {
        throw readError(error, location);
      }
    },

    transaction: (work) =>
      client.transaction((transaction) =>
        work({
          query: async (text, values = []) =>
            (await transaction.query<unknown[]>(text, [...values], { rowMode: 'array', parsers })).rows,
          script: async (sql) => {
            await transaction.exec(sql);
          },
        }),
      ),

    close: () => client.close().finally(() => lock.release()),
  };
}

async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new StoreError(
      'DATA_DIRECTORY_UNUSABLE',
      `The data directory ${path} cannot be made (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). Name another one.`,
      { cause: error },
    );
  }
}
