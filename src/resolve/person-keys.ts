import type { PersonEvidence } from './person-evidence.js';
import { nameKeys, parsePersonName } from './person-name.js';

/** Keys under which those meet who may be one person by their full names. None for a name of one part. */
export function fullNameKeys({ parsed, otherNames }: PersonEvidence): string[] {
  if (parsed.given.length === 0) return [];
  return [...new Set([...nameKeys(parsed), ...[...otherNames].flatMap((name) => nameKeys(parsePersonName(name)))])];
}

/**
 * Keys under which a surname and those to whom it may go meet: the surname at each club. For somebody of one name and without a
 * club, the name.
 *
 * @param idsOf all ids of a club of a canonical id
 */
export function clubKeys(person: PersonEvidence, idsOf: (club: number) => readonly number[] = (club) => [club]): string[] {
  const { last } = person.parsed;
  const clubs = person.clubsHeld();
  return person.isBare && clubs.length === 0 ? [last] : clubs.flatMap(idsOf).map((club) => `${last}@${club}`);
}
