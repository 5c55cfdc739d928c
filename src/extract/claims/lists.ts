import { NATIONALITIES, ROLE_NOUNS } from '../lexicon/people.js';
import type { Entity } from '../reading.js';
import type { Trigger } from './roles.js';
import type { Unit } from './shadow.js';

/** Members of a list, at most. */
const LONGEST_LIST = 24;
/** How far before a name the first of its list is looked for, in units. */
const FARTHEST_START = 80;
/** Words that describe a member before its name, and words of an aside behind it, at most. */
const LONGEST_DESCRIPTION = 6;

const JOINER = /^(?:,|and|or|nor|&|both|either|even|as|well|also|now|plus|alongside|along|with)$/u;
/** Joins nothing by itself, but behind a comma: "Leeds, along with Everton". */
const LOOSE_JOINER = /^(?:with|along)$/u;
const CONJUNCTION = /^(?:and|or|nor|&|alongside|plus|well)$/u;

/**
 * The others of the list that a name stands in: "A, B and C", "A (Italy), B in France and Premier League trio C, D and E". Those of "they", too, where it
 * means several.
 *
 * @param unit the name's place in the trigger's shadow
 * @param accepts what the mention at a unit would fill the role with; null where it can't
 * @param first what the name itself stands for
 * @returns each of them, with the unit that names it
 */
export function listedWith(trigger: Trigger, unit: number, accepts: (unit: number) => Entity | null, first: Entity): Map<Entity, number> {
  const { units } = trigger.shadow;
  const { entity: { kind }, others } = units[unit]!.mention!;
  const ofKind = (i: number): boolean => units[i]!.mention?.entity.kind === kind;
  const listed = new Map<Entity, number>();
  const members = actingAlone(units, trigger, listAround(units, unit, ofKind, accepts));
  const last = clauseEnd(units, trigger, members);
  for (const member of members) {
    const entity = member === unit || member > last ? null : accepts(member);
    if (entity && entity !== first && !listed.has(entity)) listed.set(entity, member);
  }
  // Two names with a comma between are a name and its apposition.
  if (listed.size < 2 && !units.slice(members[0], members.at(-1)).some(({ form }) => CONJUNCTION.test(form))) listed.clear();
  if (listed.size === 1 && joinsClauses(units, unit, [...listed.values()][0]!)) listed.clear();
  // "Leeds have cooled | their | interest": not theirs who were named with Leeds before
  const alone = others.length > 0 && named(units, unit, first) && !others.some((other) => named(units, unit, other));
  if (!alone) for (const other of others) if (other !== first && !listed.has(other)) listed.set(other, unit);
  return listed;
}

/** Whether an entity stands before a unit of the sentence. */
const named = (units: readonly Unit[], unit: number, entity: Entity): boolean => units.slice(0, unit).some(({ mention }) => mention?.entity === entity || mention?.others.includes(entity));

/**
 * "Q and P, | who is wanted by C |", "Q and P, | a target of C |", "Q and P, | whose contract expires |": whether a trigger stands in words that tell of the one
 * before them alone, though he ends a list.
 */
export function isHisAlone({ shadow: { units }, first }: Trigger, unit: number): boolean {
  const comma = units[unit + 1]?.form === ',';
  const start = comma ? unit + 2 : unit + 1;
  if (first <= unit || start > first || units.slice(start, first).some(({ form }) => form === ',')) return false;
  const { form } = units[start]!;
  if (form === 'whose') return units.slice(start + 1, start + 5).find(({ pos }) => pos === 'NOUN')?.word.endsWith('s') === false;
  if (form !== 'who') return comma && /^(?:a|an|another|one)$/u.test(form);
  const verb = units.slice(start + 1, start + 4).find(({ pos }) => pos !== 'ADV');
  return verb !== undefined && (/^(?:is|was|has|does|'s)$/u.test(verb.word) || verb.pos === 'VERB' && verb.word === `${verb.form}s`);
}

/** The units of the longest list that holds one, in text order. */
function listAround(units: readonly Unit[], unit: number, ofKind: (unit: number) => boolean, accepts: (unit: number) => Entity | null): readonly number[] {
  for (let start = Math.max(0, unit - FARTHEST_START); start < unit; start++) {
    if (!ofKind(start) || !accepts(start)) continue;
    const list = listFrom(units, start, ofKind, accepts);
    if (list.includes(unit)) return list;
  }
  return listFrom(units, unit, ofKind, accepts);
}

function listFrom(units: readonly Unit[], start: number, ofKind: (unit: number) => boolean, accepts: (unit: number) => Entity | null): readonly number[] {
  const ofPeople = units[start]!.mention!.entity.kind === 'PERSON';
  const list = [start];
  let joined = false;
  let described = 0;
  for (let i = start + 1; i < units.length && list.length < LONGEST_LIST; i++) {
    const { form } = units[i]!;
    if (ofKind(i)) {
      // "given up on Keld and | his | answer was no"
      if (!joined || !accepts(i) || units[i + 1]?.form === "'s" && (!ofPeople || units[i]!.mention!.form === 'pronoun')) break;
      list.push(i);
      joined = false;
      described = 0;
    } else if (JOINER.test(form) && (joined || !LOOSE_JOINER.test(form)) || form === 'but' && units[i + 1]?.form === 'also') {
      joined = true;
    } else if (joined && described < LONGEST_DESCRIPTION && describes(units[i]!, ofPeople)) {
      described++;
    } else {
      const end = joined ? null : endOfAside(units, i, ofPeople);
      if (end === null) break;
      i = end;
    }
  }
  return list;
}

/** "the likes of", "fellow Spanish giants", "Leeds midfielder": what may lead to the next name of a list. */
function describes({ form, pos, mention }: Unit, ofPeople: boolean): boolean {
  if (mention) return mention.entity.kind === (ofPeople ? 'CLUB' : 'ORGANISATION');
  if (/^(?:the|fellow|like|of|-)$/u.test(form) || NATIONALITIES.get(form).length > 0) return true;
  return ofPeople ? /^(?:ADJ|NUM)$/u.test(pos) || isOfTrade(form) : /^(?:ADJ|NOUN|PROPN|NUM)$/u.test(pos);
}

/** "'s", "striker", "centre-back": what stands at the names in a list of players. */
const isOfTrade = (form: string): boolean => /^(?:'s|from|full|back|centre|center|left|right|wing|half|on|loan|year)$/u.test(form) || ROLE_NOUNS.get(form).length > 0;

/** Behind a name: "(Italy)", "in the Bundesliga", "of Leeds", "on loan from Leeds"; the last unit of it, null where none begins there. */
function endOfAside(units: readonly Unit[], start: number, ofPeople: boolean): number | null {
  const bracket = units[start]!.form === '(';
  if (!bracket && !(ofPeople ? /^(?:of|from|at|on|back|full|'s|-)$/u : /^(?:in|from|of)$/u).test(units[start]!.form)) return null;
  for (let i = start + 1; i < Math.min(units.length, start + 1 + LONGEST_DESCRIPTION); i++) {
    const { form, pos, mention } = units[i]!;
    if (bracket ? form === ')' : JOINER.test(form) || /^[.;:)]$/u.test(form)) return bracket ? i : i - 1;
    if (!bracket && !(mention ? ofPeople && mention.entity.kind === 'CLUB' || mention.entity.kind === 'ORGANISATION' : /^(?:PROPN|DET|ADJ|NUM)$/u.test(pos) || isOfTrade(form) || NATIONALITIES.get(form).length > 0)) return null;
  }
  return null;
}

/**
 * "interest from Leeds and Lyon, and Everton are …", "set to join Leeds and Everton want …": of a list behind the trigger, the last member before another clause
 * begins. Without a comma it does so only where the first clause has its verb already.
 */
function clauseEnd(units: readonly Unit[], { first, last }: Trigger, members: readonly number[]): number {
  if (first >= members[0]!) return members.at(-1)!;
  const hasVerb = units.slice(Math.max(0, first - 3), Math.max(first, Math.min(last, members[0]!))).some(({ pos }) => /^(?:VERB|AUX)$/u.test(pos)) && !units.slice(first, members[0]).some(({ form }) => form === ':');
  const beginner = members.findIndex((member, i) => {
    if (i === 0 || !/^(?:VERB|AUX)$/u.test((units[member + 1]?.pos === 'ADV' ? units[member + 2] : units[member + 1])?.pos ?? '')) return false;
    const joint = units.slice(members[i - 1]! + 1, member).map(({ form }) => form);
    return joint.some((form, k) => form === ',' && joint[k + 1] === 'and') || hasVerb && i === members.length - 1 && joint[0] === 'and';
  });
  return beginner < 0 ? members.at(-1)! : members[beginner - 1]!;
}

const LEADS_TO_OBJECT = /^(?:join|rejoin|leave|quit|sign|beat|face|want|sell|reject|to|for|against)$/u;

/** "close to joining Leeds and Everton want Keld": before the trigger, a name that the clause before has for its object is in no list with the subject of the next. */
function actingAlone(units: readonly Unit[], { first }: Trigger, members: readonly number[]): readonly number[] {
  const final = members.at(-1)!;
  if (members.length !== 2 || final > first || units[final - 1]?.form !== 'and' || final - members[0]! > 2 || !/^(?:VERB|AUX)$/u.test(units[final + 1]?.pos ?? '')) return members;
  return LEADS_TO_OBJECT.test(units[members[0]! - 1]?.form ?? '') ? [final] : members;
}

/** "a defeat by Leeds, and Everton are …": of two names, a comma and "and" part two clauses, unless another comma closes what they enclose. */
function joinsClauses(units: readonly Unit[], a: number, b: number): boolean {
  const right = Math.max(a, b);
  for (let i = Math.min(a, b) + 1; i < right; i++) if (units[i]!.form === ',' && /^(?:and|but|or)$/u.test(units[i + 1]!.form)) return units[right + 1]?.form !== ',';
  return false;
}
