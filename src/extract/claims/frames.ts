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
const COMMON_WORDS = new Set('the|a|an|to|of|in|on|for|with|from|by|at|and|be|been|have|has|had|not|that|this|his|her|their|is|as|or|it|no|so|up|out|if|over|one|more|who|will|would|could|may|might|can|should|new|do|all|after|about'.split('|'));

/** Common in news of football. */
const FREQUENT_WORDS = new Set('league|say|season|we|an|football|i|club|year|player|win|also|team|last|make|play|champions|game|@£|there|time|summer|premier|sign|move|transfer|first|two|deal|go|get|take|see|back|cup|next|which|report|goal|now|when|want|well|final|only|world|need|contract|look|top|england|while|you|join|come|squad|they|what|match|our|leave|since|interest|end|week|month|however|against|fan|just|add|three|think|manager|title|during|score|other|before|coach|accord|remain|future|start|into|still|being|consider|put|set|name|offer|loan|link|become|head|plan|turn|return|ask|wish'.split('|'));

/** Texts of a thousand that hold a word, roughly. */
const FREQUENCY_OF_COMMON = 100;
const frequencyOf = (word: string): number => (COMMON_WORDS.has(word) || word !== '@£' && word.startsWith('@') || word === "'s" ? FREQUENCY_OF_COMMON : FREQUENT_WORDS.has(word) ? 20 : 1);

/** The words that conditions name, by number: what a sentence holds is marked in lists instead of looked up condition by condition. */
const wordNumbers = new Map<string, number>();
/** The words, and pairs of words, that conditions ask for, by number. */
const signNumbers = new Map<string, number>();
/** By the number of a word, that of the sign that it is; by that of a pair's first word, the pairs' signs by their second word. */
const signOfWord: number[] = [];
const signsOfPairs: (Map<number, number> | undefined)[] = [];
/** Conditions by what they ask for: one of these signs. Many frames have the same. */
const conditionNumbers = new Map<string, number>();
const conditions: Int32Array[] = [];

function numberIn(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}

/** The number of a word, or of two with a blank between. */
function signOf(words: string): number {
  const sign = numberIn(signNumbers, words);
  const [first, second] = words.split(' ').map((word) => numberIn(wordNumbers, word)) as [number, number?];
  if (second === undefined) signOfWord[first] = sign;
  else (signsOfPairs[first] ??= new Map<number, number>()).set(second, sign);
  return sign;
}

function conditionOf(words: OneOf): number {
  const number = numberIn(conditionNumbers, [...words].sort().join('|'));
  conditions[number] ??= Int32Array.from(words, signOf);
  return number;
}

/** An alternative of a frame's pattern. */
interface Entry {
  /** The frame's place in the list. */
  readonly place: number;
  /** The conditions beside the one that leads to it, the narrowest first, by number. */
  readonly needs: readonly number[];
}

/** The alternatives that a sign leads to, by its number. */
const entries: (Entry[] | undefined)[] = [];

/** Each alternative of a frame's pattern is looked up by the narrowest condition that tells anything, else by all the pattern's words that do. */
FRAMES.forEach(({ pattern: { source } }, place) => {
  for (const required of requiredWords(source.slice(OPENING.length, -CLOSING.length), frequencyOf, FREQUENCY_OF_COMMON)) {
    const [narrowest] = required;
    const telling = narrowest ? [] : [...source.matchAll(/[\p{L}\d]{2,}|@£/gu)].map(([word]) => word).filter((word) => !COMMON_WORDS.has(word));
    const entry = { place, needs: required.slice(1).map(conditionOf) };
    for (const words of new Set(narrowest ?? telling)) (entries[signOf(words)] ??= []).push(entry);
  }
});

/** In which call of `framesFor` a sign, or a frame, was met last; for a condition, in which it was found to hold, and in which not. */
const metSign = new Float64Array(signNumbers.size);
const metFrame = new Float64Array(FRAMES.length);
const heldCondition = new Float64Array(conditions.length);
const failedCondition = new Float64Array(conditions.length);
let call = 0;

/**
 * The frames that can match a sentence at all, surest first.
 *
 * @param forms the forms of the sentence's units
 */
export function framesFor(forms: readonly string[]): Frame[] {
  call++;
  const signs = signsIn(forms);
  const found: number[] = [];
  for (const sign of signs) {
    const leadsTo = entries[sign];
    if (leadsTo) for (const { place, needs } of leadsTo) {
      if (metFrame[place] === call || !allHold(needs)) continue;
      metFrame[place] = call;
      found.push(place);
    }
  }
  return found.sort((a, b) => a - b).map((place) => FRAMES[place]!);
}

/** Marks the signs that a sentence holds, and gives each once. */
function signsIn(forms: readonly string[]): number[] {
  const signs: number[] = [];
  const meet = (sign: number | undefined): void => {
    if (sign === undefined || metSign[sign] === call) return;
    metSign[sign] = call;
    signs.push(sign);
  };
  let pairs: Map<number, number> | undefined;
  for (const form of forms) {
    const word = wordNumbers.get(form);
    if (word !== undefined) {
      meet(signOfWord[word]);
      if (pairs) meet(pairs.get(word));
    }
    pairs = word === undefined ? undefined : signsOfPairs[word];
  }
  return signs;
}

function allHold(needs: readonly number[]): boolean {
  for (let i = 0; i < needs.length; i++) {
    const condition = needs[i]!;
    if (heldCondition[condition] === call) continue;
    if (failedCondition[condition] === call || !holds(condition)) return false;
  }
  return true;
}

function holds(condition: number): boolean {
  const signs = conditions[condition]!;
  for (let i = 0; i < signs.length; i++) {
    if (metSign[signs[i]!] === call) {
      heldCondition[condition] = call;
      return true;
    }
  }
  failedCondition[condition] = call;
  return false;
}
