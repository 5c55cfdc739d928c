import type { Unit } from './shadow.js';

/** "several | clubs | are keen", "scouts from all over Europe have watched", "the Saudi Pro League wants": whether clubs that nobody names stand at a unit as what acts. */
export function isNameless(units: readonly Unit[], i: number): boolean {
  const { form, pos, mention } = units[i]!;
  if (mention) return mention.entity.kind === 'ORGANISATION' && LEAGUE.test(mention.entity.name) && /^(?:VERB|AUX|ADV)$/u.test(units[i + 1]?.pos ?? '') && !GOVERNING.test(units[i - (units[i - 1]?.form === 'the' ? 2 : 1)]?.form ?? '');
  // "eight first-team signings"
  if (pos !== 'NOUN' && pos !== 'PROPN' || !CLUBS_AT_LARGE.test(form) || units[i - 1]?.form === '-' || /^(?:NOUN|PROPN)$/u.test(units[i + 1]?.pos ?? '') || units[i + 1]?.form === "'s") return false;
  let start = i;
  while (start > 0 && !units[start - 1]!.mention && /^(?:ADJ|NOUN|PROPN|NUM|DET|ADV|CCONJ)$/u.test(units[start - 1]!.pos) && i - start < LONGEST_NAMELESS && units[start - 1]!.form !== ',') start--;
  // "a number of clubs": they act.
  if (units[start - 1]?.form === 'of' && /^(?:number|host|handful|string|array|raft|group|couple|trio|pair|list|several|many|some|any|most|half|all|one|two|both)$/u.test(units[start - 2]?.form ?? '')) {
    start -= 2;
    while (start > 0 && !units[start - 1]!.mention && /^(?:ADJ|DET|NUM|ADV)$/u.test(units[start - 1]!.pos)) start--;
  }
  const before = units[start - 1];
  // "Leeds, Everton and clubs in Italy want": those that have names act as well. "Leeds are one of the clubs": Leeds does.
  return !before || !before.mention && !GOVERNING.test(before.form) && !/^(?:'s|be|remain|become)$/u.test(before.form) && !(before.form === 'and' && units[start - 2]?.mention);
}

const CLUBS_AT_LARGE = /^(?:clubs?|sides?|teams?|outfits?|giants?|heavyweights?|suitors?|scouts?|saudis|league|bundesliga)$/u;
const LEAGUE = /league|liga|serie|ligue|division|championship|mls/iu;
const GOVERNING = /^(?:of|from|for|with|to|by|at|in|on|against|into|among|amongst|about|over|than|such-as|like|between|above|ahead|behind|join|face|beat)$/u;
const LONGEST_NAMELESS = 6;

/** Whether clubs without a name are the nearest that can be the subject of what stands at a unit. */
export function namelessActs(units: readonly Unit[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - FARTHEST_NAMELESS); i--) {
    if (isNameless(units, i)) return true;
    if (units[i]!.form === ';' || units[i]!.mention && (!GOVERNING.test(units[i - 1]?.form ?? '') || /^(?:VERB|AUX)$/u.test(units[i + 1]?.pos ?? '')) && units[i]!.mention!.entity.kind !== 'PUBLICATION') return false;
  }
  return false;
}

const FARTHEST_NAMELESS = 16;
