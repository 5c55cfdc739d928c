import type { ClaimType } from '../extraction.js';
import type { Trigger } from './roles.js';

/** Types that tell what a club or player does, which somebody may say that they should. */
const DONE_BY_SOMEBODY = new Set<ClaimType>(['INTEREST', 'APPROACH', 'BID', 'TALKS', 'AGREEMENT', 'MOVE', 'SIGNING', 'DEPARTURE', 'CONTRACT', 'WILLING_TO_SELL', 'WITHDRAWAL', 'APPOINTMENT']);

/** "Everton must act": what has to be done to get a player tells that he is wanted. */
const MOVED = new Set<ClaimType>(['MOVE', 'SIGNING', 'DEPARTURE']);

/** How many adverbs may stand between "should" and its verb. */
const MOST_ADVERBS = 3;

/** "Everton should sign X", "X needs to leave", but "should Everton sign X": what somebody thinks right, and nobody says is so. */
export function isAdvice({ frame, shadow: { units }, first }: Trigger): boolean {
  if (!DONE_BY_SOMEBODY.has(frame.type) || units[first]!.form === 'be') return false;
  let before = first - 1;
  while (before > 0 && first - before <= MOST_ADVERBS && (units[before]!.pos === 'ADV' || /^(?:have|be)$/u.test(units[before]!.form))) before--;
  const { form } = units[before] ?? { form: '' };
  // Inverted, it is a condition: its subject stands behind it.
  if (form === 'should') return before > 0 && units[before - 1]!.form !== ',';
  if (!MOVED.has(frame.type)) return false;
  return form === 'must' || form === 'to' && /^(?:need|ought)$/u.test(units[before - 1]?.form ?? '');
}
