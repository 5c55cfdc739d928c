import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where the server that holds a data directory can be spoken to. */
export interface Address {
  /** Of the socket; on Windows the name of a pipe. */
  readonly path: string;
  /** Shows that whoever speaks can read what only the directory's owner can. */
  readonly token: string;
}

const fileIn = (dataDirectory: string): string => join(dataDirectory, 'hearsay.channel');

/** Linux has room for 108 bytes of a socket's path with a NUL behind them, macOS and the BSDs for 104. */
const longestPath = 103;

/** The address that the holder of a data directory has written there; null where there is none. */
export async function readAddress(dataDirectory: string): Promise<Address | null> {
  try {
    const { path, token } = JSON.parse(await readFile(fileIn(dataDirectory), 'utf8')) as Partial<Address>;
    return typeof path === 'string' && typeof token === 'string' ? { path, token } : null;
  } catch {
    return null;
  }
}

/** Writes an address where only the owner of the file, who is the user of this process, can read it. */
export async function writeAddress(dataDirectory: string, address: Address): Promise<void> {
  const draft = `${fileIn(dataDirectory)}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(address), { mode: 0o600, flag: 'wx' });
  await rename(draft, fileIn(dataDirectory));
}

/** Takes an address away, with its socket and what was made for that. Must be called by the holder of the directory only. */
export async function removeAddress(dataDirectory: string): Promise<void> {
  const address = await readAddress(dataDirectory);
  await rm(fileIn(dataDirectory), { force: true });
  if (address === null || isPipe(address.path)) return;
  await unlink(address.path).catch(() => undefined);
  // A folder that was made for the socket is empty now; another one is not, and stays.
  if (dirname(address.path) !== dataDirectory) await rmdir(dirname(address.path)).catch(() => undefined);
}

/** Addresses to try in turn: in the data directory; where its path is too long, or its file system has no sockets, in a private folder. */
export async function* newAddresses(dataDirectory: string): AsyncGenerator<Address> {
  const token = randomBytes(32).toString('base64url');
  if (process.platform === 'win32') {
    yield { path: `\\\\.\\pipe\\hearsay-${randomUUID()}`, token };
    return;
  }
  const path = join(dataDirectory, 'hearsay.sock');
  if (Buffer.byteLength(path) <= longestPath) {
    await unlink(path).catch(() => undefined); // left behind by a server that was killed
    yield { path, token };
  }
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-')); // mode 0700
  yield { path: join(folder, 'hearsay.sock'), token };
  await rmdir(folder).catch(() => undefined);
}

const isPipe = (path: string): boolean => path.startsWith('\\\\.\\pipe\\');
