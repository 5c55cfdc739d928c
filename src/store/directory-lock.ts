import { randomUUID } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { link, mkdir, readFile, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from './errors.js';
import { startOfProcess, stillRuns } from './process-start.js';

export interface DirectoryLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** When the process began, in words of the operating system; null where that cannot be told. */
  readonly started: string | null;
  readonly host: string;
  readonly since: string;
  readonly token: string;
}

const fileName = 'hearsay.lock';

// Another machine's or container's processes cannot be seen from here, so a holder shows that it lives by touching its lock.
const heartbeat = 10_000;
const heartbeatMissed = 60_000;

// Taking over is a matter of milliseconds: who is at it for longer is dead.
const takeoverTimeout = 10_000;

/**
 * Takes a directory for this process alone. The lock of a process that no longer runs, even where another one has got its
 * id since, is taken over. Throws `StoreError` with the holder's process id where somebody else has the directory.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const path = join(directory, fileName);
  const mine: Holder = {
    pid: process.pid,
    started: await startOfProcess(process.pid),
    host: hostname(),
    since: new Date().toISOString(),
    token: randomUUID(),
  };
  try {
    while (!(await create(path, mine))) {
      const holder = await readHolder(path);
      if (holder === 'none') continue;
      if (holder !== 'unreadable' && (await holds(holder, path))) throw inUse(directory, holder);
      await takeOver(path);
    }
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new StoreError(
      'DATA_DIRECTORY_UNUSABLE',
      `The data directory ${directory} cannot be written to (${reason}). Make it writable or name another one.`,
      { cause: error },
    );
  }

  const touching = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, heartbeat);
  touching.unref();
  const releaseAtExit = (): void => {
    try {
      unlinkSync(path);
    } catch {
      // gone already
    }
  };
  process.once('exit', releaseAtExit);

  return {
    async release() {
      clearInterval(touching);
      process.off('exit', releaseAtExit);
      const holder = await readHolder(path);
      if (typeof holder === 'object' && holder.token === mine.token) await unlink(path);
    },
  };
}

/** False where there is a lock already. A lock appears with its content or not at all. */
async function create(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.token}`;
  const content = JSON.stringify(holder);
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A file system without links: the lock may be seen empty for a moment, which `takeOver` allows for.
    return await writeFile(path, content, { flag: 'wx' }).then(
      () => true,
      (failed: NodeJS.ErrnoException) => {
        if (failed.code === 'EEXIST') return false;
        throw failed;
      },
    );
  } finally {
    await unlink(draft);
  }
}

/** Removes a lock that nobody holds. Only one process does so at a time, and looks again when it may. */
async function takeOver(path: string): Promise<void> {
  const guard = `${path}.takeover`;
  try {
    await mkdir(guard);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if ((await ageOf(guard)) > takeoverTimeout) await rmdir(guard).catch(() => undefined);
    await pause(20);
    return;
  }
  try {
    let holder = await readHolder(path);
    if (holder === 'unreadable') {
      await pause(200);
      holder = await readHolder(path);
    }
    if (holder === 'none') return;
    if (holder === 'unreadable' || !(await holds(holder, path))) await unlink(path);
  } finally {
    await rmdir(guard).catch(() => undefined);
  }
}

async function readHolder(path: string): Promise<Holder | 'none' | 'unreadable'> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder> | null;
    return typeof holder?.pid === 'number' ? (holder as Holder) : 'unreadable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'none' : 'unreadable';
  }
}

async function holds(holder: Holder, path: string): Promise<boolean> {
  if (holder.host !== hostname()) return (await ageOf(path)) < heartbeatMissed;
  return await stillRuns(holder.pid, holder.started);
}

async function ageOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
}

function inUse(directory: string, { pid, host, since }: Holder): StoreError {
  const elsewhere = host === hostname() ? '' : ` on ${host}`;
  const self = pid === process.pid && elsewhere === '' ? ', which is this one' : '';
  return new StoreError(
    'DATA_DIRECTORY_IN_USE',
    `The data directory ${directory} is in use by process ${pid}${elsewhere}${self}, since ${since}. ` +
      'Stop that process first, or name another data directory.',
  );
}
