import { isStaff } from '../posts.js';
import type { Entity, Mention } from '../reading.js';
import type { Finder, Frame } from './frames/frame.js';
import { isHisAlone, listedWith } from './lists.js';
import type { Shadow, Unit } from './shadow.js';
import type { Story } from './story.js';
import { beginsClause, behindAside, behindPreposition, describesName, describesPlayer, followsPerson, governed, hasRelativeClause, isOpponent, isReplaced, isTold, leadsToRelated, LONGEST_DESCRIPTION } from './syntax.js';

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

/** "bids for P, | a long-term target of C |": whom an apposition that a trigger stands in is of, as a unit. */
function apposedTo({ shadow: { units }, first }: Trigger): number | null {
  for (let i = first; i > Math.max(1, first - LONGEST_DESCRIPTION); i--) {
    if (units[i - 1]!.form === ',') return /^(?:a|an|another|one)$/u.test(units[i]!.form) && units[i - 2]?.mention?.entity.kind === 'PERSON' ? i - 2 : null;
    if (!describesName(units[i - 1]!)) return null;
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

/** Claim types of which one person's news may be another's as well. */
const WITH_OTHERS = new Set(['DEPARTURE', 'SIGNING', 'APPOINTMENT', 'MOVE', 'SQUAD_EXCLUSION', 'INTEREST', 'WILLING_TO_SELL', 'NOT_FOR_SALE']);

/** "their top players", "none of those players": about no one player. */
export function concernsAll(text: string, trigger: Trigger): boolean {
  const { units } = trigger.shadow;
  const end = units[Math.min(units.length, trigger.last + 6) - 1]!.end;
  return /\bplayers\b|\banyone\b|\banybody\b/iu.test(text.slice(units[trigger.first]!.start, end)) && !units.slice(trigger.last).some((u) => u.mention?.entity.kind === 'PERSON');
}
