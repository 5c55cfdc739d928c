import type { Feature } from './feature.js';
import { fold } from './fold.js';
import type { NamedKind, NamedRow } from './group-named.js';

export interface KnownClub extends NamedRow {
  readonly ground: string | null;
}

// As logarithms of odds; see compare-people.ts.
const weights = { sameName: 3, sameCore: 2.5, alias: 2.5, sameCountry: 1, otherCountry: -6, sameGround: 2, otherGround: -3 } as const;

// "FC", "AFC", "CF": what a club's name has before or after it and may go without.
const affixes = ['fc', 'afc', 'cf', 'sc', 'ac', 'as', 'cd', 'ud', 'sv', 'vfl', 'vfb', 'fk', 'nk', 'ks', 'bk', 'if', 'club', 'football club'];

/** The folded name without "FC" and its like: "southampton" of "Southampton FC". */
export function coreOfClub(name: string): string {
  const key = fold(name);
  for (const affix of affixes) {
    if (key.startsWith(`${affix} `)) return key.slice(affix.length + 1);
    if (key.endsWith(` ${affix}`)) return key.slice(0, -affix.length - 1);
  }
  return key;
}

/** Folded names under which a club of this name may be stored, with "FC" and without. */
export function clubNameKeys(name: string): string[] {
  const core = coreOfClub(name);
  return [...new Set([fold(name), core, ...affixes.flatMap((affix) => [`${affix} ${core}`, `${core} ${affix}`])])];
}

export const clubs: NamedKind<KnownClub> = {
  word: 'club',
  madeBy: 'rule:clubs@1',
  features(a, b) {
    const names = nameFeature(a, b);
    return names === null ? [] : [names, ...countries(a, b), ...grounds(a, b)];
  },
  isVague: ({ country }) => country === null,
  content: ({ name, country }) => `${country ?? ''} ${name}`,
  rank: ({ country, ground, keys, name }) => [country === null ? 1 : 0, ground === null ? 1 : 0, -keys.size, name.length],
};

function nameFeature(a: KnownClub, b: KnownClub): Feature | null {
  const [x, y] = [fold(a.name), fold(b.name)];
  if (x === y) return { name: 'name', observed: 'the same name', weight: weights.sameName };
  if (coreOfClub(a.name) === coreOfClub(b.name)) {
    return { name: 'name', observed: 'the same name but for “FC” or its like', weight: weights.sameCore };
  }
  if (b.keys.has(x) || a.keys.has(y)) return { name: 'alias', observed: 'one is also called by the name of the other', weight: weights.alias };
  return null;
}

function countries(a: KnownClub, b: KnownClub): Feature[] {
  if (a.country === null || b.country === null) return [];
  return a.country === b.country
    ? [{ name: 'country', observed: `both in ${a.country}`, weight: weights.sameCountry }]
    : [{ name: 'country', observed: `one in ${a.country}, the other in ${b.country}`, weight: weights.otherCountry }];
}

function grounds(a: KnownClub, b: KnownClub): Feature[] {
  if (a.ground === null || b.ground === null) return [];
  return fold(a.ground) === fold(b.ground)
    ? [{ name: 'ground', observed: `both play at ${a.ground}`, weight: weights.sameGround }]
    : [{ name: 'ground', observed: `one plays at ${a.ground}, the other at ${b.ground}`, weight: weights.otherGround }];
}
