import { isReportingVerb } from '../lexicon/cues.js';
import { NATIONALITIES, ROLE_NOUNS } from '../lexicon/people.js';
import type { Unit } from './shadow.js';

/** How names stand in the sentence: what governs them, where clauses begin, and what only describes them. */

/** "in the win at | Leeds |", "against | Leeds |": whom somebody plays is after nobody. */
export function isOpponent(units: readonly Unit[], i: number): boolean {
  const at = units[i - 1]?.form === 'the' ? i - 2 : i - 1;
  const form = units[at]?.form ?? '';
  // "tied to the Nou Camp until 2027"
  if (units[at - 1]?.form === 'tie' && units[at - 1]?.pos === 'VERB') return false;
  return /^(?:against|v|vs|versus)$/u.test(form) || /^(?:at|with|over|to|by|from|away)$/u.test(form) && (OF_MATCH.test(units[at - 1]?.form ?? '') || units[at - 1]?.form === 'home' && OF_MATCH.test(units[at - 2]?.form ?? ''));
}

const OF_MATCH = /^(?:win|draw|defeat|victory|loss|trip|visit|game|match|clash|tie|derby|lose|thrashing|stalemate|fixture|appearance|debut|\d[-–]\d)$/u;

/** Longest aside between a subject and its verb, in units. */
const LONGEST_ASIDE = 16;

/**
 * "Leeds, | who host Everton on Sunday, | have": what stands between a subject and its verb acts on nothing behind it. From the comma that closes such
 * an aside, where one does at a unit, the unit of the subject before it; else the unit itself.
 */
export function behindAside(units: readonly Unit[], i: number): number {
  if (units[i]!.form !== ',' || !/^(?:VERB|AUX)$/u.test((units[i + 1]?.pos === 'ADV' ? units[i + 2] : units[i + 1])?.pos ?? '')) return i;
  for (let j = i - 1; j > Math.max(0, i - LONGEST_ASIDE); j--) {
    if (units[j]!.form !== ',') continue;
    return units[j - 1]!.mention && /^(?:who|which|whose|where|with|after|having|despite|through|under)$/u.test(units[j + 1]!.form) ? j - 1 : i;
  }
  return i;
}

/** "must pay £40m for P's replacement": another than P, who is yet to be found. */
export const isReplaced = (units: readonly Unit[], i: number): boolean => units[i + 1]?.form === "'s" && units.slice(i + 2, i + 5).some(({ form }, k, next) => /^(?:replacement|successor|heir|understudy)$/u.test(form) && next.slice(0, k).every(describesName));

/** "P, who", "P who" */
export const followsPerson = (units: readonly Unit[], who: number): boolean => units[units[who - 1]?.form === ',' ? who - 2 : who - 1]?.mention?.entity.kind === 'PERSON';

/** Longest description before a name, in units. */
export const LONGEST_DESCRIPTION = 8;

/** "fellow", "Belgian", "side": what may stand before a name. */
export const describesName = ({ form, pos, mention }: Unit): boolean => form === '-' || mention === null && /^(?:ADJ|NOUN|PROPN|NUM|DET)$/u.test(pos);

/** The mention that a preposition governs: near it, or behind what describes somebody: "with fellow Belgian top-flight club | Genk |". What stands behind a sum is not governed. */
export function behindPreposition(units: readonly Unit[], preposition: number, fits: (unit: number) => boolean): number | null {
  let described = units[preposition]!.form !== 'of';
  for (let i = preposition + 1; i < Math.min(units.length, preposition + 1 + (described ? LONGEST_DESCRIPTION : 3)); i++) {
    if (fits(i)) return i;
    if (units[i]!.money) return null;
    described &&= describesName(units[i]!);
  }
  return null;
}

/** "Ajax's X", "Ajax full-back X": the club says who X is, and does nothing; but "Ajax target X". */
export function describesPlayer(units: readonly Unit[], i: number): boolean {
  // "on loan to Ajax and X is …"
  if (units[i + 1]?.form === 'and') return false;
  for (let j = i + 1; j < Math.min(units.length, i + 7); j++) {
    const { mention, form } = units[j]!;
    if (mention) return mention.entity.kind === 'PERSON' && mention.form !== 'pronoun';
    if (/^targets?$/u.test(form)) return false;
    if (!/^(?:'s|-|and|full|centre|center|right|left|wing|back|half|attacking|defensive|central|young|key|new|summer|long|first|england|no|number|\d+)$/u.test(form) && ROLE_NOUNS.get(form).length === 0 && NATIONALITIES.get(form).length === 0) return false;
  }
  return false;
}

/** "P's team-mate Q", "P's replacement": another is meant, who is named behind or not at all. */
export function leadsToRelated(units: readonly Unit[], i: number): boolean {
  if (units[i + 1]?.form !== "'s") return false;
  const noun = units.slice(i + 2, i + 7).findIndex(({ form, mention }) => mention !== null || RELATED.test(form));
  return noun >= 0 && units[i + 2 + noun]!.mention === null && units.slice(i + 2, i + 2 + noun).every(describesName) && units.slice(i + 3 + noun, i + 10 + noun).some(({ mention }) => mention?.entity.kind === 'PERSON');
}

const RELATED = /^(?:mate|teammate|team-mate|brother|compatriot|countryman|colleague|partner|cousin|understudy)$/u;

/** Whether "and" or a comma stands at a unit, with a subject and its verb behind it. */
export function beginsClause(units: readonly Unit[], i: number): boolean {
  const { form } = units[i]!;
  if (form !== 'and' && form !== ',') return false;
  const subject = units[i + 1]?.mention ? i + 1 : /^(?:the|a)$/u.test(units[i + 1]?.form ?? '') && units[i + 2]?.mention ? i + 2 : -1;
  return subject > 0 && /^(?:VERB|AUX|ADV)$/u.test(units[subject + 1]?.pos ?? '');
}

/** "for P, who looks likely to …": the clause behind a name has it for its subject. */
export const hasRelativeClause = (units: readonly Unit[], i: number): boolean =>
  units[i + 1]?.form === 'who' && units[i - 1]?.form !== 'than' || units[i + 1]?.form === ',' && units[i + 2]?.form === 'who';

/** What is done with somebody, who then does nothing himself. */
const DEALING = /^(?:talk|talks|discussion|negotiation|negotiate|agreement|agree|deal|contact|touch|dialogue|conversation|meeting|meet|speak|term|contract|link|compromise|arrangement|liaise|haggle|pact|understanding)$/u;

/** Whoever is made to do something does it. */
const CAUSING = /^(?:lead|prompt|force|cause|allow|enable|encourage|persuade|convince|compel|drive|help|tempt|push|spur)$/u;

/**
 * The object of a preposition or of a verb is no subject: "after talks with C, …", "tapped P up and …". One right before a verb is a subject
 * all the same ("due to C threatening"), and so is one behind a verb of saying ("claims P wants").
 */
export function governed(units: readonly Unit[], i: number): boolean {
  const before = units[i - 1];
  const next = units[i + 1]?.pos === 'ADV' ? units[i + 2] : units[i + 1];
  // "| P | of C is", "talks with C have stalled"
  const joined = before && (/^(?:of|from|at)$/u.test(before.form) && units[i - 2]?.mention || before.form === 'with' && DEALING.test(units[i - 2]?.form ?? ''));
  if (!before || !joined && /^(?:VERB|AUX)$/u.test(next?.pos ?? '')) return false;
  // "with P now on his way", "with P keen to", but "in talks with C over P"
  if (before.form === 'with' && behindList(units, i)?.pos === 'VERB') return false;
  if (before.form === 'with' && (/^(?:ADP|ADJ|PART)$/u.test(next?.pos ?? '') || next?.form === 'no') && !(next!.pos === 'ADP' && DEALING.test(units[i - 2]?.form ?? ''))) return false;
  // "with the likes of City or Leeds": the others of a list are governed as the first is, but not in "with City and Leeds at the front of the queue".
  if (/^(?:and|or)$/u.test(before.form) && (next === undefined || /^(?:PUNCT|ADP)$/u.test(next.pos) || next.form === 'but') && units[i - 2]?.mention && units[i - 2]!.mention!.entity.kind === units[i]!.mention?.entity.kind) {
    return !(next?.pos === 'ADP' && units[i - 3]?.form === 'with' && !DEALING.test(units[i - 4]?.form ?? '')) && governed(units, i - 2);
  }
  if (/^(?:the|a|an|both|new|former)$/u.test(before.form)) return before.form === 'former' || governed(units, i - 1);
  // "sign Leeds striker P": what describes the object stands between.
  if (ROLE_NOUNS.get(before.form).length > 0 || NATIONALITIES.get(before.form).length > 0) return governed(units, units[i - 2]?.mention?.entity.kind === 'CLUB' ? i - 2 : i - 1);
  // "told C that P", but "claims P"
  // "has led C to look at P"
  if (next?.form === 'to' && next.pos === 'PART' && CAUSING.test(before.form) && units[i]!.mention?.entity.kind === 'CLUB') return false;
  if (before.pos === 'VERB') return /^(?:tell|inform|warn|remind|assure|notify|advise)$/u.test(before.form) || !isReportingVerb(before.form);
  return /^(?:about|into|among|amongst|from|of|with|for|at|in|against|by|on|over|than|such-as|behind|between|to|alongside|like|unlike|despite|including|include|within|towards|beyond|amid)$/u.test(before.form);
}

/** "with C and D | having | agreed": what stands behind the list that begins with a name. */
function behindList(units: readonly Unit[], first: number): Unit | undefined {
  let last = first;
  while (last < first + LONGEST_DESCRIPTION && /^(?:,|and)$/u.test(units[last + 1]?.form ?? '') && units[last + 2]?.mention) last += 2;
  return last > first ? units[last + 1] : undefined;
}

/** "| C | have been told that P is not for sale": by another, whose he is. */
export function isTold(units: readonly Unit[], i: number): boolean {
  let at = i + 1;
  while (at < i + 4 && (/^(?:have|be)$/u.test(units[at]?.form ?? '') || units[at]?.pos === 'ADV')) at++;
  return /^(?:tell|inform|warn|notify)$/u.test(units[at]?.form ?? '') && units.slice(i + 1, at).some(({ form }) => form === 'be');
}
