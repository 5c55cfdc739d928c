import { fstatSync } from 'node:fs';
import { readInputs, type Place, type Reading } from '../text/index.js';
import { compileExpressionsAtOnce, keepHeapSmall } from './engine.js';
import type { Problem } from './extract-document.js';
import type { LineAnswer } from './extract-worker.js';
import { extractionLine } from './extraction-json.js';
import { ExtractionPool } from './extraction-pool.js';
import { inOrder } from './in-order.js';
import type { InputCommandOptions } from './input-options.js';
import { parseJobs } from './jobs.js';
import { problemText } from './messages.js';
import { printing } from './output-failure.js';
import { UsageError } from './usage-error.js';

export interface ExtractCommandOptions extends InputCommandOptions {
  readonly jobs?: string;
}

type Result = { readonly line: string | Uint8Array } | { readonly place: Place; readonly problem: Problem };

/** Of so many documents for each worker, those that are done wait for one before them that takes long. */
const AHEAD_OF_EACH_WORKER = 16;

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
  keepHeapSmall();
  compileExpressionsAtOnce();
  const readings = readInputs(filter ? ['-'] : paths, { format: options.format, standardInput: process.stdin });
  const pool = jobs > 1 ? new ExtractionPool<LineAnswer>(jobs, new URL('./extract-worker.js', import.meta.url)) : null;
  const results = pool ? inOrder(readings, (reading) => extractedBy(pool, reading), jobs * AHEAD_OF_EACH_WORKER) : extractedHere(readings);
  let found = 0;
  let failed = 0;

  try {
    await printing(async (print) => {
      for await (const result of results) {
        if ('line' in result) {
          found += 1;
          await print(result.line);
        } else {
          failed += 1;
          process.stderr.write(`${problemText(result.place, result.problem)}\n`);
        }
      }
    });
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

async function extractedBy(pool: ExtractionPool<LineAnswer>, reading: Reading): Promise<Result> {
  if ('problem' in reading) return reading;
  const answer = await pool.extract(reading.document);
  return 'problem' in answer ? { place: reading.place, problem: answer.problem } : answer;
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
