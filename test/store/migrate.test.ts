import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { migrate } from '../../src/store/migrate.js';
import type { Database } from '../../src/store/database.js';
import { openEmbeddedDatabase } from '../../src/store/embedded-database.js';
import { openServerDatabase } from '../../src/store/server-database.js';
import { databaseKinds, emptyStoreOptions, newFolder } from '../support/databases.js';

const shipped = new URL('../../prisma/migrations/', import.meta.url);
const names = readdirSync(shipped).filter((name) => /^\d{14}_/.test(name));

describe.each(databaseKinds)('migrations on %s', (kind) => {
  const open: Database[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((database) => database.close()));
  });

  async function emptyDatabase(): Promise<Database> {
    const { databaseUrl, dataDirectory } = await emptyStoreOptions(kind);
    const database = databaseUrl === undefined ? await openEmbeddedDatabase(dataDirectory) : await openServerDatabase(databaseUrl);
    open.push(database);
    return database;
  }

  /** The shipped migrations in a folder of their own, with more beside them. */
  function folderWith(more: Record<string, string>): string {
    const folder = newFolder();
    cpSync(shipped, folder, { recursive: true });
    for (const [name, script] of Object.entries(more)) {
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, name, 'migration.sql'), script);
    }
    return folder;
  }

  const query = async (database: Database, text: string) => await database.read({ text, values: [] });

  it('are applied in order, once', async () => {
    const database = await emptyDatabase();
    expect(await migrate(database)).toEqual({ applied: names });
    expect(await migrate(database)).toEqual({ applied: [] });

    const folder = folderWith({ '99990101000000_b': 'ALTER TABLE a ADD b int', '99980101000000_a': 'CREATE TABLE a (); INSERT INTO a DEFAULT VALUES' });
    expect(await migrate(database, folder)).toEqual({ applied: ['99980101000000_a', '99990101000000_b'] });
    expect(await query(database, 'SELECT b FROM a')).toEqual([[null]]);
  });

  it('are recorded as Prisma records them', async () => {
    const database = await emptyDatabase();
    await migrate(database);

    expect(
      await query(
        database,
        `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default FROM information_schema.columns
         WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`,
      ),
    ).toEqual([
      ['id', 'character varying', 36, 'NO', null],
      ['checksum', 'character varying', 64, 'NO', null],
      ['finished_at', 'timestamp with time zone', null, 'YES', null],
      ['migration_name', 'character varying', 255, 'NO', null],
      ['logs', 'text', null, 'YES', null],
      ['rolled_back_at', 'timestamp with time zone', null, 'YES', null],
      ['started_at', 'timestamp with time zone', null, 'NO', 'now()'],
      ['applied_steps_count', 'integer', null, 'NO', '0'],
    ]);
    const records = await query(
      database,
      `SELECT id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', checksum, started_at <= finished_at, finished_at IS NOT NULL, migration_name, logs,
         rolled_back_at, applied_steps_count FROM _prisma_migrations ORDER BY migration_name`,
    );
    expect(records).toEqual(
      names.map((name) => [
        true,
        createHash('sha256').update(readFileSync(new URL(`${name}/migration.sql`, shipped))).digest('hex'),
        true,
        true,
        name,
        null,
        null,
        1,
      ]),
    );
  });

  it('leave nothing behind when one fails, but keep those before it', async () => {
    const database = await emptyDatabase();
    const folder = folderWith({ '99980101000000_good': 'CREATE TABLE good ()', '99990101000000_bad': 'CREATE TABLE bad (); SELECT 1/0' });

    await expect(migrate(database, folder)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringMatching(/"99990101000000_bad" failed.*division by zero/),
    });
    expect(await query(database, "SELECT to_regclass('good') IS NOT NULL, to_regclass('bad') IS NOT NULL")).toEqual([[true, false]]);
    expect(await query(database, "SELECT migration_name FROM _prisma_migrations WHERE migration_name > '9' ORDER BY 1")).toEqual([['99980101000000_good']]);
  });

  it('that were changed after they were applied are refused, unless only line ends differ', async () => {
    const database = await emptyDatabase();
    const script = 'CREATE TABLE a ();\nCREATE TABLE b ();\n';
    await migrate(database, folderWith({ '99990101000000_a': script }));

    expect(await migrate(database, folderWith({ '99990101000000_a': script.replaceAll('\n', '\r\n') }))).toEqual({ applied: [] });
    await expect(migrate(database, folderWith({ '99990101000000_a': `${script} ` }))).rejects.toMatchObject({
      code: 'MIGRATION_CHANGED',
      message: expect.stringContaining('99990101000000_a'),
    });
  });

  it('that this version does not know are refused', async () => {
    const database = await emptyDatabase();
    await migrate(database, folderWith({ '99990101000000_newer': 'CREATE TABLE newer ()' }));
    await expect(migrate(database)).rejects.toMatchObject({ code: 'MIGRATION_UNKNOWN', message: expect.stringContaining('99990101000000_newer') });
  });

  it('that another program began and did not finish are refused, those that it rolled back are applied', async () => {
    const database = await emptyDatabase();
    await migrate(database);
    const folder = folderWith({ '99990101000000_later': 'CREATE TABLE later ()' });
    const begun = "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'x', '99990101000000_later')";
    await database.transaction((transaction) => transaction.script(begun));
    await expect(migrate(database, folder)).rejects.toMatchObject({ code: 'MIGRATION_FAILED', message: expect.stringContaining('never finished') });

    await database.transaction((transaction) => transaction.script('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL'));
    expect(await migrate(database, folder)).toEqual({ applied: ['99990101000000_later'] });
  });
});

it('lets several processes migrate one PostgreSQL at once', async () => {
  const { databaseUrl } = await emptyStoreOptions('PostgreSQL');
  const databases = await Promise.all(Array.from({ length: 4 }, () => openServerDatabase(databaseUrl ?? '')));
  const outcomes = await Promise.all(databases.map((database) => migrate(database)));
  expect(outcomes.flatMap(({ applied }) => applied).sort()).toEqual(names);
  await Promise.all(databases.map((database) => database.close()));
});
