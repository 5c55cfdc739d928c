import { alternatives, foldName, readTable } from './tables.js';
import type { Gender, Role } from '../extraction.js';
import { PhraseIndex } from '../names/phrases.js';

/** Given names by folded form; `common` where the form is an ordinary word, too ("Will", "Grant"). */
export const GIVEN_NAMES: ReadonlyMap<string, { gender: Gender | null; common: boolean }> = givenNames();

function givenNames(): Map<string, { gender: Gender | null; common: boolean }> {
  const names = new Map<string, { gender: Gender | null; common: boolean }>();
  for (const row of readTable('given-names.tsv')) {
    const key = foldName(row.name!);
    // Accented and plain spellings fold together.
    const common = row.note === 'word' || (names.get(key)?.common ?? false);
    names.set(key, { gender: row.gender === 'm' || row.gender === 'f' ? row.gender : null, common });
  }
  return names;
}

/** Titles before a name, folded and without stops. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map(
  readTable('honorifics.tsv').map((row) => [foldName(row.title!).replaceAll('.', ''), row.gender === 'm' || row.gender === 'f' ? row.gender : null]),
);

export interface RoleNoun {
  readonly noun: string;
  readonly role: Role | 'OTHER' | 'JOURNALIST';
  readonly position: boolean;
}

export const ROLE_NOUNS = new PhraseIndex<RoleNoun>();
for (const row of readTable('roles.tsv')) ROLE_NOUNS.add(row.noun!, { noun: row.noun!, role: row.role as RoleNoun['role'], position: row.position === 'yes' });

/** Country by nationality: "Dutch", "Netherlands" as adjectives, "Dutchman" as a noun. */
export const NATIONALITIES = new PhraseIndex<string>();
export const NATIONALITY_NOUNS = new PhraseIndex<string>();
for (const row of readTable('nationalities.tsv')) {
  for (const adjective of alternatives(row.adjectives)) NATIONALITIES.add(adjective, row.country!);
  for (const noun of alternatives(row.nouns)) NATIONALITY_NOUNS.add(noun, row.country!);
  NATIONALITIES.add(row.country!, row.country!);
}

/** Names that are no person's: places and competitions, by kind. */
export const OTHER_NAMES = new PhraseIndex<'place' | 'competition' | 'body'>();
for (const row of readTable('places.tsv')) OTHER_NAMES.add(row.name!, 'place');
for (const row of readTable('competitions.tsv')) {
  for (const name of [row.name!, ...alternatives(row.aliases)]) OTHER_NAMES.add(name, row.kind === 'body' ? 'body' : 'competition');
}
