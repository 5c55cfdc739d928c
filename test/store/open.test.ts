import { writeFileSync, mkdirSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openStore } from '../../src/store/index.js';
import { anArticle, club } from '../support/an-article.js';
import { databaseKinds, emptyStoreOptions, migratedStoreOptions, newFolder, serverUrl, useStore } from '../support/databases.js';

describe.each(databaseKinds)('a store on %s', (kind) => {
  const database = useStore(kind);

  it('gives rows as arrays, with counts as numbers, times as Date, dates and decimals as they are written', async () => {
    const [row] = await database.store.read({
      text: "SELECT count(*), 1.50::numeric, '2017-08-03'::date, '2017-08-03T12:00Z'::timestamptz, json_build_array(1, 'a', null), $1::text, NULL, true",
      values: ['ä'],
      name: 'types',
    });
    expect(row).toEqual([1, '1.50', '2017-08-03', new Date('2017-08-03T12:00Z'), [1, 'a', null], 'ä', null, true]);
  });

  it('runs a prepared statement again with other values', async () => {
    const statement = { text: 'SELECT $1::int + 1', name: 'plus' };
    expect(await database.store.read({ ...statement, values: [1] })).toEqual([[2]]);
    expect(await database.store.read({ ...statement, values: [41] })).toEqual([[42]]);
  });

  it('does not write when it reads', async () => {
    await expect(database.store.read({ text: 'DELETE FROM corpus RETURNING id', values: [] })).rejects.toThrow(/read-only/);
    await expect(database.store.read({ text: "SELECT setval('person_id_seq', 100)", values: [] })).rejects.toThrow(/read-only/);
  });

  it('goes on after a statement that failed', async () => {
    await expect(database.store.read({ text: 'SELECT 1/0', values: [] })).rejects.toThrow();
    expect(await database.store.read({ text: 'SELECT 1', values: [] })).toEqual([[1]]);
  });

  it('serves many reads at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => database.store.read({ text: 'SELECT $1::int', values: [i] })));
    expect(answers.flat(2)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  it('keeps its rows when it is closed and opened again', async () => {
    const options = await migratedStoreOptions(kind);
    const first = await openStore(options);
    await first.prisma.club.create({ data: { id: 1, slug: 'ajax', name: 'Ajax', canonicalId: 1 } });
    await first.close();
    const second = await openStore(options);
    expect(await second.read({ text: 'SELECT name FROM club', values: [] })).toEqual([['Ajax']]);
    await second.close();
    await second.close();
  });

  it('says that it is not migrated rather than that a table is missing', async () => {
    const store = await openStore(await emptyStoreOptions(kind));
    await expect(store.ping()).rejects.toMatchObject({ code: 'DATABASE_NOT_MIGRATED', message: expect.stringContaining('hearsay migrate') });
    await expect(store.isEmpty()).rejects.toMatchObject({ code: 'DATABASE_NOT_MIGRATED' });
    await expect(store.ingest([anArticle('A text.').extraction()])).rejects.toMatchObject({ code: 'DATABASE_NOT_MIGRATED' });
    await store.migrate();
    await store.ping();
    await store.close();
  });
});

describe('the embedded database', () => {
  it('is kept from a second store', async () => {
    const dataDirectory = newFolder();
    const store = await openStore({ dataDirectory });
    expect(store).toMatchObject({ embedded: true, location: dataDirectory });
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_IN_USE',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await store.close();
    await (await openStore({ dataDirectory })).close();
  });

  it('says so when its files are not those of a database, and lets go of the directory', async () => {
    const dataDirectory = newFolder();
    mkdirSync(join(dataDirectory, 'database'), { recursive: true });
    writeFileSync(join(dataDirectory, 'database', 'PG_VERSION'), '9.6\n');
    for (const _again of [1, 2]) {
      await expect(openStore({ dataDirectory })).rejects.toMatchObject({ code: 'DATA_DIRECTORY_UNUSABLE', message: expect.stringContaining(dataDirectory) });
    }
  });

  it('says so when the directory is a file', async () => {
    const dataDirectory = newFolder();
    writeFileSync(dataDirectory, '');
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({ code: 'DATA_DIRECTORY_UNUSABLE', message: expect.stringContaining(dataDirectory) });
  });
});

describe('a PostgreSQL server', () => {
  const sockets: Socket[] = [];
  let server: Server | undefined;
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server?.close();
  });

  /** Something else than PostgreSQL; gives its port. */
  async function listen(onConnection: (socket: Socket) => void): Promise<number> {
    server = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      onConnection(socket);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return (server.address() as { port: number }).port;
  }

  const open = (databaseUrl: string) => openStore({ databaseUrl, dataDirectory: '' });

  async function failure(databaseUrl: string): Promise<{ code: string; message: string }> {
    return await open(databaseUrl).then(
      () => {
        throw new Error('It opened.');
      },
      (error: { code: string; message: string }) => error,
    );
  }

  it('is named by host, port and database, and never by its password', async () => {
    const options = await migratedStoreOptions('PostgreSQL');
    const store = await openStore(options);
    const url = new URL(options.databaseUrl ?? '');
    expect(store).toMatchObject({ embedded: false, location: `127.0.0.1:${url.port}${url.pathname}` });
    await store.close();
  });

  it('that is not there is reported with its host, without its password', async () => {
    const { code, message } = await failure('postgresql://me:s3cret@127.0.0.1:1/news');
    expect(code).toBe('DATABASE_UNREACHABLE');
    expect(message).toBe(
      'The database at 127.0.0.1:1/news cannot be reached: nothing listens there. Check that it runs and that the host and port are right.',
    );
  });

  it('whose host is not known is reported', async () => {
    expect(await failure('postgresql://me:s3cret@no-such-host.invalid/news')).toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringMatching(/^The database at no-such-host\.invalid:5432\/news cannot be reached: (?!.*s3cret)/),
    });
  });

  it('that never answers is given up within ten seconds', async () => {
    const port = await listen(() => undefined);
    const begun = Date.now();
    expect(await failure(`postgresql://me:s3cret@127.0.0.1:${port}/news`)).toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringContaining('does not answer in time'),
    });
    expect(Date.now() - begun).toBeLessThan(10_000);
  });

  it('that hangs up is reported', async () => {
    const port = await listen((socket) => socket.end());
    expect(await failure(`postgresql://me:s3cret@127.0.0.1:${port}/news`)).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  });

  it('that refuses the password says so without repeating it', async () => {
    const url = new URL(serverUrl('postgres'));
    url.password = 's3cret';
    const { code, message } = await failure(url.href);
    expect(code).toBe('DATABASE_ACCESS_DENIED');
    expect(message).not.toContain('s3cret');
  });

  it('without the database says so', async () => {
    expect(await failure(serverUrl('no_such_database'))).toMatchObject({ code: 'DATABASE_MISSING', message: expect.stringContaining('/no_such_database') });
  });

  it('that is too old is refused with its version', async () => {
    // Enough of PostgreSQL's protocol to let anybody in and to give one row of two columns.
    const message = (type: string, ...parts: (string | Buffer)[]) => {
      const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
      const length = Buffer.alloc(4);
      length.writeInt32BE(body.length + 4);
      return Buffer.concat([Buffer.from(type), length, body]);
    };
    const column = (name: string) => Buffer.concat([Buffer.from(`${name}\0`), Buffer.from('0000000000000000001900ffffffff0000'.padEnd(36, '0'), 'hex')]);
    const value = (text: string) => Buffer.concat([Buffer.from([0, 0, 0, text.length]), Buffer.from(text)]);
    const two = Buffer.from([0, 2]);
    const row = [
      message('T', two, column('a'), column('b')),
      message('D', two, value('140011'), value('14.11')),
      message('C', 'SELECT 1\0'),
      message('Z', 'I'),
    ];
    const port = await listen((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.concat([message('R', Buffer.alloc(4)), message('Z', 'I')]));
        socket.on('data', (data) => {
          if (data[0] === 'Q'.charCodeAt(0) || data[0] === 'P'.charCodeAt(0)) socket.write(Buffer.concat(row));
        });
      });
    });
    expect(await failure(`postgresql://me:s3cret@127.0.0.1:${port}/news`)).toMatchObject({
      code: 'DATABASE_TOO_OLD',
      message: `The database at 127.0.0.1:${port}/news is PostgreSQL 14.11. Hearsay needs PostgreSQL 15 or newer.`,
    });
  });

  it.each([
    ['mysql://me:s3cret@localhost/news', /begins with "mysql:"/],
    ['localhost/news', /is not a URL/],
    ['', /is not a URL/],
    ['postgresql://me:s3cret@localhost:99999/news', /is not a URL/],
    ['postgresql://me:s3cret@localhost/news?schema=private', /schema "private"/],
  ])('is not looked for at %s', async (url, message) => {
    const error = await failure(url);
    expect(error).toMatchObject({ code: 'DATABASE_URL_INVALID', message: expect.stringMatching(message) });
    expect(error.message).not.toContain('s3cret');
  });

  it('stops a statement that takes too long', async () => {
    const options = await migratedStoreOptions('PostgreSQL');
    const url = new URL(options.databaseUrl ?? '');
    const admin = new pg.Client(url.href);
    await admin.connect();
    const store = await openStore(options);
    const reading = store.read({ text: "SELECT 'found me', pg_sleep(60)", values: [] });
    const failed = expect(reading).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT', message: expect.not.stringContaining('SELECT') });
    while ((await admin.query("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT ''found me''%'")).rowCount === 0);
    await failed;
    expect(await store.read({ text: "SELECT current_setting('statement_timeout')", values: [] })).toEqual([['15s']]);
    await admin.end();
    await store.close();
  });

  it('that breaks the connection in the middle of an ingest is reported, and takes the articles afterwards', async () => {
    const options = await migratedStoreOptions('PostgreSQL');
    const store = await openStore(options);
    const admin = new pg.Client(options.databaseUrl);
    await admin.connect();
    await admin.query('BEGIN; LOCK TABLE report IN ACCESS EXCLUSIVE MODE');
    const article = anArticle('Ajax bid.').claiming('BID', { evidence: 'Ajax bid', to: club('Ajax') }).extraction();
    const writing = expect(store.ingest([article])).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    const waiting = "pg_locks WHERE NOT granted AND relation = 'report'::regclass";
    while ((await admin.query(`SELECT pg_terminate_backend(pid) FROM ${waiting}`)).rowCount === 0);
    await writing;
    await admin.query('ROLLBACK');
    await admin.end();
    expect(await store.ingest([article])).toMatchObject([{ status: 'added' }]);
    await store.close();
  });

  it('that breaks connections is connected to again', async () => {
    const options = await migratedStoreOptions('PostgreSQL');
    const admin = new pg.Client(serverUrl('postgres'));
    await admin.connect();
    const store = await openStore(options);
    await store.ping();
    const name = new URL(options.databaseUrl ?? '').pathname.slice(1);
    const broken = store.read({ text: 'SELECT pg_sleep(60)', values: [] }).catch((error: { code: string }) => error.code);
    await store.ping();
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    expect(await broken).toBe('DATABASE_UNREACHABLE');
    // Until the pool has noticed that its other connection is gone too, a read may still get it.
    while (await store.ping().then(() => false, () => true));
    await admin.end();
    await store.close();
  });
});
