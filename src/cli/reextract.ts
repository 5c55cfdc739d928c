import type { ArticleChanges, Change } from '../store/index.js';
import { parseJobs } from './jobs.js';
import { printable, problemText } from './messages.js';
import { doCommand, noInput } from './owner/index.js';
import { Progress } from './progress.js';
import { type ReextractCounts, reextractForOwner, type ReextractMessage } from './reextract-for-owner.js';
import { UsageError } from './usage-error.js';

export interface ReextractCommandOptions {
  readonly since?: string;
  readonly all?: boolean;
  readonly dryRun?: boolean;
  readonly jobs?: string;
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/**
 * `hearsay reextract`: reads stored articles anew, a batch at a time, and prints what changes before it does. Stopped, it leaves each
 * article as it was or as it is to be, and does what is left when it is run again.
 * @returns the exit status: 1 if an article could not be read or stored
 * @throws {UsageError} for a day that there is not, and for a number of jobs that is none
 */
export async function reextractCommand({ since, all = false, dryRun = false, jobs = '1' }: ReextractCommandOptions): Promise<number> {
  if (since !== undefined && !isDay(since)) throw new UsageError(`--since is ${JSON.stringify(since)}. Give a day of the calendar, such as 2017-08-03.`);
  const request = { since: since ?? null, all, dryRun, jobs: parseJobs(jobs) };
  const progress = new Progress(process.stderr);
  const changes = new Map<string, number>();
  let changed = 0;
  const tell = (message: ReextractMessage): void => {
    if ('changed' in message) {
      changed += 1;
      for (const change of message.changed.changes) count(changes, change);
      process.stdout.write(changesText(message.changed));
    } else if ('problem' in message) progress.line(problemText({ file: message.id, line: null }, message.problem));
    else progress.show(`${message.progress} articles read anew`);
  };
  try {
    const counts = await doCommand(reextractForOwner, request, noInput(), tell, (line) => progress.line(line));
    progress.end();
    process.stdout.write(`${summary(counts, changed, changes, dryRun)}\n`);
    return counts.failed > 0 ? 1 : 0;
  } finally {
    progress.end();
  }
}

function changesText({ articleId, id, changes }: ArticleChanges): string {
  const own = new Map<string, number>();
  for (const change of changes) count(own, change);
  const lines = changes.map(({ kind, what, text }) => `  ${SIGNS[kind]} ${what}: ${printable(text)}`);
  return `${[`${printable(id || `article ${articleId}`)}: ${countsText(own)}`, ...lines].join('\n')}\n`;
}

function count(counts: Map<string, number>, { what, kind }: Change): void {
  counts.set(`${what} ${kind}`, (counts.get(`${what} ${kind}`) ?? 0) + 1);
}

/** "1 quote added, 2 reports removed" */
function countsText(counts: ReadonlyMap<string, number>): string {
  return ['quote added', 'quote removed', 'quote changed', 'report added', 'report removed', 'report changed']
    .flatMap((kind) => {
      const number = counts.get(kind) ?? 0;
      return number === 0 ? [] : [`${number} ${number === 1 ? kind : kind.replace(' ', 's ')}`];
    })
    .join(', ');
}

function summary({ read, failed }: ReextractCounts, changed: number, changes: ReadonlyMap<string, number>, dryRun: boolean): string {
  const what = changed === 0 ? '' : ` (${countsText(changes)})`;
  const done = dryRun ? 'would change' : 'changed';
  return `${read} ${read === 1 ? 'article' : 'articles'} read anew: ${changed} ${done}${what}, ${read - changed - failed} as before, ${failed} failed`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text) && !text.startsWith('0000');
}
