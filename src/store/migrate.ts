import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database, Transaction } from './database.js';
import { StoreError } from './errors.js';

interface Migration {
  readonly name: string;
  readonly script: string;
}

// The lock that Prisma's own migrations take, so that the two never run at once.
const prismaMigrationLock = 72707369;
const lockTimeout = '60s';

// As Prisma makes it.
const recordTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"            VARCHAR(64) NOT NULL,
    "finished_at"         TIMESTAMPTZ,
    "migration_name"      VARCHAR(255) NOT NULL,
    "logs"                TEXT,
    "rolled_back_at"      TIMESTAMPTZ,
    "started_at"          TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Applies, in order, the migrations that the database has not seen, each in a transaction of its own, and records them as
 * Prisma does. Gives the names of those it applied. Any number of processes may do so at once. Throws `StoreError` where the
 * database and the migrations do not belong together.
 */
export async function migrate(database: Database, folder = migrationsFolder()): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(folder);
  const applied: string[] = [];
  for (;;) {
    const next = await database.transaction((transaction) => applyNext(transaction, migrations));
    if (next === null) return { applied };
    applied.push(next);
  }
}

async function applyNext(transaction: Transaction, migrations: readonly Migration[]): Promise<string | null> {
  await lock(transaction);
  await transaction.script(recordTable);
  const seen = await recorded(transaction);
  for (const name of seen.keys()) {
    if (!migrations.some((migration) => migration.name === name)) {
      throw new StoreError(
        'MIGRATION_UNKNOWN',
        `The database has the migration "${name}", which this version of Hearsay does not know. Run the newer version.`,
      );
    }
  }
  for (const migration of migrations) {
    const checksum = seen.get(migration.name);
    if (checksum === undefined) {
      await apply(transaction, migration);
      return migration.name;
    }
    if (!checksumsOf(migration.script).includes(checksum)) {
      throw new StoreError(
        'MIGRATION_CHANGED',
        `The migration "${migration.name}" was changed after it was applied. Put back the file as it was.`,
      );
    }
  }
  return null;
}

async function lock(transaction: Transaction): Promise<void> {
  try {
    await transaction.script(`SET LOCAL lock_timeout = '${lockTimeout}'`);
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [prismaMigrationLock]);
    await transaction.script('SET LOCAL lock_timeout = DEFAULT');
  } catch (error) {
    if ((error as { code?: unknown }).code !== '55P03') throw error;
    throw new StoreError('MIGRATION_FAILED', 'Another process has been migrating this database for a minute. Try again when it is done.');
  }
}

/** Checksums of the migrations that are in force, by name. */
async function recorded(transaction: Transaction): Promise<Map<string, string>> {
  const rows = await transaction.query(
    `SELECT migration_name, checksum, finished_at IS NOT NULL FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  const seen = new Map<string, string>();
  for (const [name, checksum, finished] of rows as [string, string, boolean][]) {
    if (!finished) {
      throw new StoreError(
        'MIGRATION_FAILED',
        `The migration "${name}" was begun by another program and never finished. ` +
          'Set the database right and mark it with "prisma migrate resolve".',
      );
    }
    seen.set(name, checksum);
  }
  return seen;
}

async function apply(transaction: Transaction, { name, script }: Migration): Promise<void> {
  const started = new Date();
  try {
    await transaction.script(script);
  } catch (error) {
    throw new StoreError(
      'MIGRATION_FAILED',
      `The migration "${name}" failed, and nothing of it was kept: ${(error as Error).message}.`,
      { cause: error },
    );
  }
  await transaction.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, started_at, finished_at, migration_name, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), $4, 1)`,
    [randomUUID(), checksum(script), started, name],
  );
}

function checksum(script: string): string {
  return createHash('sha256').update(script).digest('hex');
}

/** The file's own checksum first, then those it has where line ends are written in the other way, which Prisma accepts too. */
function checksumsOf(script: string): string[] {
  const unix = script.replaceAll('\r\n', '\n');
  return [checksum(script), checksum(unix), checksum(unix.replaceAll('\n', '\r\n'))];
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    names.sort().map(async (name) => ({ name, script: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  );
}

/** prisma/migrations of the package, whether this file runs from src or, compiled, from dist/src. */
function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const migrations = join(folder, 'prisma', 'migrations');
    if (existsSync(migrations)) return migrations;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder prisma/migrations is missing from the installation.');
    folder = parent;
  }
}
