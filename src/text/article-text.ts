import { InputProblem } from './input-problem.js';
import { checkedDate } from './published-date.js';

/** The longest text that is read, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024;

/** The header goes up to the blanks after the date, or to the end of its line. */
const HEADER = /^\s*date[^\S\r\n]+(\d{4}-\d{2}-\d{2})(?:[^\S\r\n]*(?:\r\n|\n|\r)|[^\S\r\n]+|$)/;

/**
 * Takes a byte-order mark and a leading `date YYYY-MM-DD` header off an article's text and leaves the rest as it is.
 * @param raw the text as it stands in the input
 * @returns the text, and the header's date or null
 * @throws {InputProblem} BAD_DATE, EMPTY_TEXT, TEXT_TOO_LONG or BAD_CHARACTER
 */
export function articleText(raw: string): { text: string; headerDate: string | null } {
  const unmarked = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const header = HEADER.exec(unmarked);
  const headerDate = header?.[1] === undefined ? null : checkedDate(header[1]);
  const text = header ? unmarked.slice(header[0].length) : unmarked;
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw textTooLong();
  if (text.trim() === '') throw new InputProblem('EMPTY_TEXT', 'There is no text here, nothing but white space.');
  checkCharacters('text', text);
  return { text, headerDate };
}

export function textTooLong(): InputProblem {
  return new InputProblem('TEXT_TOO_LONG', 'The text is longer than 5 MiB. An article is shorter: split it, or check that this is one.');
}

/**
 * @param field the name of what `value` is, for the message
 * @throws {InputProblem} BAD_CHARACTER, if it has a character that no database of text can hold
 */
export function checkCharacters(field: string, value: string): void {
  const nul = value.indexOf('\0');
  if (nul >= 0) throw new InputProblem('BAD_CHARACTER', `The ${field} has a NUL character (U+0000) at ${nul}. Is this a binary file?`);
  const surrogate = /\p{Surrogate}/u.exec(value);
  if (surrogate) {
    const code = value.charCodeAt(surrogate.index).toString(16).toUpperCase();
    throw new InputProblem('BAD_CHARACTER', `The ${field} has half a character (the lone surrogate U+${code}) at ${surrogate.index}. Something cut it in two: correct the input.`);
  }
}
