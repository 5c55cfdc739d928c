import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const program = join(root, 'bin/hearsay.js');

export interface Result {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Settings; none is taken over from the tests' own environment. */
  readonly env?: Record<string, string>;
  /** The working directory; without it the package's own. */
  readonly cwd?: string;
  /** What stands on standard input, which ends after it. */
  readonly input?: string | Uint8Array;
}

/** Starts the built command line as a user does, in a process of its own. */
export function start(args: readonly string[], { env = {}, cwd = root }: Omit<RunOptions, 'input'> = {}): ChildProcessWithoutNullStreams {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, [program, ...args], { cwd, env: { PATH, HOME, ...env } });
}

/** Runs the command line to its end. */
export async function hearsay(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  const child = start(args, options);
  child.stdin.on('error', () => undefined); // it may end before it has read everything
  child.stdin.end(options.input ?? '');
  return finished(child);
}

/** What a process that was started printed, once it has ended. */
export function finished(child: ChildProcessWithoutNullStreams): Promise<Result> {
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (printed[stream] += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...printed }));
  });
}

/** Waits until the process has printed something that matches, and gives the match. */
export function printed(child: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    const look = (piece: string): void => {
      text += piece;
      const match = pattern.exec(text);
      if (match) resolve(match);
    };
    child.stdout.setEncoding('utf8').on('data', look);
    child.stderr.setEncoding('utf8').on('data', look);
    child.on('close', (status) => reject(new Error(`It ended with ${status ?? 'a signal'} before it printed ${String(pattern)}:\n${text}`)));
  });
}

/** An empty folder for one test file, with a function that takes it away. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-cli-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
