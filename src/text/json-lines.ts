import { articleText, checkCharacters, MAX_TEXT_BYTES } from './article-text.js';
import type { Document } from './document.js';
import { InputProblem } from './input-problem.js';
import { lines } from './lines.js';
import { checkedDate } from './published-date.js';
import type { Reading } from './reading.js';
import { decodeUtf8 } from './utf8.js';

/** The longest text with every byte of it written as `\u00XX`, and room for the other fields. */
const MAX_LINE_BYTES = 6 * MAX_TEXT_BYTES + 1024 * 1024;

/** For each field other than the text, in bytes of UTF-8; a database index takes no longer keys. */
const MAX_FIELD_BYTES = 2048;

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

function documentOf(record: Record<string, unknown>, idWithoutOne: string): Document {
  const raw = record.text;
  if (raw === undefined || raw === null) throw new InputProblem('MISSING_TEXT', 'The line has no "text". Give the article\'s text as a string under that name.');
  if (typeof raw !== 'string') throw new InputProblem('WRONG_TYPE', `"text" is ${kindOf(raw)}, not a string.`);
  const { text, headerDate } = articleText(raw);
  const publishedAt = stringField(record, 'publishedAt');
  return {
    id: stringField(record, 'id') ?? idWithoutOne,
    title: stringField(record, 'title'),
    text,
    publishedAt: publishedAt === null ? headerDate : checkedDate(publishedAt),
    publication: stringField(record, 'publication'),
    url: stringField(record, 'url'),
    byline: stringField(record, 'byline'),
  };
}

/** The field's string; null where it is absent, null or blank. */
function stringField(record: Record<string, unknown>, name: Exclude<keyof Document, 'text'>): string | null {
  const value = record[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new InputProblem('WRONG_TYPE', `"${name}" is ${kindOf(value)}, not a string.`);
  if (Buffer.byteLength(value) > MAX_FIELD_BYTES) {
    throw new InputProblem('FIELD_TOO_LONG', `"${name}" is longer than ${MAX_FIELD_BYTES} bytes. Is it in the right field?`);
  }
  checkCharacters(name, value);
  return value.trim() === '' ? null : value;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
