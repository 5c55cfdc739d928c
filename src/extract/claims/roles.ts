import { isReportingVerb } from '../lexicon/cues.js';
import { NATIONALITIES, ROLE_NOUNS } from '../lexicon/people.js';
import { isStaff } from '../posts.js';
import type { Entity, Mention } from '../reading.js';
import type { Finder, Frame } from './frames/frame.js';
import { isHisAlone, listedWith } from './lists.js';
import type { Shadow, Unit } from './shadow.js';
import type { Story } from './story.js';

/** Where in a shadow a frame's pattern matched: units `[first, last)`. */
export interface Trigger {
  readonly frame: Frame;
  readonly shadow: Shadow;
  readonly first: number;
  readonly last: number;
  /** The units that the pattern's named groups hold. */
  readonly groups: ReadonlyMap<string, number>;
}

/** Whom or what a role is filled with: several for "Chelsea and City want …". */
export interface Filler {
  readonly entities: readonly Entity[];
  /** The unit that names it in this sentence; null where the story supplies it. */
  readonly unit: number | null;
  /** The units of all that the sentence lists with it. */
  readonly listed: readonly number[];
  readonly finder: Finder;
}

/** Claim types that may be about a manager or an official. */
const ABOUT_STAFF = new Set(['APPOINTMENT', 'DEPARTURE', 'CONTRACT', 'WANTS_TO_STAY', 'WANTS_TO_LEAVE']);
/** Claim types that are about one where the sentence says so, as it may of a manager whom another club wants. */
const ABOUT_STAFF_NAMED = new Set(['INTEREST', 'APPROACH', 'TALKS', 'WANTS_TO_JOIN']);

/** Whether a person can be what a claim of this frame is about. */
export function playable(frame: Frame, person: Entity): boolean {
  const { traits } = person;
  if (person.kind !== 'PERSON' || traits.journalist) return false;
  // Whoever plays takes no post.
  if (frame.type === 'APPOINTMENT' && traits.positions.size > 0 && traits.roles.has('PLAYER') && !isStaff(person)) return false;
  if (ABOUT_STAFF.has(frame.type)) return !(isStaff(person) && (traits.roles.has('AGENT') && frame.type !== 'APPOINTMENT' || frame.type === 'CONTRACT' && traits.roles.has('OWNER')));
  return !isStaff(person);
}

/** "linked with Leeds manager X": one who runs or trains a team is wanted, too, where the sentence names him as the one. */
const wantedForPost = (frame: Frame, { entity, form }: Mention, finder: Finder): boolean =>
  ABOUT_STAFF_NAMED.has(frame.type) && form === 'name' && finder !== 'before' && !(finder === 'subject' && frame.to?.includes('subject') && !frame.unnamed) && isStaff(entity) && !entity.traits.journalist && (['MANAGER', 'COACH', 'EXECUTIVE'] as const).some((role) => entity.traits.roles.has(role) && !(role === 'EXECUTIVE' && frame.type === 'TALKS' && finder === 'after'));

type Role = 'player' | 'from' | 'to';

/** The first finder of the list that finds something fills the role. */
export function fill(trigger: Trigger, role: Role, finders: readonly Finder[], story: Story, exclude: readonly Entity[]): Filler | null {
  const accepts = role === 'player'
    ? (mention: Mention, finder: Finder): Entity | null => ((playable(trigger.frame, mention.entity) || wantedForPost(trigger.frame, mention, finder)) && !exclude.includes(mention.entity) ? mention.entity : null)
    : (mention: Mention, finder: Finder): Entity | null => {
        const club = clubMeant(mention, finder === 'subject' || finder === 'owner' || finder === 'group' || finder === 'after' || finder === 'by', story);
        return club && !exclude.includes(club) ? club : null;
      };
  for (const finder of finders) {
    const unit = unitBy(trigger, finder, role, accepts);
    if (unit !== null) {
      const mention = trigger.shadow.units[unit]!.mention!;
      const first = accepts(mention, finder)!;
      const others = role === 'player' && isHisAlone(trigger, unit) ? new Map<Entity, number>() : listedWith(trigger, unit, (i) => (role === 'player' || !describesPlayer(trigger.shadow.units, i) ? accepts(trigger.shadow.units[i]!.mention!, finder) : null), first);
      const along = role === 'player' && unit < trigger.last ? withHim(trigger) : null;
      const another = along === null ? null : accepts(trigger.shadow.units[along]!.mention!, finder);
      if (another && another !== first) for (const [one, at] of [[another, along!] as const, ...listedWith(trigger, along!, (i) => accepts(trigger.shadow.units[i]!.mention!, finder), another)]) others.set(one, at);
      return { entities: [first, ...others.keys()], unit, listed: [unit, ...others.values()], finder };
    }
  }
  return null;
}

/** A club, or the club that a manager or official acts for. */
function clubMeant(mention: Mention, acting: boolean, story: Story): Entity | null {
  if (mention.entity.kind === 'CLUB') return mention.entity;
  if (!acting || mention.entity.kind !== 'PERSON') return null;
  return isStaff(mention.entity) ? story.clubOf(mention.entity) : null;
}

const PREPOSITIONS: Partial<Record<Finder, RegExp>> = {
  by: /^(?:by)$/u, from: /^(?:from|out|of)$/u, toward: /^(?:to|for|towards|at)$/u, at: /^(?:at|with|by|to|of|between)$/u,
};

/** "the interest of C", but "bids for P, a target of C". */
const OF_A_SUITOR = /^(?:interest|bid|offer|approach|attention|advance|enquiry|part|like)$/u;

/** How far from the trigger a role's filler may stand, in units. */
const REACH_BEFORE = 30;
const REACH_AFTER = 14;
/** … and how far behind it one may stand who runs or trains a team, to be whom it is about. */
const NEAR = 6;

function unitBy(trigger: Trigger, finder: Finder, role: Role, accepts: (mention: Mention, finder: Finder) => Entity | null): number | null {
  const { units } = trigger.shadow;
  const fits = (i: number): boolean => units[i]!.mention !== null && accepts(units[i]!.mention, finder) !== null && (role === 'player' ? !leadsToRelated(units, i) && !(finder === 'after' && isReplaced(units, i)) : !describesPlayer(units, i) && (finder === 'group' || trigger.frame.type === 'COMPLAINT' || !isOpponent(units, i)));
  switch (finder) {
    case 'group': {
      const at = trigger.groups.get(role);
      return at !== undefined && fits(at) ? (role === 'player' ? null : rivalOf(units, at)) ?? at : null;
    }
    case 'owner': {
      for (let i = trigger.first; i >= Math.max(1, trigger.first - 4); i--) {
        if (units[i]?.form === "'s" && fits(i - 1)) return i - 1;
        // "for the keeper X, whose deal runs out"
        const before = units[i - 1]?.form === ',' ? i - 2 : i - 1;
        if (units[i]?.form === 'whose' && before >= 0) return fits(before) ? before : null;
      }
      for (let i = trigger.first; i < trigger.last - 1; i++) if (fits(i) && units[i + 1]!.form === "'s") return role !== 'player' && units[i]!.mention!.form === 'pronoun' ? ownSubject(trigger, fits) ?? i : i;
      return null;
    }
    case 'subject': {
      const apposed = role === 'player' ? apposedTo(trigger) : null;
      if (apposed !== null && fits(apposed)) return apposed;
      let fallback: number | null = null;
      for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - REACH_BEFORE); i--) {
        if (units[i]!.form === ';') break;
        i = behindAside(units, i);
        // "Leeds want P, | who is valued at £9m |": the clause's subject is P, and no club before him.
        if (role !== 'player' && units[i]!.form === 'who' && followsPerson(units, i)) return null;
        if (!fits(i) || role === 'from' && isTold(units, i)) continue;
        if (units[i + 1]?.form === "'s" && !ownersVerb(units, i)) continue;
        if (governed(units, i) && !hasRelativeClause(units, i)) {
          fallback ??= i;
          continue;
        }
        return i;
      }
      const ahead = subjectAhead(trigger);
      if (ahead !== null && fits(ahead)) return ahead;
      return role === 'player' ? fallback : null;
    }
    case 'before':
      for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - REACH_BEFORE); i--) {
        // "Leeds want P, | who joined from Lyon": what a clause tells of P is not what Leeds do.
        if (role !== 'player' && trigger.frame.type === 'SIGNING' && units[i]!.form === 'who') return null;
        if (fits(i)) return i;
      }
      return null;
    case 'after': {
      for (let i = trigger.first; i < Math.min(units.length, trigger.last + REACH_AFTER); i++) {
        if (i >= trigger.last && (/^(?:;|but|while|although|after|because|however)$/u.test(units[i]!.form) || role === 'player' && /^(?:along|together|alongside)$/u.test(units[i]!.form) || beginsClause(units, i))) break;
        // "reached an impasse over talks, and her relationship with manager Keld has …": no talks about him.
        const other = role === 'player' && i > trigger.last + NEAR && ABOUT_STAFF_NAMED.has(trigger.frame.type) ? units[i]!.mention?.entity : undefined;
        if (other && isStaff(other)) continue;
        if (fits(i) && (units[i + 1]?.form !== "'s" || role === 'player' || i >= trigger.last)) return i;
      }
      return null;
    }
    case 'within':
      for (let i = trigger.first + 1; i < trigger.last; i++) if (fits(i) && units[i + 1]?.form !== "'s") return i;
      return null;
    case 'next': {
      for (let i = trigger.first; i < Math.min(units.length, trigger.last + 5); i++) {
        if (fits(i)) return i;
        if (i >= trigger.last && !/^(?:the|of|from|at|with|his|in|a|way|out)$/u.test(units[i]!.form)) return null;
      }
      return null;
    }
    case 'by':
    case 'from':
    case 'toward':
    case 'at': {
      const preposition = PREPOSITIONS[finder]!;
      for (let i = trigger.first; i < Math.min(units.length - 1, trigger.last + REACH_AFTER); i++) {
        if (i >= trigger.last && /^(?:;|who|whose|while|whereas|although|after|following|since|despite|amid)$/u.test(units[i]!.form) || i >= trigger.last && beginsClause(units, i)) return null;
        // "was signed from Lyon, | and is wanted by C", "who came from Lyon, | is wanted by C"
        if (i >= trigger.last && units[i]!.form === ',' && /^(?:have|be)$/u.test(units[i + 1]!.form)) return null;
        // "has a year left on his deal | and has been linked with C"
        if (i >= trigger.last && trigger.frame.type === 'CONTRACT' && units[i]!.form === 'have') return null;
        // "has a contract offer from C"
        const offered = finder === 'at' && trigger.frame.type === 'CONTRACT' && units[i]!.form === 'from' && /^(?:offer|package|proposal|deal|contract|term)$/u.test(units[i - 1]?.form ?? '');
        if (!offered && !preposition.test(units[i]!.form) || finder === 'from' && role === 'to' && units[i]!.form === 'of' && !OF_A_SUITOR.test(units[i - 1]?.form ?? '')) continue;
        const found = behindPreposition(units, i, fits);
        if (found !== null) return found;
      }
      return null;
    }
    default:
      return null;
  }
}

/** Words before the trigger of a phrase that leads to its sentence's subject: "Having", "After long". */
const LONGEST_LEAD = 4;
/** How far behind the trigger that subject stands, in units. */
const FARTHEST_AHEAD = 24;

/** "Having signed P, | C | have …", "Keen on P, | C | have …", "Set to join C, | P | was …": what begins a sentence without a subject has that of its main clause, as a unit. */
export function subjectAhead({ shadow: { units }, first, last }: Trigger): number | null {
  if (first > LONGEST_LEAD) return null;
  const lead = units.slice(0, first);
  if (lead.some(({ mention, form, pos }) => mention !== null || form === ',' || pos === 'NOUN' || pos === 'PRON')) return null;
  // "after the break", but "after passing a medical"
  if (lead.some(({ pos }, i) => pos === 'DET' && lead[i - 1]?.pos !== 'VERB')) return null;
  if (first > 0 ? !LEADING.test(units[0]!.form) : !/^(?:VERB|ADJ|NOUN|PROPN|AUX|ADV)$/u.test(units[0]!.pos)) return null;
  for (let i = last; i < Math.min(units.length - 2, last + FARTHEST_AHEAD); i++) {
    if (units[i]!.form === ';') return null;
    if (units[i]!.form !== ',') continue;
    let at = i + 1;
    while (at < Math.min(units.length - 1, i + 1 + LONGEST_DESCRIPTION) && units[at]!.form !== ',' && (describesName(units[at]!) || describesPlayer(units, at) || units[at]!.form === "'s")) at++;
    if (units[at]!.mention && units[at + 1] && /^(?:VERB|AUX|ADV)$/u.test(units[at + 1]!.pos)) return at;
  }
  return null;
}

/** What leads to a participle: "after signing", "having signed", "still keen". */
const LEADING = /^(?:after|before|have|having|since|by|despite|without|while|when|although|though|still|already|long|now|reportedly|currently|also|be|being)$/u;

/** "have made contact with | C |", "an approach to | C |": the club that the words of a frame lead to, as a unit. */
export function clubAsked({ shadow: { units }, last }: Trigger): number | null {
  for (let i = last - 1; i < Math.min(units.length - 1, last + 1); i++) {
    if (/^(?:with|to)$/u.test(units[i]!.form)) return behindPreposition(units, i, (unit) => units[unit]!.mention?.entity.kind === 'CLUB' && units[unit + 1]?.form !== "'s" && !describesPlayer(units, unit));
  }
  return null;
}

/** "in the win at | Leeds |", "against | Leeds |": whom somebody plays is after nobody. */
export function isOpponent(units: readonly Unit[], i: number): boolean {
  const at = units[i - 1]?.form === 'the' ? i - 2 : i - 1;
  const form = units[at]?.form ?? '';
  // "tied to the Nou Camp until 2027"
  if (units[at - 1]?.form === 'tie' && units[at - 1]?.pos === 'VERB') return false;
  return /^(?:against|v|vs|versus)$/u.test(form) || /^(?:at|with|over|to|by|from|away)$/u.test(form) && (OF_MATCH.test(units[at - 1]?.form ?? '') || units[at - 1]?.form === 'home' && OF_MATCH.test(units[at - 2]?.form ?? ''));
}

const OF_MATCH = /^(?:win|draw|defeat|victory|loss|trip|visit|game|match|clash|tie|derby|lose|thrashing|stalemate|fixture|appearance|debut|\d[-–]\d)$/u;

/** "C have confirmed the departure of P": the club that lets it be known, as a unit. */
export function announcedBy({ shadow: { units }, first }: Trigger): number | null {
  for (let i = first - 1; i >= Math.max(0, first - 6); i--) {
    const { mention, form, pos } = units[i]!;
    if (mention) return mention.entity.kind === 'CLUB' && /^(?:have|confirm|announce|also|today)$/u.test(units[i + 1]!.form) ? i : null;
    if (!/^(?:the|confirm|announce|have|that)$/u.test(form) && pos !== 'ADV' && pos !== 'ADJ') return null;
  }
  return null;
}

/** "after Lyon | cooled their interest |": the subject right before a frame's verb owns what is called its own. */
function ownSubject({ shadow: { units }, first }: Trigger, fits: (unit: number) => boolean): number | null {
  let i = first - 1;
  while (i > 0 && /^(?:AUX|ADV)$/u.test(units[i]!.pos)) i--;
  return i >= 0 && units[i]!.mention?.form === 'name' && fits(i) && !governed(units, i) ? i : null;
}

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
const followsPerson = (units: readonly Unit[], who: number): boolean => units[units[who - 1]?.form === ',' ? who - 2 : who - 1]?.mention?.entity.kind === 'PERSON';

/** "bids for P, | a long-term target of C |": whom an apposition that a trigger stands in is of, as a unit. */
function apposedTo({ shadow: { units }, first }: Trigger): number | null {
  for (let i = first; i > Math.max(1, first - LONGEST_DESCRIPTION); i--) {
    if (units[i - 1]!.form === ',') return /^(?:a|an|another|one)$/u.test(units[i]!.form) && units[i - 2]?.mention?.entity.kind === 'PERSON' ? i - 2 : null;
    if (!describesName(units[i - 1]!)) return null;
  }
  return null;
}

/** Longest description before a name, in units. */
const LONGEST_DESCRIPTION = 8;

/** "fellow", "Belgian", "side": what may stand before a name. */
const describesName = ({ form, pos, mention }: Unit): boolean => form === '-' || mention === null && /^(?:ADJ|NOUN|PROPN|NUM|DET)$/u.test(pos);

/** The mention that a preposition governs: near it, or behind what describes somebody: "with fellow Belgian top-flight club | Genk |". What stands behind a sum is not governed. */
function behindPreposition(units: readonly Unit[], preposition: number, fits: (unit: number) => boolean): number | null {
  let described = units[preposition]!.form !== 'of';
  for (let i = preposition + 1; i < Math.min(units.length, preposition + 1 + (described ? LONGEST_DESCRIPTION : 3)); i++) {
    if (fits(i)) return i;
    if (units[i]!.money) return null;
    described &&= describesName(units[i]!);
  }
  return null;
}

/** "their | rivals | Leeds", "Leeds's big neighbours Bradford": the club behind is meant. */
function rivalOf(units: readonly Unit[], club: number): number | null {
  if (units[club + 1]?.form !== "'s") return null;
  for (let i = club + 2; i < Math.min(units.length - 1, club + 6); i++) {
    if (/^(?:rival|neighbour|neighbor|arch-rival|counterpart)s?$/u.test(units[i]!.form)) return units[i + 1]!.mention?.entity.kind === 'CLUB' ? i + 1 : null;
    if (!describesName(units[i]!)) return null;
  }
  return null;
}

/** "Leeds's £40m valuation", "valued at £40m by Leeds": whose price a frame's words speak of, as a unit. */
export function pricedBy({ shadow: { units }, first, last }: Trigger): number | null {
  if (/^(?:value|price|rate)$/u.test(units[first]!.form)) {
    for (let i = last; i < Math.min(units.length - 1, last + 3); i++) if (units[i]!.form === 'by') return units[i + 1]!.mention?.entity.kind === 'CLUB' ? i + 1 : units[i + 2]?.mention?.entity.kind === 'CLUB' ? i + 2 : null;
  }
  for (let i = first; i < Math.min(units.length, last + 2); i++) {
    if (!/^(?:valuation|price|price-tag|demand|asking)$/u.test(units[i]!.form)) continue;
    for (let j = i - 1; j > Math.max(0, i - 6); j--) {
      if (units[j]!.form === "'s") return units[j - 1]!.mention?.entity.kind === 'CLUB' ? j - 1 : null;
      if (!units[j]!.money && !describesName(units[j]!)) break;
    }
  }
  return null;
}

/** "Ajax's X", "Ajax full-back X": the club says who X is, and does nothing; but "Ajax target X". */
function describesPlayer(units: readonly Unit[], i: number): boolean {
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
function leadsToRelated(units: readonly Unit[], i: number): boolean {
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

/** "X's side … want": the possessive belongs to what acts, handled as a mention of its own. */
const ownersVerb = (units: readonly Unit[], i: number): boolean => units[i + 2]?.form === 'representative' || units[i + 2]?.form === 'agent' || units[i + 2]?.form === 'camp';

/** "P has left, along with his assistant | Q |", "tops their list ahead of | Q |": who shares what is told, as a unit. */
function withHim({ frame, shadow: { units }, last }: Trigger): number | null {
  if (!WITH_OTHERS.has(frame.type)) return null;
  for (let i = last; i < Math.min(units.length - 2, last + FARTHEST_COMPANION); i++) {
    const { form } = units[i]!;
    if (/^(?:along|together)$/u.test(form) && units[i + 1]!.form === 'with' || form === 'ahead' && units[i + 1]!.form === 'of' && /list$/u.test(units[i - 1]?.form ?? '')) {
      let named = i + 2;
      while (named < Math.min(units.length, i + 2 + LONGEST_DESCRIPTION) && (describesName(units[named]!) || units[named]!.form === "'s" || units[named + 1]?.form === "'s" || units[named]!.mention?.entity.kind === 'CLUB')) named++;
      return units[named]?.mention?.entity.kind === 'PERSON' ? named : null;
    }
    if (/^(?:who|but|while|and|after|as)$/u.test(form)) return null;
  }
  return null;
}

/** How far behind a trigger "along with" may stand, in units. */
const FARTHEST_COMPANION = 9;
/** "| C | have been told that P is not for sale": by another, whose he is. */
function isTold(units: readonly Unit[], i: number): boolean {
  let at = i + 1;
  while (at < i + 4 && (/^(?:have|be)$/u.test(units[at]?.form ?? '') || units[at]?.pos === 'ADV')) at++;
  return /^(?:tell|inform|warn|notify)$/u.test(units[at]?.form ?? '') && units.slice(i + 1, at).some(({ form }) => form === 'be');
}

/** Claim types of which one person's news may be another's as well. */
const WITH_OTHERS = new Set(['DEPARTURE', 'SIGNING', 'APPOINTMENT', 'MOVE', 'SQUAD_EXCLUSION', 'INTEREST', 'WILLING_TO_SELL', 'NOT_FOR_SALE']);

/** "their top players", "none of those players": about no one player. */
export function concernsAll(text: string, trigger: Trigger): boolean {
  const { units } = trigger.shadow;
  const end = units[Math.min(units.length, trigger.last + 6) - 1]!.end;
  return /\bplayers\b|\banyone\b|\banybody\b/iu.test(text.slice(units[trigger.first]!.start, end)) && !units.slice(trigger.last).some((u) => u.mention?.entity.kind === 'PERSON');
}
