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

/** Single names that somebody is known by, folded, with the gender. */
export const ONE_NAMES: ReadonlyMap<string, Gender | null> = new Map(
  readTable('one-names.tsv').flatMap((row) => alternatives(row.names).map((name) => [foldName(name), row.gender === 'm' || row.gender === 'f' ? row.gender : null] as const)),
);

/** Titles before a name, folded and without stops. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map(
  readTable('honorifics.tsv').map((row) => [foldName(row.title!).replaceAll('.', ''), row.gender === 'm' || row.gender === 'f' ? row.gender : null]),
);

const OF_REGION = /^(?:yorkshireman|lancastrian|londoner|scouser|liverpudlian|mancunian|geordie|glaswegian|mackem|brummie|cornishman|ulsterman|dubliner|corkman|cockney|tynesider|teessider|wearsider|merseysider|midlander|aberdonian|dundonian|invernesian|fifer|ayrshireman|parisian|bavarian|berliner|hamburger|milanese|roman|neapolitan|sicilian|sardinian|tuscan|genoese|turinese|andalusian|galician|asturian|madrileño|sevillian|breton|corsican|marseillais|lyonnais|rosarino|porteño|carioca|paulista|texan|californian)$/u;

/** Whether a word in a capital means somebody by the town or region that he is from, behind "the": "the Yorkshireman", "the Dubliner". */
export const isNative = (word: string): boolean => /^\p{Lu}/u.test(word) && (OF_REGION.test(word.toLowerCase()) || /^\p{Lu}\p{Ll}{2,}(?:man|woman)$/u.test(word));

export interface RoleNoun {
  readonly noun: string;
  /** `POST`: an office or trade outside the game. */
  readonly role: Role | 'OTHER' | 'JOURNALIST' | 'POST';
  readonly position: boolean;
}

export const ROLE_NOUNS = new PhraseIndex<RoleNoun>();
for (const row of readTable('roles.tsv')) ROLE_NOUNS.add(row.noun!, { noun: row.noun!, role: row.role as RoleNoun['role'], position: row.position === 'yes' });

/** The role that somebody has at a club by a noun; null for nouns that say nothing of clubs. */
export const clubRoleOf = (noun: RoleNoun): Role | null => (noun.role === 'OTHER' || noun.role === 'JOURNALIST' || noun.role === 'POST' ? null : noun.role);

const SHORT_POSTS: Readonly<Record<string, string>> = {
  sen: 'senator', gov: 'governor', lt: 'lieutenant', sgt: 'sergeant', det: 'detective', capt: 'captain', supt: 'superintendent', insp: 'inspector', const: 'constable',
  cmdr: 'commander', prof: 'professor', rev: 'reverend', pm: 'prime minister', councilor: 'councillor', counselor: 'counsellor', organiser: 'organizer', 'co-founder': 'founder',
  cofounder: 'founder', spokesperson: 'spokesman', spokeswoman: 'spokesman', chairwoman: 'chairman', chairperson: 'chairman', chair: 'chairman', councilwoman: 'councillor', councilman: 'councillor',
};

/** A role noun in the form that others for the same post are compared with: "sen" → "senator". */
export const postOf = (noun: string): string => SHORT_POSTS[noun] ?? noun;

/** Whether a post is a lesser one of the kind that is said: a "vice-president" where "the president" is meant. */
export const lesserPost = (held: string, said: string): boolean => (held.endsWith(` ${said}`) || held.endsWith(`-${said}`)) && !samePost(held, said);

/** Whether one may be called by the other: an "associate professor" is "the professor", but a "vice-president" is no "president". */
export function samePost(held: string, said: string): boolean {
  if (held === said) return true;
  if (/^(?:vice|deputy|assistant|lieutenant)\b/u.test(held)) return false;
  return held.endsWith(` ${said}`) || held.startsWith(`${said} of `);
}

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
