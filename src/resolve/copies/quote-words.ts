import { hashRuns, mix } from './hash.js';
import { joinWords, wordsOf } from './words.js';

const SHINGLE = 4;

/** By what the words of a quote are found in other articles. */
export interface QuoteWords {
  /** The words, folded, each between blanks; empty where there is none. */
  readonly words: string;
  /** Keys under which quotes of the same words meet; 32 bits each. */
  readonly sketch: number[];
}

/**
 * Two quotes that have five words running in common share a key: of every two neighbouring shingles of four words the one of the
 * lesser hash is kept (winnowing: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local algorithms for document
 * fingerprinting", 2003). A quote of three or four words has one key that only the same quote has; one of two words or fewer
 * has none, for such words are anybody's.
 */
export function quoteWords(text: string): QuoteWords {
  const words = wordsOf(text);
  return { words: joinWords(words), sketch: sketchOf(words) };
}

function sketchOf(words: readonly string[]): number[] {
  if (words.length < 3) return [];
  if (words.length <= SHINGLE) return [mix(hashRuns(words, words.length)[0] ?? 0)];
  const hashes = hashRuns(words, SHINGLE);
  return [...new Set(hashes.subarray(1).map((hash, i) => Math.min(hash, hashes[i] ?? hash)))];
}
