import type { Entity } from './reading.js';
import { agesOf, clubsOfPlayer, PLAYERS_KNOWN_UNTIL, playersNamed, playersOfSurname, type PlayerEntry } from './lexicon/players.js';
import { isStaff } from './posts.js';
import { countryOfStaff, officialNamed, outletOf } from './lexicon/insiders.js';

/** A club of the article at which the table of players has somebody on its day, and how much that counts. */
export interface KnownClub {
  readonly club: Entity;
  readonly weight: number;
}

/**
 * Notes that a person is a reporter, or what somebody runs or represents and where he is from, as the tables of reporters and of those who work at clubs have it.
 *
 * @param publications the article's publications, by name
 * @returns the official's clubs among the article's on its day, the latest first
 */
export function recallInsider(person: Entity, clubs: ReadonlyMap<string, Entity>, publications: ReadonlyMap<string, Entity>, date: string | null): readonly Entity[] {
  const { traits } = person;
  if (traits.roles.has('PLAYER')) return [];
  const country = countryOfStaff(person.name);
  if (country !== null && traits.nationalities.size === 0) traits.nationalities.add(country);
  const outlet = outletOf(person.name);
  if (outlet !== null) {
    traits.journalist = true;
    traits.outlet ??= publications.get(outlet) ?? null;
    return [];
  }
  const official = officialNamed(person.name, date);
  if (!official) return [];
  if (official.role) traits.roles.add(official.role);
  return official.clubs.flatMap((name) => clubs.get(name) ?? []);
}

/** As much as two clauses of the article that put a player at a club. */
const WEIGHT_OF_TABLE = 4;
/** … for a day later than the table is kept. */
const WEIGHT_OF_OLD_TABLE = 2;

/**
 * Notes nationality, age, position and former clubs of a person that the table of players has, where the article does not say otherwise.
 *
 * @param person a person of the article, with what the article says of him
 * @param clubs the article's clubs
 * @param date the article's day, ISO 8601, or null: then no club and no age is known
 * @returns where he plays, the surest first; nothing for one whom the table does not have, or has twice
 */
export function recallPlayer(person: Entity, clubs: ReadonlyMap<string, Entity>, date: string | null): KnownClub[] {
  const entry = entryOf(person, clubs, date);
  if (!entry) return [];
  const { traits } = person;
  if (traits.nationalities.size === 0 && entry.country !== '') traits.nationalities.add(entry.country);
  if (traits.positions.size === 0) for (const position of entry.positions) traits.positions.add(position);
  traits.gender ??= entry.gender;
  if (date === null) return [];
  for (const age of agesOf(entry, date)) traits.likelyAges.add(age);
  const { now, before } = clubsOfPlayer(entry, date);
  if (now.length > 0 && !isStaff(person)) traits.roles.add('PLAYER');
  for (const { club } of before) {
    const former = clubs.get(club);
    if (former && !now.some((spell) => spell.club === club)) traits.formerClubs.add(former);
  }
  for (const { club, since, until, loan } of entry.spells) {
    const known = clubs.get(club);
    if (known && !loan && since <= date.slice(0, since.length)) traits.spells.set(known, { since, until });
  }
  const sure = date.slice(0, 7) <= PLAYERS_KNOWN_UNTIL ? WEIGHT_OF_TABLE : WEIGHT_OF_OLD_TABLE;
  return now.flatMap(({ club: name }, i) => {
    const club = clubs.get(name);
    // Of two clubs in one month, he is leaving the first.
    return club ? [{ club, weight: sure - i * 0.5 }] : [];
  });
}

function entryOf(person: Entity, clubs: ReadonlyMap<string, Entity>, date: string | null): PlayerEntry | null {
  const plays = (entry: PlayerEntry): boolean => (date === null ? entry.spells : clubsOfPlayer(entry, date).now).some(({ club }) => clubs.has(club));
  const named = [person.name, ...person.aliases].flatMap(playersNamed);
  const distinct = [...new Set(named)];
  if (distinct.length === 1 && (person.name.includes(' ') || distinct[0]!.spells.some(({ club }) => clubs.has(club)))) return distinct[0]!;
  const likely = (distinct.length > 0 ? distinct : person.name.includes(' ') ? [] : playersOfSurname(person.name)).filter(plays);
  return likely.length === 1 ? likely[0]! : null;
}
