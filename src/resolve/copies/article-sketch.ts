import { hashRuns, mix } from './hash.js';
import { wordsOf } from './words.js';

/** Words to a shingle. */
export const SHINGLE = 6;

/** Shorter texts, briefs and results, are alike without one being a copy of the other: they are nobody's copy. */
export const FEWEST_WORDS = 50;

// A band's key is the same in two texts with the chance J^5, where J is the share of shingles that they have in common: 33 % at
// J = 0.8 and 0.001 % at J = 0.1, which is what texts share that are put together from the same phrases.
const ROWS = 5;
const BANDS = 8;

// What comes after is compared, but not sketched.
const MOST_WORDS = FEWEST_WORDS * 2 ** 5;

const multipliers = Int32Array.from({ length: ROWS * BANDS }, (_, i) => mix(2 * i + 1) | 1);
const increments = Int32Array.from({ length: ROWS * BANDS }, (_, i) => mix(2 * i + 2));

/**
 * Keys under which an article meets those of nearly the same text: two texts that are nearly the same share a key with high
 * probability, others hardly ever. 32 bits each, without order, always the same for the same text; at most 48, and none for a
 * text of fewer than 50 words.
 *
 * MinHash over shingles of six words (A. Z. Broder, "On the resemblance and containment of documents", 1997), banded (J. Leskovec,
 * A. Rajaraman, J. D. Ullman, "Mining of Massive Datasets", 3.4). Not the text's alone but also those of its first 50, 100, 200 …
 * words are sketched, for outlets cut a text short and add to its end: a copy of half the length has few of the shingles of the
 * whole, and all of those of the beginning.
 */
export function articleSketch(text: string): number[] {
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS) return [];
  const keys = new Set<number>();
  const least = new Uint32Array(ROWS * BANDS).fill(0xffffffff);
  let [size, part] = [FEWEST_WORDS, 1];
  for (const [start, shingle] of hashRuns(words.slice(0, MOST_WORDS), SHINGLE).entries()) {
    for (let i = 0; i < least.length; i++) {
      const permuted = (Math.imul(shingle, multipliers[i] ?? 0) + (increments[i] ?? 0)) >>> 0;
      if (permuted < (least[i] ?? 0)) least[i] = permuted;
    }
    if (start + SHINGLE === size) {
      addBands(keys, least, part);
      size *= 2;
      part += 1;
    }
  }
  if (words.length < MOST_WORDS) addBands(keys, least, 0);
  return [...keys];
}

/** Adds a key for each band. `part`: of what part of the text they are; only the same parts are compared. */
function addBands(keys: Set<number>, least: Uint32Array, part: number): void {
  for (let band = 0; band < BANDS; band++) {
    let key = mix(part * BANDS + band + 1);
    for (let row = 0; row < ROWS; row++) key = mix(key ^ (least[band * ROWS + row] ?? 0));
    keys.add(key);
  }
}
