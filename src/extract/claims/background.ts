import type { Certainty, ClaimType, Span } from '../extraction.js';
import type { Entity } from '../reading.js';
import type { ReadDocument } from '../read.js';
import type { Frame } from './frames/frame.js';
import type { Trigger } from './roles.js';

/** How long after a move it is still news, in months. */
const NEWS_FOR = 5;

/** Whether a move that is told as done was done long before the article's day, by the table of players. */
export function isHistory(date: string | null, claim: { readonly type: ClaimType; readonly leaving: boolean; readonly certainty: Certainty; readonly player: Entity | null; readonly from: Entity | null; readonly to: Entity | null }): boolean {
  if (date === null || !claim.player || claim.certainty !== 'CERTAIN') return false;
  const { spells } = claim.player.traits;
  const joined = claim.to && (claim.type === 'SIGNING' || claim.type === 'MOVE') ? (spells.get(claim.to)?.since ?? '') : '';
  const left = claim.from && (claim.type === 'DEPARTURE' || claim.leaving) ? (spells.get(claim.from)?.until ?? '') : '';
  return [joined, left].some((month) => month !== '' && monthsBetween(month, date) > NEWS_FOR);
}

/** Where a player was before he came to his present club, if that is still news; null for one who has been there for longer. */
export function clubLeftLately(date: string | null, player: Entity, club: Entity): Entity | null {
  const spell = player.traits.spells.get(club);
  if (date === null || !spell || monthsBetween(spell.since, date) > NEWS_FOR) return null;
  const before = [...player.traits.spells].filter(([other, { until }]) => other !== club && until !== '').sort(([, a], [, b]) => b.until.localeCompare(a.until))[0];
  return before?.[0] ?? null;
}

/** Whether a player came to a club so lately that it is still news. */
export function cameLately(date: string | null, player: Entity, club: Entity): boolean {
  const spell = player.traits.spells.get(club);
  return date !== null && spell !== undefined && monthsBetween(spell.since, date) <= NEWS_FOR;
}

/** Months from one date to another; a year alone counts as its last month. */
function monthsBetween(from: string, to: string): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + (date.length >= 7 ? Number(date.slice(5, 7)) : 12);
  return months(to) - months(from);
}

/** Types of what is done or tried at one time, and is over when that time is. */
const LONG_OVER = new Set<ClaimType>(['INTEREST', 'APPROACH', 'TALKS', 'BID', 'TRANSFER_REQUEST', 'WANTS_TO_LEAVE', 'WANTS_TO_JOIN', 'REFUSAL_TO_PLAY', 'MEDICAL', 'PERSONAL_TERMS']);

const YEARS_AGO = /\b(?:a (?:year|decade)|(?:two|three|four|five|six|\d+|several|some|a few) (?:years|seasons|summers)) (?:ago|earlier)\b/iu;

/** How far behind its words the time of a claim may stand, in characters. */
const REACH_OF_TIME = 40;

/** "handed in a request | two years ago |", "| two years ago, when | Everton tried to sign him", but "X, who came two years ago, wants to leave". */
function isLongOver(text: string, { shadow: { sentence, units }, first, last }: Trigger): boolean {
  const end = units[last - 1]!.end;
  const behind = text.slice(end, Math.min(sentence.end, end + REACH_OF_TIME)).replace(/(?:, | )(?:who|which|where|whose|and|but|since|from)\b.*$/su, '');
  const before = text.slice(sentence.start, units[first]!.start);
  return YEARS_AGO.test(behind) || /\b(?:years|seasons|summers|decade) ago,? when (?:\S+ ){0,4}$/iu.test(before);
}

const LONG_AFTER = /\b(?:(?:years?|decades?|months|seasons?) (?:on )?(?:after|from)|since|at the time of) (?:[^\s,]+\s){0,4}(?:departure|exit|resignation|sacking|dismissal)\b/iu;

/** Types of which a year gone by makes background. */
const DATED = new Set<ClaimType>(['SIGNING', 'MOVE', 'AGREEMENT', 'BID', 'DEPARTURE', 'APPOINTMENT']);

/** "signed a new contract in 2021", of which the day is told, but "has a contract since 2021". */
const isSignature = (frame: Frame, evidence: Span, read: ReadDocument): boolean =>
  frame.type === 'CONTRACT' && /\b(?:signed|penned|agreed|extended|committed|put pen)\b/iu.test(read.text.slice(evidence.start, evidence.end));

/** Old transfers told as background: a year or season gone by stands in the clause. */
export function isBackground(read: ReadDocument, trigger: Trigger, evidence: Span): boolean {
  const { frame, shadow } = trigger;
  if (LONG_OVER.has(frame.type) && isLongOver(read.text, trigger)) return true;
  if (!DATED.has(frame.type) && !isSignature(frame, evidence, read)) return false;
  const clause = read.text.slice(evidence.start, Math.min(shadow.sentence.end, evidence.end + 40));
  // "…, who moved to Germany in 2020" dates another move.
  const sofar = read.text.slice(shadow.sentence.start, evidence.end) + read.text.slice(evidence.end, Math.min(shadow.sentence.end, evidence.end + 40)).replace(/[,–-] (?:who|which|where|whose)\b.*$/su, '');
  const year = /\b(?:in|since|from|during)\s+(?:\p{Lu}\p{Ll}+\s+|the summer of\s+)?((?:19|20)\d\d)\b/u.exec(sofar)?.[1];
  const published = read.document.publishedAt?.slice(0, 4) ?? null;
  if (year && (published === null || year < published)) return true;
  // "since his move from …"
  if (frame.type === 'MOVE' && /\b(?:since|prior to|following|after|before)\s+(?:\S+\s){0,3}$/iu.test(read.text.slice(shadow.sentence.start, evidence.start) + ' ')) return true;
  // "a decade after his departure", "since the exit of …"
  if (frame.type === 'DEPARTURE' && LONG_AFTER.test(read.text.slice(shadow.sentence.start, shadow.units[trigger.last - 1]!.end))) return true;
  return (frame.type === 'SIGNING' || frame.type === 'APPOINTMENT') && /\b(?:last (?:summer|season|year|january)|years? ago|seasons? ago|previously|originally)\b/iu.test(clause);
}
