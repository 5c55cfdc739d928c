import { readInputs, type Place, type Reading } from '../text/index.js';
import { examples } from '../../prisma/seed.js';
import type { Problem } from './extract-document.js';
import { ingestForOwner, type IngestMessage } from './ingest-for-owner.js';
import type { IngestCounts, IngestInput } from './ingest-readings.js';
import type { InputCommandOptions } from './input-options.js';
import { parseJobs } from './jobs.js';
import { placeText, printable, problemText } from './messages.js';
import { doCommand } from './owner/index.js';
import { Progress } from './progress.js';

export interface IngestCommandOptions extends InputCommandOptions {
  readonly jobs?: string;
  readonly json?: boolean;
}

/** `hearsay ingest`: reads articles into the database. @returns the exit status: 1 if an article was left out */
export async function ingestCommand(paths: readonly string[], options: IngestCommandOptions): Promise<number> {
  const jobs = parseJobs(options.jobs ?? '1');
  try {
    return await run(readInputs(paths, { format: options.format, standardInput: process.stdin }), jobs, options.json ?? false);
  } finally {
    // After a failure nobody reads the rest of it, and the process would not end while it is open.
    if (paths.includes('-')) process.stdin.destroy();
  }
}

/** `hearsay seed`: reads the example articles into the database. */
export function seedCommand(options: Pick<IngestCommandOptions, 'json'>): Promise<number> {
  return run(examples(), 1, options.json ?? false);
}

/** A list in the summary for machines, and the known articles named to people, go no further than this. */
const MOST_PROBLEMS = 1000;
const MOST_KNOWN = 20;

async function run(readings: AsyncIterable<Reading>, jobs: number, json: boolean): Promise<number> {
  const progress = new Progress(process.stderr);
  const problems: (Place & Problem)[] = [];
  let known = 0;
  const tell = (message: IngestMessage): void => {
    if ('problem' in message) {
      const { place, problem } = message;
      if (problems.length < MOST_PROBLEMS) problems.push({ ...place, ...problem });
      progress.line(problemText(place, problem));
    } else if ('known' in message) {
      known += 1;
      if (known <= MOST_KNOWN) progress.line(printable(`${placeText(message.known)}: known already, not loaded again`));
      else if (known === MOST_KNOWN + 1) progress.line('… and more that are known already');
    } else progress.show(countsText(message.progress));
  };
  try {
    const counts = await doCommand(ingestForOwner, { jobs }, inputs(readings), tell, (line) => progress.line(line));
    progress.end();
    process.stdout.write(json ? `${JSON.stringify({ ...counts, problems })}\n` : `${countsText(counts)}\n`);
    return counts.failed > 0 ? 1 : 0;
  } finally {
    progress.end();
  }
}

/** As they can be handed over: an error is no JSON. */
async function* inputs(readings: AsyncIterable<Reading>): AsyncGenerator<IngestInput> {
  for await (const reading of readings) {
    if ('document' in reading) yield reading;
    else yield { place: reading.place, problem: { code: reading.problem.code, message: reading.problem.message } };
  }
}

function countsText({ read, added, revised, known, failed }: Readonly<IngestCounts>): string {
  const revisions = revised > 0 ? ` (${revised} of them new versions of known articles)` : '';
  return `${read} ${read === 1 ? 'article' : 'articles'} read: ${added} added${revisions}, ${known} known already, ${failed} failed`;
}
