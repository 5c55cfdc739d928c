import { FEWEST_WORDS, SHINGLE } from './article-sketch.js';
import { wordsOf } from './words.js';

/** Of the shorter text's sentences, and of its words. */
const LEAST_COMMON = 0.5;

// A copy begins as the other does, or nearly so: with the first half of the shorter text, at most this many words.
const LONGEST_OPENING = 300;
/** In the one that has the least before what both begin with, an introduction of its own or a line of the page. */
const LEAST_OF_ONE_OPENING = 0.6;
/** In the other. */
const LEAST_OF_BOTH_OPENINGS = 0.2;

/** An article's text, taken apart to be compared with others. */
export class ComparedText {
  readonly words: readonly string[];
  /** Where each sentence or line ends, counted in words. */
  private readonly ends: readonly number[];
  private readonly shingles: readonly string[];
  private readonly distinct: ReadonlySet<string>;

  constructor(text: string) {
    const sentences = text.split(/(?<=[.!?…]["'”’»)\]]{0,2})\s+|\n/).map(wordsOf);
    this.words = sentences.flat();
    let end = 0;
    this.ends = sentences.filter(({ length }) => length > 0).map(({ length }) => (end += length));
    this.shingles = Array.from({ length: Math.max(0, this.words.length - SHINGLE + 1) }, (_, i) => this.words.slice(i, i + SHINGLE).join(' '));
    this.distinct = new Set(this.shingles);
  }

  /** Which words stand in shingles that the other text has too: 1, else 0. */
  inCommonWith(other: ComparedText): Uint8Array {
    const common = new Uint8Array(this.words.length);
    this.shingles.forEach((shingle, start) => {
      if (other.distinct.has(shingle)) common.fill(1, start, start + SHINGLE);
    });
    return common;
  }

  /** How much of the text are the sentences of which every word is common. */
  commonSentences(common: Uint8Array): { readonly words: number; readonly share: number } {
    let [start, words, sentences] = [0, 0, 0];
    for (const end of this.ends) {
      if (!common.subarray(start, end).includes(0)) {
        words += end - start;
        sentences += 1;
      }
      start = end;
    }
    return { words, share: Math.min(words / this.words.length, sentences / this.ends.length) };
  }
}

/**
 * Whether two articles have nearly the same text, so that one is a copy of the other or both are of a third. At least half of the
 * shorter one's sentences, with at least half of its words and fifty of them, must stand in the other word for word (containment:
 * A. Z. Broder, "On the resemblance and containment of documents", 1997), and they must begin alike. By whole sentences, for the
 * same phrases about another player make another article; by the beginning, for what articles of one site share without being
 * copies, "read more" and the day's other news, stands at the end, and a round-up that holds a whole report is no copy of it.
 */
export function areNearlySame(one: ComparedText, other: ComparedText): boolean {
  const [a, b] = [one.words.length, other.words.length];
  return (a <= b && isIn(one, other)) || (b <= a && isIn(other, one));
}

function isIn(shorter: ComparedText, longer: ComparedText): boolean {
  if (shorter.words.length < FEWEST_WORDS) return false;
  const common = shorter.inCommonWith(longer);
  const { words, share } = shorter.commonSentences(common);
  if (words < FEWEST_WORDS || share < LEAST_COMMON) return false;
  const opening = Math.min(LONGEST_OPENING, Math.ceil(shorter.words.length / 2));
  const shares = [common, longer.inCommonWith(shorter)].map((each) => each.subarray(0, opening).reduce((sum, is) => sum + is, 0) / opening);
  return Math.max(...shares) >= LEAST_OF_ONE_OPENING && Math.min(...shares) >= LEAST_OF_BOTH_OPENINGS;
}
