import { alternatives, readTable, tablesIn, wordsOf } from './tables.js';
import { PhraseIndex } from '../names/phrases.js';

export interface ClubEntry {
  readonly name: string;
  readonly country: string;
  readonly short: readonly string[];
  readonly nicknames: readonly string[];
  readonly grounds: readonly string[];
  readonly city: string;
  readonly areas: readonly string[];
  /** Higher for clubs that the press writes about more; breaks ties between clubs of one short name. */
  readonly prominence: number;
}

/** What a phrase is to the club it stands for. */
export type ClubForm = 'name' | 'short' | 'nickname' | 'ground';

export interface ClubPhrase {
  readonly club: ClubEntry;
  readonly form: ClubForm;
  /** As the lexicon writes it. */
  readonly phrase: string;
}

/** The leagues that English-language news follows, most followed first. */
const COUNTRIES = ['england', 'spain', 'italy', 'germany', 'france', 'scotland', 'netherlands', 'portugal', 'turkey', 'belgium', 'saudi-arabia', 'united-states', 'brazil', 'argentina'];

const titleCase = (file: string): string => file.split('-').map((word) => (word === 'and' ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(' ');

const managed = new Map<string, number>();
for (const row of readTable('managers.tsv')) managed.set(row.club!, (managed.get(row.club!) ?? 0) + 1);

export const CLUBS: readonly ClubEntry[] = tablesIn('clubs').flatMap((file) => {
  const country = file.replace(/^clubs\/|\.tsv$/gu, '');
  const rank = COUNTRIES.indexOf(country);
  return readTable(file).map((row, i) => ({
    name: row.name!, country: titleCase(country), short: alternatives(row.short), nicknames: alternatives(row.nicknames),
    grounds: alternatives(row.grounds), city: row.city ?? '', areas: alternatives(row.areas),
    prominence: (rank < 0 ? 0 : (COUNTRIES.length - rank) * 1000) + Math.min(9, managed.get(row.name!) ?? 0) * 2000 - i,
  }));
});

/** Every phrase of the lexicon. */
export const CLUB_PHRASES = new PhraseIndex<ClubPhrase>();
/** Clubs by the words that "the … club" may describe them with. */
export const CLUB_AREAS = new PhraseIndex<ClubEntry>();

const byName = new Map<string, ClubEntry>();
for (const club of CLUBS) {
  byName.set(wordsOf(club.name).join(' '), club);
  const add = (phrase: string, form: ClubForm): void => CLUB_PHRASES.add(phrase, { club, form, phrase });
  add(club.name, 'name');
  for (const phrase of club.short) add(phrase, 'short');
  for (const phrase of club.nicknames) add(phrase.replace(/^the /iu, ''), 'nickname');
  for (const phrase of club.grounds) add(phrase.replace(/^the /iu, ''), 'ground');
  for (const area of club.areas) CLUB_AREAS.add(area, club);
  if (club.city) CLUB_AREAS.add(club.city, club);
}

/** The club of this canonical name, accents, case and hyphens aside. */
export const clubNamed = (name: string): ClubEntry | undefined => byName.get(wordsOf(name).join(' '));
