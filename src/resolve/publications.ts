import type { Feature } from './feature.js';
import { fold } from './fold.js';
import type { NamedKind, NamedRow } from './group-named.js';

export interface KnownPublication extends NamedRow {
  readonly domain: string | null;
}

/** "www.Example.com", "https://example.com/" and "example.com" are the domain "example.com"; null where it is no domain. */
export function domainOf(address: string): string | null {
  const host = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/s, '');
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host) ? host : null;
}

// As logarithms of odds; see compare-people.ts.
const weights = { sameName: 3, sameCore: 2.5, alias: 2.5, isDomain: 5, sameDomain: 4, otherDomain: -2.5, sameCountry: 0.5, otherCountry: -3 } as const;

/** The folded name without its article: "guardian" of "The Guardian". */
export function coreOfPublication(name: string): string {
  return fold(name).replace(/^the /, '');
}

/** Folded names under which a publication of this name may be stored, with "The" and without. */
export function publicationNameKeys(name: string): string[] {
  const core = coreOfPublication(name);
  return [...new Set([fold(name), core, `the ${core}`])];
}

export const publications: NamedKind<KnownPublication> = {
  word: 'publication',
  madeBy: 'rule:publications@1',
  features(a, b) {
    const names = [...nameFeature(a, b), ...sameDomain(a, b)];
    return names.length === 0 ? [] : [...names, ...otherDomain(a, b), ...countries(a, b)];
  },
  isVague: ({ domain }) => domain === null,
  content: ({ name, domain }) => `${domain ?? ''} ${name}`,
  rank: ({ name, domain, country, keys }) => [
    domainOf(name) === null ? 0 : 1,
    domain === null ? 1 : 0,
    country === null ? 1 : 0,
    -keys.size,
    -name.length,
  ],
};

function nameFeature(a: KnownPublication, b: KnownPublication): Feature[] {
  const [x, y] = [fold(a.name), fold(b.name)];
  if (x === y) return [{ name: 'name', observed: 'the same name', weight: weights.sameName }];
  if (coreOfPublication(a.name) === coreOfPublication(b.name)) {
    return [{ name: 'name', observed: 'the same name but for “The”', weight: weights.sameCore }];
  }
  const goesBy = (one: KnownPublication, other: KnownPublication): boolean =>
    one.keys.has(fold(other.name)) || one.keys.has(coreOfPublication(other.name));
  if (goesBy(a, b) || goesBy(b, a)) return [{ name: 'alias', observed: 'one is also called by the name of the other', weight: weights.alias }];
  return [];
}

function sameDomain(a: KnownPublication, b: KnownPublication): Feature[] {
  if (a.domain === null || a.domain !== b.domain) return [];
  const named = [a, b].find(({ name }) => domainOf(name) === null);
  const bare = [a, b].find(({ name }) => domainOf(name) !== null);
  if (named === undefined || bare === undefined) return [{ name: 'domain', observed: `both have the domain ${a.domain}`, weight: weights.sameDomain }];
  return [{ name: 'domain', observed: `${named.name} has the domain ${a.domain}`, weight: weights.isDomain }];
}

function otherDomain(a: KnownPublication, b: KnownPublication): Feature[] {
  if (a.domain === null || b.domain === null || a.domain === b.domain) return [];
  return [{ name: 'domain', observed: 'their domains differ', weight: weights.otherDomain }];
}

function countries(a: KnownPublication, b: KnownPublication): Feature[] {
  if (a.country === null || b.country === null) return [];
  return a.country === b.country
    ? [{ name: 'country', observed: `both in ${a.country}`, weight: weights.sameCountry }]
    : [{ name: 'country', observed: `one in ${a.country}, the other in ${b.country}`, weight: weights.otherCountry }];
}
