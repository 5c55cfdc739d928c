import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { finished, printed, start } from './hearsay.js';

const running: ChildProcessWithoutNullStreams[] = [];

export interface Serving {
  readonly child: ChildProcessWithoutNullStreams;
  /** The address of the API. */
  readonly url: string;
  readonly end: ReturnType<typeof finished>;
}

/** Starts a server on a free port and waits until it says that it is ready. */
export async function serving(cwd: string, env: Record<string, string>, args: string[] = []): Promise<Serving> {
  const child = endsWithTest(start(['serve', ...args], { cwd, env: { PORT: '0', ...env } }));
  const end = finished(child);
  const [, url] = await printed(child, /GraphQL +(http:\S+)[^]*to stop/);
  return { child, url: url as string, end };
}

/** Has a process killed by `endAll`, should it be there still. */
export function endsWithTest(child: ChildProcessWithoutNullStreams): ChildProcessWithoutNullStreams {
  running.push(child);
  return child;
}

/** For `afterEach`. */
export async function endAll(): Promise<void> {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'close');
  }
}

export const ask = async (url: string, query: string): Promise<unknown> =>
  (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })).json();

export const totalCount = (url: string): Promise<unknown> => ask(url, '{ articles { totalCount } }');

/** What `totalCount` gives. */
export const articles = (count: number): unknown => ({ data: { articles: { totalCount: count } } });
