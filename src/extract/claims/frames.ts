import { CLOSING, OPENING, type Frame } from './frames/frame.js';
import { APPROACHES } from './frames/approaches.js';
import { CONTRACTS } from './frames/contracts.js';
import { DEALINGS } from './frames/dealings.js';
import { DISPUTES } from './frames/disputes.js';
import { EXCLUSIONS } from './frames/exclusions.js';
import { INTEREST } from './frames/interest.js';
import { LEANINGS } from './frames/leanings.js';
import { MOVES } from './frames/moves.js';
import { APPOINTMENTS, CANDIDACIES, DEPARTURES, PARTINGS } from './frames/posts.js';
import { PURSUITS } from './frames/pursuits.js';
import { SELLING } from './frames/selling.js';
import { SIGNINGS } from './frames/signings.js';
import { SUITORS } from './frames/suitors.js';
import { SUMS } from './frames/sums.js';
import { WISHES } from './frames/wishes.js';
import { WITHDRAWALS } from './frames/withdrawals.js';
import { requiredWords, type OneOf } from './required-words.js';

/** The order matters: a trigger that an earlier frame has taken is closed to the later ones. */
export const FRAMES: readonly Frame[] = [
  ...DISPUTES,
  ...CANDIDACIES,
  ...SUITORS,
  ...LEANINGS,
  ...PURSUITS,
  ...WISHES,
  ...APPROACHES,
  ...EXCLUSIONS,
  ...CONTRACTS,
  ...SELLING,
  ...SUMS,
  ...APPOINTMENTS,
  ...PARTINGS,
  ...WITHDRAWALS,
  ...DEALINGS,
  ...SIGNINGS,
  ...INTEREST,
  ...MOVES,
  ...DEPARTURES,
];

/** Too common to tell which frames can match. */
const COMMON_WORD = /^(?:the|a|an|to|of|in|on|for|with|from|by|at|and|be|been|have|has|had|not|that|this|his|her|their|is|as|or|it|no|so|up|out|if|over|one|more|who|will|would|could|may|might|can|should|new|do|all|after|about)$/u;

const isCommon = (word: string): boolean => COMMON_WORD.test(word) || word.startsWith('@') || word === "'s";

interface Entry {
  readonly frame: Frame;
  /** Leads to the frame: one of these must be in the sentence. */
  readonly key: OneOf;
  /** What else it needs, the narrowest condition first. */
  readonly needs: readonly OneOf[];
}

/** A frame is looked up by the narrowest condition of its pattern that tells anything, else by all its words that do. */
const entries = FRAMES.map((frame): Entry => {
  const { source } = frame.pattern;
  const required = requiredWords(source.slice(OPENING.length, -CLOSING.length), isCommon);
  const narrowest = required[0];
  if (narrowest && ![...narrowest].some(isCommon)) return { frame, key: narrowest, needs: required.slice(1).sort((a, b) => a.size - b.size) };
  const telling = [...source.matchAll(/[\p{L}\d]{2,}|@£/gu)].map(([word]) => word).filter((word) => !COMMON_WORD.test(word));
  if (narrowest && telling.length === 0) return { frame, key: narrowest, needs: required.slice(1) };
  return { frame, key: new Set(telling), needs: required };
});

/** Positions in the list of frames, by the words of their keys. */
const framesByWord = new Map<string, number[]>();
entries.forEach(({ key }, i) => {
  for (const word of key) {
    const known = framesByWord.get(word);
    if (known) known.push(i);
    else framesByWord.set(word, [i]);
  }
});

/**
 * The frames that can match a sentence at all, surest first.
 *
 * @param forms the forms of the sentence's units
 */
export function framesFor(forms: readonly string[]): Frame[] {
  const words = new Set(forms);
  const found = new Set<number>();
  for (const word of words) {
    const leadsTo = framesByWord.get(word);
    if (leadsTo) for (const i of leadsTo) if (entries[i]!.needs.every((need) => meets(words, need))) found.add(i);
  }
  return [...found].sort((a, b) => a - b).map((i) => entries[i]!.frame);
}

function meets(words: ReadonlySet<string>, condition: OneOf): boolean {
  for (const word of condition) if (words.has(word)) return true;
  return false;
}
