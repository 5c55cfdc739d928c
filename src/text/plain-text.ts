import { articleText, MAX_TEXT_BYTES, textTooLong } from './article-text.js';
import { InputProblem } from './input-problem.js';
import type { Reading } from './reading.js';
import { decodeUtf8 } from './utf8.js';

/** Room for a byte-order mark and a header before the longest text. */
const HEADER_BYTES = 1024;

/**
 * Reads one article as plain text: UTF-8, with an optional `date YYYY-MM-DD` before the text.
 * @param bytes the content, in pieces of any size
 * @param origin `file` names the input in messages, `id` becomes the document's
 * @returns one reading. No more than 5 MiB of a longer input are read.
 * @throws what `bytes` throws
 */
export async function* readPlainText(bytes: AsyncIterable<Uint8Array>, origin: { file: string; id: string }): AsyncGenerator<Reading> {
  const place = { file: origin.file, line: null };
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
    if (length > MAX_TEXT_BYTES + HEADER_BYTES) {
      yield { place, problem: textTooLong() };
      return;
    }
  }
  try {
    const { text, headerDate } = articleText(decodeUtf8(Buffer.concat(pieces)));
    yield { place, document: { id: origin.id, title: null, text, publishedAt: headerDate, publication: null, url: null, byline: null } };
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    yield { place, problem: error };
  }
}
