import { CLOSING, OPENING, type Frame } from './frames/frame.js';
import { APPROACHES } from './frames/approaches.js';
import { CONTRACTS } from './frames/contracts.js';
import { DEALINGS } from './frames/dealings.js';
import { DEPENDENTS } from './frames/dependents.js';
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
import { requiredWords } from './required-words.js';

/** The order matters: a trigger that an earlier frame has taken is closed to the later ones. */
export const FRAMES: readonly Frame[] = [
  ...DISPUTES,
  ...CANDIDACIES,
  ...DEPENDENTS,
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

/** Common in news of football. */
const FREQUENT_WORD = /^(?:league|say|season|we|an|football|i|club|year|player|win|also|team|last|make|play|champions|game|@£|there|time|summer|premier|sign|move|transfer|first|two|deal|go|get|take|see|back|cup|next|which|report|goal|now|when|want|well|final|only|world|need|contract|look|top|england|while|you|join|come|squad|they|what|match|our|leave|since|interest|end|week|month|however|against|fan|just|add|three|think|manager|title|during|score|other|before|coach|accord|remain|future|start|into|still|being|consider|put|set|name|offer|loan|link|become|head|plan|turn|return|ask|wish)$/u;

/** Texts of a thousand that hold a word, roughly. */
const FREQUENCY_OF_COMMON = 100;
const frequencyOf = (word: string): number => (COMMON_WORD.test(word) || word !== '@£' && word.startsWith('@') || word === "'s" ? FREQUENCY_OF_COMMON : FREQUENT_WORD.test(word) ? 20 : 1);

/** The words that conditions name, by number: what a sentence holds is marked in a list instead of looked up word by word. */
const numbers = new Map<string, number>();

function numberOf(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

/** An alternative of a frame's pattern. */
interface Entry {
  /** The frame's place in the list. */
  readonly place: number;
  /** What it needs beside the word that leads to it, the narrowest condition first: one word of each, by number. */
  readonly needs: readonly Int32Array[];
}

/** The alternatives that a word leads to, by its number. */
const entries: Entry[][] = [];

/** Each alternative of a frame's pattern is looked up by the narrowest condition that tells anything, else by all the pattern's words that do. */
FRAMES.forEach(({ pattern: { source } }, place) => {
  for (const required of requiredWords(source.slice(OPENING.length, -CLOSING.length), frequencyOf, FREQUENCY_OF_COMMON)) {
    const [narrowest] = required;
    const telling = narrowest ? [] : [...source.matchAll(/[\p{L}\d]{2,}|@£/gu)].map(([word]) => word).filter((word) => !COMMON_WORD.test(word));
    const entry = { place, needs: required.slice(1).map((words) => Int32Array.from(words, numberOf)) };
    for (const word of new Set(narrowest ?? telling)) (entries[numberOf(word)] ??= []).push(entry);
  }
});

/** In which call of `framesFor` a word, or a frame, was met last. */
const metWord = new Float64Array(numbers.size);
const metFrame = new Float64Array(FRAMES.length);
let call = 0;

/**
 * The frames that can match a sentence at all, surest first.
 *
 * @param forms the forms of the sentence's units
 */
export function framesFor(forms: readonly string[]): Frame[] {
  call++;
  const words: number[] = [];
  for (const form of forms) {
    const word = numbers.get(form);
    if (word === undefined || metWord[word] === call) continue;
    metWord[word] = call;
    words.push(word);
  }
  const found: number[] = [];
  for (const word of words) {
    const leadsTo = entries[word];
    if (leadsTo) for (const { place, needs } of leadsTo) {
      if (metFrame[place] === call || !needs.every(isMet)) continue;
      metFrame[place] = call;
      found.push(place);
    }
  }
  return found.sort((a, b) => a - b).map((place) => FRAMES[place]!);
}

function isMet(condition: Int32Array): boolean {
  for (let i = 0; i < condition.length; i++) if (metWord[condition[i]!] === call) return true;
  return false;
}
