import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExtractionPool } from '../../src/cli/extraction-pool.js';
import { inOrder } from '../../src/cli/in-order.js';
import { finished, hearsay, root, start, temporaryFolder } from './hearsay.js';

let cwd: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder: cwd, remove } = await temporaryFolder());
});
afterAll(() => remove());

const ids = (stdout: string): string[] => stdout.split('\n').slice(0, -1).map((line) => (JSON.parse(line) as { id: string }).id);
const numbered = (n: number): string[] => Array.from({ length: n }, (_, i) => `${i}`);

describe('extract --jobs', () => {
  it('gives what one job gives, and tells of the same problems', async () => {
    const lines = numbered(60).map((id) => `{"id":"${id}","text":"“He stays ${'and stays '.repeat(Number(id) % 7)},” manager Ann Lee told the Mirror. Everton want Fulham winger Tomas Halvard."}`);
    lines.splice(40, 0, '{"text":""}');
    lines.splice(20, 0, '{"text":');
    await writeFile(join(cwd, 'some.jsonl'), lines.join('\n'));
    const paths = ['some.jsonl', 'gone.txt', join(root, 'prisma/documents')];
    const one = await hearsay(['extract', ...paths], { cwd });
    expect(one.status).toBe(1);
    expect(ids(one.stdout)).toHaveLength(63);
    expect(await hearsay(['extract', '--jobs', '3', ...paths], { cwd })).toEqual(one);
  });

  it('keeps the order where an article takes longer than those behind it', async () => {
    const input = numbered(40).map((id) => `{"id":"${id}","text":"${id === '0' ? 'Everton want Bo Lind. '.repeat(5000) : 'He goes.'}"}\n`).join('');
    const { status, stdout, stderr } = await hearsay(['extract', '--jobs', '2'], { cwd, input });
    expect(ids(stdout)).toEqual(numbered(40));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('may be more than there are articles', async () => {
    const { status, stdout, stderr } = await hearsay(['extract', '--jobs', '64'], { cwd, input: '{"id":"1","text":"He goes."}\n{"id":"2","text":"He stays."}\n' });
    expect(ids(stdout)).toEqual(['1', '2']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('gives nothing for an empty standard input that was asked for', async () => {
    expect(await hearsay(['extract', '--jobs', '2', '-'], { cwd, input: '' })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('prints an article before the next one has come', async () => {
    const child = start(['extract', '--jobs', '2', '-'], { cwd });
    const end = finished(child);
    for (const id of numbered(3)) {
      child.stdin.write(`{"id":"${id}","text":"He goes."}\n`);
      const [line] = (await once(child.stdout, 'data')) as [string];
      expect(ids(line)).toEqual([id]);
    }
    child.stdin.end();
    expect(await end).toMatchObject({ status: 0 });
  });

  it('says so when a worker is lost, and fails', async () => {
    const loseWorkers = `import { isMainThread } from 'node:worker_threads'; if (!isMainThread) process.exit(7);`;
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(loseWorkers)}` };
    const { status, stdout, stderr } = await hearsay(['extract', '--jobs', '2'], { cwd, env, input: '{"text":"He goes."}\n'.repeat(10) });
    expect(stderr).toMatch(/^hearsay: A worker thread ended before it was done\..* \[WORKER_FAILED\]\n$/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
});

it('a pool that is closed leaves nobody waiting', async () => {
  // A worker that never answers.
  const pool = new ExtractionPool(1, new URL('data:text/javascript,import { parentPort } from "node:worker_threads"; parentPort.on("message", () => undefined);'));
  const document = { id: '', title: null, text: 'He goes.', publishedAt: null, publication: null, url: null, byline: null };
  const unanswered = [1, 2, 3, 4].map(() => expect(pool.extract(document)).rejects.toThrow('stopped'));
  await pool.close();
  await Promise.all(unanswered);
  await expect(pool.extract(document)).rejects.toThrow('stopped');
});

describe('work in order', () => {
  it('takes no more items than it may while the first result is out', async () => {
    let taken = 0;
    async function* items(): AsyncGenerator<number> {
      for (; taken < 100; taken++) yield taken;
    }
    let release = (): void => undefined;
    const first = new Promise<void>((resolve) => (release = resolve));
    const results: number[] = [];
    const all = (async () => {
      for await (const result of inOrder(items(), async (item) => (item === 0 ? first.then(() => item) : item), 5)) results.push(result);
    })();
    await new Promise(setImmediate);
    // The generator stands at the item that it gave last.
    expect(taken).toBe(4);
    expect(results).toEqual([]);
    release();
    await all;
    expect(results).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });

  async function* three(): AsyncGenerator<number> {
    yield* [1, 2, 3];
  }

  it('fails with what the work on an item failed with, behind the results before it', async () => {
    const results: number[] = [];
    const all = (async () => {
      for await (const result of inOrder(three(), async (item) => {
        if (item === 2) throw new Error('no 2');
        return item;
      }, 2)) results.push(result);
    })();
    await expect(all).rejects.toThrow('no 2');
    expect(results).toEqual([1]);
  });
});
