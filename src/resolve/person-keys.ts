import type { PersonEvidence } from './person-evidence.js';
import { nameKeys, parsePersonName } from './person-name.js';

/** The keys of somebody's own full names: of the last name and the first. None for a name of one part. */
export function ownNameKeys({ parsed, otherNames }: PersonEvidence): string[] {
  if (parsed.given.length === 0) return [];
  return [...new Set([parsed, ...[...otherNames].map(parsePersonName)].flatMap(({ given: [first], last }) => (first === undefined ? [] : `${last} ${first}`)))];
}

/** The `ownNameKeys` of all who may be one with somebody by their full names alone: those of every form of the first name. */
export function fullNameKeys({ parsed, otherNames }: PersonEvidence): string[] {
  if (parsed.given.length === 0) return [];
  return [...new Set([parsed, ...[...otherNames].map(parsePersonName)].flatMap(nameKeys))];
}

/**
 * Keys under which those of one surname meet whom their first names alone do not bring together: the surname at each club. For somebody of
 * one name and without a club, the name.
 *
 * @param idsOf all ids of a club of a canonical id
 */
export function clubKeys(person: PersonEvidence, idsOf: (club: number) => readonly number[] = (club) => [club]): string[] {
  const { last } = person.parsed;
  const clubs = person.clubsHeld();
  return person.isBare && clubs.length === 0 ? [last] : clubs.flatMap(idsOf).map((club) => `${last}@${club}`);
}
