import { articleText, checkCharacters } from './article-text.js';
import type { Document } from './document.js';
import { InputProblem } from './input-problem.js';
import { checkedDate } from './published-date.js';

/** For each field other than the text, in bytes of UTF-8; a database index takes no longer keys. */
const MAX_FIELD_BYTES = 2048;

/**
 * Reads an article out of an object with `text` and, if known, `id`, `title`, `publishedAt`, `publication`, `url` and `byline`, each
 * a string or null. Other fields are passed over.
 * @param idWithoutOne the id of a record that has none
 * @throws {InputProblem} for what cannot be read
 */
export function documentOf(record: Readonly<Record<string, unknown>>, idWithoutOne: string): Document {
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
function stringField(record: Readonly<Record<string, unknown>>, name: Exclude<keyof Document, 'text'>): string | null {
  const value = record[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new InputProblem('WRONG_TYPE', `"${name}" is ${kindOf(value)}, not a string.`);
  if (Buffer.byteLength(value) > MAX_FIELD_BYTES) {
    throw new InputProblem('FIELD_TOO_LONG', `"${name}" is longer than ${MAX_FIELD_BYTES} bytes. Is it in the right field?`);
  }
  checkCharacters(name, value);
  return value.trim() === '' ? null : value;
}

/** What a value of JSON is, for messages. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
