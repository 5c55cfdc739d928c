import { documentOf, kindOf } from './article-record.js';
import { MAX_TEXT_BYTES } from './article-text.js';
import { InputProblem } from './input-problem.js';
import { lines } from './lines.js';
import type { Reading } from './reading.js';
import { decodeUtf8 } from './utf8.js';

/** The longest text with every byte of it written as `\u00XX`, and room for the other fields. */
const MAX_LINE_BYTES = 6 * MAX_TEXT_BYTES + 1024 * 1024;

/**
 * Reads JSON Lines: one article a line, an object with `text` and, if known, `id`, `title`, `publishedAt`, `publication`, `url` and
 * `byline`, each a string or null. Other fields and blank lines are passed over. Never holds more than one line.
 * @param bytes the content, in pieces of any size
 * @param origin `file` names the input in messages; a line without an id gets `id`, a colon and its number
 * @returns one reading for each line
 * @throws what `bytes` throws
 */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>, origin: { file: string; id: string }): AsyncGenerator<Reading> {
  for await (const line of lines(bytes, MAX_LINE_BYTES)) {
    const place = { file: origin.file, line: line.number };
    try {
      if (line.bytes === null) throw new InputProblem('LINE_TOO_LONG', 'The line is longer than 31 MiB. A line holds one article, of 5 MiB at most.');
      const json = decodeUtf8(line.bytes).replace(/^\uFEFF/, '');
      if (json.trim() === '') continue;
      yield { place, document: documentOf(parse(json), `${origin.id}:${line.number}`) };
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      yield { place, problem: error };
    }
  }
}

function parse(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new InputProblem('BROKEN_JSON', `The line is not JSON: ${error instanceof Error ? error.message : String(error)}. A line holds one whole JSON object.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputProblem('WRONG_TYPE', `The line is ${kindOf(value)}, not a JSON object with a "text".`);
  }
  return value as Record<string, unknown>;
}
