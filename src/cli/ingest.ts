import { readInputs, type Place } from '../text/index.js';
import { withDatabase } from './database.js';
import type { Problem } from './extract-document.js';
import { ingestReadings, type IngestCounts, type IngestListener } from './ingest-readings.js';
import type { InputCommandOptions } from './input-options.js';
import { placeText, printable, problemText } from './messages.js';
import { Progress } from './progress.js';
import { seed } from '../../prisma/seed.js';
import type { Store } from '../store/index.js';

export interface IngestCommandOptions extends InputCommandOptions {
  readonly json?: boolean;
}

/** `hearsay ingest`: reads articles into the database. @returns the exit status: 1 if an article was left out */
export function ingestCommand(paths: readonly string[], options: IngestCommandOptions): Promise<number> {
  const readings = readInputs(paths, { format: options.format, standardInput: process.stdin });
  return run((store, listener) => ingestReadings(store, readings, listener), options.json ?? false);
}

/** `hearsay seed`: reads the example articles into the database. */
export function seedCommand(options: Pick<IngestCommandOptions, 'json'>): Promise<number> {
  return run(seed, options.json ?? false);
}

/** A list in the summary for machines, and the known articles named to people, go no further than this. */
const MOST_PROBLEMS = 1000;
const MOST_KNOWN = 20;

async function run(ingest: (store: Store, listener: IngestListener) => Promise<IngestCounts>, json: boolean): Promise<number> {
  const progress = new Progress(process.stderr);
  const problems: (Place & Problem)[] = [];
  let known = 0;
  const counts = await withDatabase((store) =>
    ingest(store, {
      onProblem(place, { code, message }) {
        if (problems.length < MOST_PROBLEMS) problems.push({ ...place, code, message });
        progress.line(problemText(place, { code, message }));
      },
      onKnown(place) {
        known += 1;
        if (known <= MOST_KNOWN) progress.line(printable(`${placeText(place)}: known already, not loaded again`));
        else if (known === MOST_KNOWN + 1) progress.line('… and more that are known already');
      },
      onProgress: (state) => progress.show(countsText(state)),
    }),
  );
  progress.end();
  process.stdout.write(json ? `${JSON.stringify({ ...counts, problems })}\n` : `${countsText(counts)}\n`);
  return counts.failed > 0 ? 1 : 0;
}

function countsText({ read, added, revised, known, failed }: Readonly<IngestCounts>): string {
  const revisions = revised > 0 ? ` (${revised} of them new versions of known articles)` : '';
  return `${read} ${read === 1 ? 'article' : 'articles'} read: ${added} added${revisions}, ${known} known already, ${failed} failed`;
}
