import type { ClaimType } from '../extraction.js';
import type { Trigger } from './roles.js';
import type { Unit } from './shadow.js';

/** Types that tell what a club or player does, which somebody may say that they should. */
const DONE_BY_SOMEBODY = new Set<ClaimType>(['INTEREST', 'APPROACH', 'BID', 'TALKS', 'AGREEMENT', 'MOVE', 'SIGNING', 'DEPARTURE', 'CONTRACT', 'WILLING_TO_SELL', 'WITHDRAWAL', 'APPOINTMENT']);

/** "Everton must act": what has to be done to get a player tells that he is wanted. */
const MOVED = new Set<ClaimType>(['MOVE', 'SIGNING', 'DEPARTURE']);

/** "Leeds would be mad to sell X" */
const UNWISE = /^(?:mad|crazy|foolish|stupid|silly|daft|unwise|wrong|mistake|madness|naive)$/u;

/** How far behind "told Leeds to" what they are told to do may stand, in units. */
const REACH_OF_COUNSEL = 12;

/** How many adverbs may stand between "should" and its verb. */
const MOST_ADVERBS = 3;

/** "Everton should sign X", "X needs to leave", but "should Everton sign X": what somebody thinks right, and nobody says is so. */
export function isAdvice({ frame, shadow: { units }, first, last }: Trigger): boolean {
  if (!DONE_BY_SOMEBODY.has(frame.type)) return false;
  // "They need to sign a centre-back, and X would fit"
  if (frame.type === 'INTEREST' && units[first]!.form === 'need') return true;
  // The modal is the pattern's own first word, or stands before it; "told him that he | should look for another club |" is a claim.
  if (units[first]!.form === 'should') return frame.type !== 'WILLING_TO_SELL' && adviseAt(units, first);
  if (units[first]!.form === 'be') return false;
  let before = first - 1;
  while (before > 0 && first - before <= MOST_ADVERBS && (units[before]!.pos === 'ADV' || /^(?:have|be|not)$/u.test(units[before]!.form))) before--;
  const { form } = units[before] ?? { form: '' };
  if (form === 'should') return adviseAt(units, before);
  if (frame.type === 'WILLING_TO_SELL' && units.slice(Math.max(0, first - 3), last).some((unit) => UNWISE.test(unit.form))) return true;
  if (!MOVED.has(frame.type)) return false;
  return form === 'must' || form === 'to' && /^(?:need|ought)$/u.test(units[before - 1]?.form ?? '') || isToldTo(units, first);
}

/** "has told Villa to keep him and | sign X |", "a call for Leeds to | sign X |": what a club is told to do. */
function isToldTo(units: readonly Unit[], first: number): boolean {
  for (let i = first - 1; i > Math.max(1, first - REACH_OF_COUNSEL); i--) {
    const { form } = units[i]!;
    if (/^(?:,|;|that|who|after|as)$/u.test(form)) return false;
    if (form === 'to' && units[i - 1]!.mention?.entity.kind === 'CLUB') return /^(?:tell|urge|advise|implore|beg|warn|for|encourage)$/u.test(units[i - 2]?.form ?? '');
  }
  return false;
}

/** Whether "should" has its subject before it: inverted, it is a condition. "Should be" is what is expected. */
function adviseAt(units: readonly Unit[], should: number): boolean {
  return should > 0 && units[should - 1]!.form !== ',' && !units[should + 1]?.mention && units[should + 1]?.form !== 'be';
}
