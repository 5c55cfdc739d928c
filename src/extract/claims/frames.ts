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
import { RIVALS } from './frames/rivals.js';
import { SELLING } from './frames/selling.js';
import { SIGNINGS } from './frames/signings.js';
import { SUITORS } from './frames/suitors.js';
import { SUMS } from './frames/sums.js';
import { WISHES } from './frames/wishes.js';
import { WITHDRAWALS } from './frames/withdrawals.js';
import { FrameIndex } from './frame-index.js';
import { requiredWords } from './required-words.js';

/** The order matters: a trigger that an earlier frame has taken is closed to the later ones. */
export const FRAMES: readonly Frame[] = [
  ...DISPUTES,
  ...CANDIDACIES,
  ...RIVALS,
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
const COMMON_WORDS = new Set('the|a|an|to|of|in|on|for|with|from|by|at|and|be|been|have|has|had|not|that|this|his|her|their|is|as|or|it|no|so|up|out|if|over|one|more|who|will|would|could|may|might|can|should|new|do|all|after|about'.split('|'));

/** Common in news of football. */
const FREQUENT_WORDS = new Set('league|say|season|we|an|football|i|club|year|player|win|also|team|last|make|play|champions|game|@£|there|time|summer|premier|sign|move|transfer|first|two|deal|go|get|take|see|back|cup|next|which|report|goal|now|when|want|well|final|only|world|need|contract|look|top|england|while|you|join|come|squad|they|what|match|our|leave|since|interest|end|week|month|however|against|fan|just|add|three|think|manager|title|during|score|other|before|coach|accord|remain|future|start|into|still|being|consider|put|set|name|offer|loan|link|become|head|plan|turn|return|ask|wish'.split('|'));

/** Texts of a thousand that hold a word, roughly. */
const FREQUENCY_OF_COMMON = 100;
const frequencyOf = (word: string): number => (COMMON_WORDS.has(word) || word !== '@£' && word.startsWith('@') || word === "'s" ? FREQUENCY_OF_COMMON : FREQUENT_WORDS.has(word) ? 20 : 1);

/** Each alternative of a frame's pattern is looked up by the narrowest condition that tells anything, else by all the pattern's words that do. */
const index = new FrameIndex(FRAMES.flatMap(({ pattern: { source } }, place) =>
  requiredWords(source.slice(OPENING.length, -CLOSING.length), frequencyOf, FREQUENCY_OF_COMMON).map(([narrowest, ...needs]) => ({
    place, leads: narrowest ?? [...source.matchAll(/[\p{L}\d]{2,}|@£/gu)].map(([word]) => word).filter((word) => !COMMON_WORDS.has(word)), needs,
  }))), FRAMES.length);

/**
 * The frames that can match a sentence at all, surest first.
 *
 * @param forms the forms of the sentence's units
 */
export const framesFor = (forms: readonly string[]): Frame[] => index.placesFor(forms).map((place) => FRAMES[place]!);
