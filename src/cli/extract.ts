import { fstatSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { readInputs } from '../text/index.js';
import { extractDocument } from './extract-document.js';
import { extractionJson } from './extraction-json.js';
import type { InputCommandOptions } from './input-options.js';
import { problemText } from './messages.js';
import { isWriteError } from './output-failure.js';
import { UsageError } from './usage-error.js';

/**
 * `hearsay extract`: reads articles and prints what it finds in each as a line of JSON, one at a time and no faster than the output is
 * taken. Needs no database. Without paths it reads standard input, if something is there.
 * @returns the exit status: 1 if an article could not be read
 * @throws {UsageError} without paths and without input
 */
export async function extractCommand(paths: readonly string[], options: InputCommandOptions): Promise<number> {
  const filter = paths.length === 0;
  if (filter && !standardInputIsGiven()) throw nothingToRead();
  const readings = readInputs(filter ? ['-'] : paths, { format: options.format, standardInput: process.stdin });
  let found = 0;
  let failed = 0;

  async function* printed(): AsyncGenerator<string> {
    for await (const reading of readings) {
      const result = 'problem' in reading ? reading : extractDocument(reading.document);
      if ('extraction' in result) {
        found += 1;
        yield `${JSON.stringify(extractionJson(result.extraction))}\n`;
      } else {
        failed += 1;
        process.stderr.write(`${problemText(reading.place, result.problem)}\n`);
      }
    }
  }

  try {
    await pipeline(printed, process.stdout, { end: false });
  } catch (error) {
    // Without its output there is nothing left to do; whether that is a failure is told where the output is watched.
    if (!isWriteError(error)) throw error;
  }
  if (filter && found + failed === 0) throw nothingToRead();
  return failed > 0 ? 1 : 0;
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
