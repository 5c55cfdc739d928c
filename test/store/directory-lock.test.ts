import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { lockDirectory } from '../../src/store/directory-lock.js';
import { Child } from '../support/child.js';
import { newFolder } from '../support/databases.js';

const program = new URL('hold-directory.ts', import.meta.url);

function directory(): string {
  const path = newFolder();
  mkdirSync(path);
  return path;
}

const lockIn = (path: string) => join(path, 'hearsay.lock');

/** A lock as a process that is not this one may have left it. */
function leaveLock(path: string, holder: object): void {
  const lock = { pid: process.pid, started: null, host: hostname(), since: '2024-05-01T12:00:00.000Z', token: 'x', ...holder };
  writeFileSync(lockIn(path), JSON.stringify(lock));
}

describe('the lock of a data directory', () => {
  const children: Child[] = [];
  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()));
  });

  function hold(path: string, ...args: string[]): Child {
    const child = new Child(program, path, ...args);
    children.push(child);
    return child;
  }

  it('refuses a second process and names the first', async () => {
    const path = directory();
    const first = hold(path);
    await first.line('taken');

    await expect(lockDirectory(path)).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_IN_USE',
      message: expect.stringMatching(new RegExp(`^The data directory ${path} is in use by process ${first.process.pid}, since 20.*Stop that process first`)),
    });
  });

  it('refuses the same process a second time, and lets it have the directory when it gave it back', async () => {
    const path = directory();
    const lock = await lockDirectory(path);
    await expect(lockDirectory(path)).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE', message: expect.stringContaining('which is this one') });
    await lock.release();
    await (await lockDirectory(path)).release();
    expect(readdirSync(path)).toEqual([]);
  });

  it('takes over from a process that was killed', async () => {
    const path = directory();
    const first = hold(path);
    await first.line('taken');
    await first.kill();

    await (await lockDirectory(path)).release();
  });

  it('is given back when a process ends, though it did not say so', async () => {
    const path = directory();
    await hold(path, 'exit').end();
    expect(readdirSync(path)).toEqual([]);
  });

  (process.platform === 'win32' ? it.skip : it)('takes over from a process whose id another one has now', async () => {
    const path = directory();
    leaveLock(path, { pid: process.ppid, started: 'long ago' });
    await (await lockDirectory(path)).release();
  });

  it('takes over a lock that cannot be read', async () => {
    const path = directory();
    writeFileSync(lockIn(path), '{"pid":');
    await (await lockDirectory(path)).release();
  });

  it('believes another machine for a minute after its last sign of life', async () => {
    const path = directory();
    leaveLock(path, { host: 'elsewhere', pid: 1 });
    await expect(lockDirectory(path)).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE', message: expect.stringContaining('process 1 on elsewhere') });
    const before = new Date(Date.now() - 61_000);
    utimesSync(lockIn(path), before, before);
    await (await lockDirectory(path)).release();
  });

  it('gives a directory that a dead process left to one of many that want it at once', async () => {
    const path = directory();
    leaveLock(path, { started: 'long ago' });
    const wanting = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(path)));
    const taken = wanting.filter(({ status }) => status === 'fulfilled');
    expect(taken).toHaveLength(1);
    expect(readdirSync(path)).toEqual(['hearsay.lock']);
    expect(JSON.parse(readFileSync(lockIn(path), 'utf8'))).toMatchObject({ pid: process.pid });
    await (taken[0] as PromiseFulfilledResult<Awaited<ReturnType<typeof lockDirectory>>>).value.release();
  });

  it('gives a directory to one of several processes that start at once', async () => {
    const path = directory();
    leaveLock(path, { started: 'long ago' });
    const starting = Array.from({ length: 4 }, () => hold(path));
    const answers = await Promise.all(
      starting.map((child) => Promise.race([child.line('taken').then(() => 'taken'), child.line('DATA_DIRECTORY_IN_USE').then(() => 'in use')])),
    );
    expect(answers.sort()).toEqual(['in use', 'in use', 'in use', 'taken']);
  });

  it('says so when the directory cannot be written to', async () => {
    const path = join(directory(), 'missing');
    await expect(lockDirectory(path)).rejects.toMatchObject({ code: 'DATA_DIRECTORY_UNUSABLE', message: expect.stringContaining(path) });
  });
});
