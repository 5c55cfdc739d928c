import { once } from 'node:events';
import { mkdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readAddress } from '../../src/cli/owner/address.js';
import { handOver } from '../../src/cli/owner/hand-over.js';
import { openOwnerChannel, type OwnerChannel, type OwnerCall, type OwnerCommand } from '../../src/cli/owner/index.js';
import { StoreError, type Store } from '../../src/store/index.js';
import { newFolder } from '../support/databases.js';

type Call = OwnerCall<unknown, unknown, unknown>;

let folder: string;
let channel: OwnerChannel | null;
const logged: string[] = [];
beforeEach(async () => {
  folder = newFolder();
  logged.length = 0;
  await mkdir(folder);
});
afterEach(() => channel?.close());

const command = (run: (call: Call) => Promise<unknown>): OwnerCommand<unknown, unknown, unknown, unknown> => ({
  name: 'test',
  readRequest: (value) => value,
  readInput: (value) => value,
  run,
});

/** Listens with one command. No command here asks anything of the store but where it is. */
async function listen(run: (call: Call) => Promise<unknown>): Promise<void> {
  channel = await openOwnerChannel({ store: { location: folder } as Store, commands: [command(run)], log: (text) => logged.push(text) });
}

async function hand(input: AsyncIterable<unknown>, output: (message: unknown) => unknown = () => undefined): Promise<unknown> {
  const address = await readAddress(folder);
  if (address === null) throw new Error('Nobody listens.');
  return handOver(address, 'test', { it: 'is' }, input, output);
}

async function* items(count: number, size = 1): AsyncGenerator<string> {
  for (let i = 0; i < count; i += 1) yield `${i} `.padEnd(size, 'é“');
}

it('gives a command its request and its input, and back what it says and what it comes to', async () => {
  await listen(async ({ request, input, output }) => {
    let count = 0;
    for await (const item of input) {
      count += 1;
      await output([item]);
    }
    return { request, count };
  });
  const said: unknown[] = [];
  expect(await hand(items(2000, 500), (message) => said.push(message))).toEqual({ request: { it: 'is' }, count: 2000 });
  const expected: unknown[] = [];
  for await (const item of items(2000, 500)) expected.push([item]);
  expect(said).toEqual(expected);
});

it('takes no more input than the command has taken and the system holds', async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await listen(async ({ input }) => {
    let count = 0;
    for await (const _ of input) {
      if (count === 0) await released;
      count += 1;
    }
    return count;
  });
  let taken = 0;
  async function* counted(): AsyncGenerator<string> {
    for await (const item of items(5000, 10_000)) {
      taken += 1;
      yield item;
    }
  }
  const done = hand(counted());
  for (let before = -1; before !== taken || taken === 0; await pause(100)) before = taken;
  expect(taken).toBeLessThan(2500);
  release();
  expect(await done).toBe(5000);
});

it('says no more than is taken and the system holds', async () => {
  let said = 0;
  await listen(async ({ output }) => {
    for (; said < 5000; said += 1) await output('x'.repeat(10_000));
    return said;
  });
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let taken = 0;
  const done = hand(items(0), async () => {
    await released;
    taken += 1;
  });
  for (let before = -1; before !== said || said === 0; await pause(100)) before = said;
  expect(said).toBeLessThan(2500);
  release();
  expect(await done).toBe(5000);
  expect(taken).toBe(5000);
});

it('ends a command whose output is not wanted any more, with what that fails with', async () => {
  let end = (_reason: unknown): void => undefined;
  const ended = new Promise((resolve) => (end = resolve));
  await listen(async ({ output, signal }) => {
    signal.addEventListener('abort', () => end(signal.reason));
    for (;;) {
      await output('more');
      signal.throwIfAborted();
    }
  });
  const enough = () => {
    throw new Error('That is enough.');
  };
  await expect(hand(items(0), enough)).rejects.toThrow('That is enough.');
  expect(await ended).toMatchObject({ message: 'Whoever called is gone.' });
  expect(logged).toEqual([]);
});

it('passes on what a command fails with: a user’s mistake as such, its own with where it happened', async () => {
  let error: Error = new StoreError('DATABASE_TIMEOUT', 'Too slow.');
  await listen(() => Promise.reject(error));
  await expect(hand(items(100_000, 100))).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT', message: 'Too slow.' });
  expect(logged).toEqual([]);
  error = new Error('a mistake');
  await expect(hand(items(0))).rejects.toMatchObject({ stack: expect.stringMatching(/^In the server that holds the database: Error: a mistake\n +at /) });
  expect(logged).toEqual([expect.stringContaining('a mistake')]);
});

it('fails with what the input fails with', async () => {
  await listen(async ({ input }) => {
    for await (const _ of input);
  });
  await expect(
    hand((async function* () {
      yield* items(3);
      throw new Error('a broken disk');
    })()),
  ).rejects.toThrow('a broken disk');
});

it('says so when the server is gone while it is sent input', async () => {
  const path = join(folder, 'gone.sock');
  const gone = createServer((request) => request.once('data', () => request.socket.destroy())).listen(path);
  await once(gone, 'listening');
  try {
    await expect(handOver({ path, token: '' }, 'test', {}, items(100_000, 1000), () => undefined)).rejects.toMatchObject({ code: 'SERVER_GONE' });
  } finally {
    gone.close();
  }
});

it('ends the input of a command that is under way when it closes, and waits for it', async () => {
  let atWork = (): void => undefined;
  const begun = new Promise<void>((resolve) => (atWork = resolve));
  let ended = false;
  await listen(async ({ input, signal }) => {
    try {
      for await (const _ of input) atWork();
    } finally {
      expect(signal.aborted).toBe(true);
      await pause(50);
      ended = true;
    }
  });
  const refused = expect(
    hand((async function* () {
      yield 1;
      await new Promise(() => undefined);
    })()),
  ).rejects.toMatchObject({ code: 'SERVER_STOPPING' });
  await begun;
  await channel?.close();
  channel = null;
  expect(ended).toBe(true);
  await refused;
  await expect(stat(join(folder, 'hearsay.sock'))).rejects.toThrow('ENOENT');
  expect(await readAddress(folder)).toBeNull();
});
