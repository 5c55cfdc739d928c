import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Database } from './database.js';
import { StoreError } from './errors.js';
import { connectionError, readError } from './database-error.js';

const oldestVersion = 15;

// Together under ten seconds, the longest that a user waits to hear that a database cannot be reached.
const connectTimeout = 8_000;
const versionTimeout = 1_500;

const readTimeout = 15_000;

// count(*) is an INT8, which pg gives as a string since not every one fits a number; no count here comes near that bound.
const integer8 = 20;
const date = 1082;
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (oid === integer8) return Number;
    if (oid === date) return String; // pg would make it midnight of the machine's own time zone
    return pg.types.getTypeParser(oid, format);
  },
};

/** Connects to the PostgreSQL server that a `postgres://` URL names. Throws `StoreError`. */
export async function openServerDatabase(databaseUrl: string): Promise<Database> {
  const { config, location } = readUrl(databaseUrl);
  const reading = new pg.Pool({
    ...config,
    max: 10,
    types,
    // A planned read is one large expression: compiling it to machine code takes longer than running it.
    options: `${config.options} -c default_transaction_read_only=on -c jit=off -c statement_timeout=${readTimeout}`,
    query_timeout: readTimeout + 5_000, // for a server that has gone without a word
  });
  const writing = new pg.Pool({ ...config, max: 4 });
  for (const pool of [reading, writing]) {
    pool.on('error', ignore);
  }

  async function close(): Promise<void> {
    await Promise.all([reading.end(), writing.end()]);
  }

  try {
    await checkVersion(reading, location);
  } catch (error) {
    await close();
    throw connectionError(error, location);
  }

  return {
    embedded: false,
    location,
    adapter: new PrismaPg(writing),

    async read({ text, values, name }) {
      try {
        const result = await reading.query<unknown[]>({
          text,
          values: [...values],
          rowMode: 'array',
          ...(name === undefined ? {} : { name }),
        });
        return result.rows;
      } catch (error) {
        throw readError(error, location);
      }
    },

    async *stream({ text, values }, batch) {
      // Of the pool without a bound on time: the rows are as many as there are, and as slow as whoever takes them.
      const client = await writing.connect().catch((error: unknown) => {
        throw connectionError(error, location);
      });
      let broken = false;
      client.on('error', ignore);
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL jit = off');
        await client.query(`DECLARE stream NO SCROLL CURSOR FOR ${text}`, [...values]);
        for (;;) {
          const { rows } = await client.query<unknown[]>({ text: `FETCH ${batch} FROM stream`, rowMode: 'array', types });
          if (rows.length > 0) yield rows;
          if (rows.length < batch) return;
        }
      } catch (error) {
        throw readError(error, location);
      } finally {
        await client.query('ROLLBACK').catch(() => {
          broken = true;
        });
        client.off('error', ignore);
        client.release(broken);
      }
    },

    async transaction(work) {
      const client = await writing.connect().catch((error: unknown) => {
        throw connectionError(error, location);
      });
      let broken = false;
      client.on('error', ignore);
      try {
        await client.query('BEGIN');
        const result = await work({
          query: async (text, values = []) =>
            (await client.query<unknown[]>({ text, values: [...values], rowMode: 'array', types })).rows,
          script: async (sql) => {
            await client.query(sql);
          },
        });
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {
          broken = true;
        });
        throw connectionError(error, location);
      } finally {
        client.off('error', ignore);
        client.release(broken);
      }
    },

    close,
  };
}

/** For a connection that breaks while it has nothing to do: the next statement that needs one says so, if it gets none. */
function ignore(): void {
  // nothing to do
}

function readUrl(databaseUrl: string): { config: pg.PoolConfig & { options: string }; location: string } {
  let url: URL;
  try {
    url = new URL(databaseUrl);
  } catch {
    throw new StoreError('DATABASE_URL_INVALID', `The database URL is not a URL. ${example}`);
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new StoreError('DATABASE_URL_INVALID', `The database URL begins with "${url.protocol}". ${example}`);
  }
  // Prisma's own parameter, which pg passes over in silence.
  const schema = url.searchParams.get('schema') ?? 'public';
  if (schema !== 'public') {
    throw new StoreError(
      'DATABASE_URL_INVALID',
      `The database URL asks for the schema "${schema}", but Hearsay keeps its tables in "public": give it a database of its own.`,
    );
  }
  const options = url.searchParams.get('options') ?? '';
  url.searchParams.delete('options');
  url.searchParams.delete('schema');
  const config = {
    connectionString: url.href,
    connectionTimeoutMillis: connectTimeout,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000, // whoever waits for an answer notices that the server has gone without a word
    application_name: 'hearsay',
    // Prisma sends times without a zone and means UTC.
    options: `${options} -c timezone=UTC`,
  };
  try {
    const { host, port, database } = new pg.Client(config);
    return { config, location: `${host}:${port}/${database ?? ''}` };
  } catch {
    throw new StoreError('DATABASE_URL_INVALID', `The database URL cannot be read. ${example}`);
  }
}

const example = 'It must look like postgresql://user:password@host:5432/database.';

async function checkVersion(pool: pg.Pool, location: string): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<[string, string]>({
      text: "SELECT current_setting('server_version_num'), current_setting('server_version')",
      rowMode: 'array',
      query_timeout: versionTimeout,
    } as pg.QueryArrayConfig);
    const [number, version] = rows[0] ?? ['0', 'unknown'];
    if (Number(number) < oldestVersion * 10_000) {
      throw new StoreError(
        'DATABASE_TOO_OLD',
        `The database at ${location} is PostgreSQL ${version}. Hearsay needs PostgreSQL ${oldestVersion} or newer.`,
      );
    }
  } finally {
    client.release();
  }
}
