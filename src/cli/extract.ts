import { fstatSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { readInputs, type Place, type Reading } from '../text/index.js';
import type { Problem } from './extract-document.js';
import { extractionLine } from './extraction-json.js';
import { ExtractionPool } from './extraction-pool.js';
import { inOrder } from './in-order.js';
import type { InputCommandOptions } from './input-options.js';
import { problemText } from './messages.js';
import { print } from './output-failure.js';
import { UsageError } from './usage-error.js';

export interface ExtractCommandOptions extends InputCommandOptions {
  readonly jobs?: string;
}

type Result = { readonly line: string | Uint8Array } | { readonly place: Place; readonly problem: Problem };

/** Of so many documents for each worker, those that are done wait for one before them that takes long. */
const AHEAD_OF_EACH_WORKER = 16;
const MOST_JOBS = 64;

/**
 * `hearsay extract`: reads articles and prints what it finds in each as a line of JSON, in their order and no faster than the output is
 * taken. Needs no database. Without paths it reads standard input, if something is there.
 * @returns the exit status: 1 if an article could not be read
 * @throws {UsageError} without paths and without input, and for a number of jobs that is none
 * @throws {WorkerError} when a worker thread is lost
 */
export async function extractCommand(paths: readonly string[], options: ExtractCommandOptions): Promise<number> {
  const jobs = parseJobs(options.jobs ?? '1');
  const filter = paths.length === 0;
  if (filter && !standardInputIsGiven()) throw nothingToRead();
  setUpEngine();
  const readings = readInputs(filter ? ['-'] : paths, { format: options.format, standardInput: process.stdin });
  const pool = jobs > 1 ? new ExtractionPool(jobs, new URL('./extract-worker.js', import.meta.url)) : null;
  const results = pool ? inOrder(readings, (reading) => extractedBy(pool, reading), jobs * AHEAD_OF_EACH_WORKER) : extractedHere(readings);
  let found = 0;
  let failed = 0;

  async function* printed(): AsyncGenerator<string | Uint8Array> {
    for await (const result of results) {
      if ('line' in result) {
        found += 1;
        yield result.line;
      } else {
        failed += 1;
        process.stderr.write(`${problemText(result.place, result.problem)}\n`);
      }
    }
  }

  try {
    await print(printed());
  } finally {
    await pool?.close();
  }
  if (filter && found + failed === 0) throw nothingToRead();
  return failed > 0 ? 1 : 0;
}

async function* extractedHere(readings: AsyncIterable<Reading>): AsyncGenerator<Result> {
  // Workers load the extractor for themselves; without it here they start sooner and less memory is used.
  const { extractDocument } = await import('./extract-document.js');
  for await (const reading of readings) {
    const result = 'problem' in reading ? reading : extractDocument(reading.document);
    yield 'problem' in result ? { place: reading.place, problem: result.problem } : { line: extractionLine(result.extraction) };
  }
}

async function extractedBy(pool: ExtractionPool, reading: Reading): Promise<Result> {
  if ('problem' in reading) return reading;
  const answer = await pool.extract(reading.document);
  return 'problem' in answer ? { place: reading.place, problem: answer.problem } : answer;
}

function parseJobs(value: string): number {
  if (!/^\d{1,3}$/.test(value) || Number(value) < 1 || Number(value) > MOST_JOBS) {
    throw new UsageError(`--jobs is ${JSON.stringify(value)}. It takes the number of articles to work on at a time, from 1 to ${MOST_JOBS}.`);
  }
  return Number(value);
}

/**
 * Settings of V8 that hold from here on, for worker threads, too.
 *
 * Most of what reading an article leaves behind is garbage. Left to itself, the heap grows to four times what is in use before it is cleared;
 * clearing it earlier halves the memory at no cost that could be measured.
 *
 * A regular expression is interpreted when it is first tried, and compiled only when it is tried again. There are thousands here, and each is tried
 * often: compiling them at once saves the detour.
 */
function setUpEngine(): void {
  setFlagsFromString('--heap-growing-percent=50');
  setFlagsFromString('--no-regexp-tier-up');
}

/** A pipe, socket or file; a terminal or the null device gives no articles. */
function standardInputIsGiven(): boolean {
  try {
    return !fstatSync(0).isCharacterDevice();
  } catch {
    return false;
  }
}

const nothingToRead = (): UsageError => new UsageError('extract needs a PATH, or articles on standard input.');
