import type { ClaimType } from '../extraction.js';
import type { Trigger } from './roles.js';
import type { Unit } from './shadow.js';

/** Types that tell what a club or player does, which somebody may say that they should. */
const DONE_BY_SOMEBODY = new Set<ClaimType>(['INTEREST', 'APPROACH', 'BID', 'TALKS', 'AGREEMENT', 'MOVE', 'SIGNING', 'DEPARTURE', 'CONTRACT', 'WILLING_TO_SELL', 'WITHDRAWAL', 'APPOINTMENT']);

/** "Everton must act": what has to be done to get a player tells that he is wanted. */
const MOVED = new Set<ClaimType>(['MOVE', 'SIGNING', 'DEPARTURE']);

/** How many adverbs may stand between "should" and its verb. */
const MOST_ADVERBS = 3;

/** "Everton should sign X", "X needs to leave", but "should Everton sign X": what somebody thinks right, and nobody says is so. */
export function isAdvice({ frame, shadow: { units }, first }: Trigger): boolean {
  if (!DONE_BY_SOMEBODY.has(frame.type)) return false;
  // "They need to sign a centre-back, and X would fit"
  if (frame.type === 'INTEREST' && units[first]!.form === 'need') return true;
  // The modal is the pattern's own first word, or stands before it.
  if (units[first]!.form === 'should') return adviseAt(units, first);
  if (units[first]!.form === 'be') return false;
  let before = first - 1;
  while (before > 0 && first - before <= MOST_ADVERBS && (units[before]!.pos === 'ADV' || /^(?:have|be)$/u.test(units[before]!.form))) before--;
  const { form } = units[before] ?? { form: '' };
  if (form === 'should') return adviseAt(units, before);
  if (!MOVED.has(frame.type)) return false;
  return form === 'must' || form === 'to' && /^(?:need|ought)$/u.test(units[before - 1]?.form ?? '');
}

/** Whether "should" has its subject before it: inverted, it is a condition. "Should be" is what is expected. */
function adviseAt(units: readonly Unit[], should: number): boolean {
  return should > 0 && units[should - 1]!.form !== ',' && !units[should + 1]?.mention && units[should + 1]?.form !== 'be';
}
