import { fold } from './fold.js';
import { jaroWinkler } from './name-similarity.js';
import { areForms, formsOf } from './nicknames.js';

/** A person's name, folded and taken apart. */
export interface PersonName {
  /** The whole: "virgil van dijk". */
  readonly key: string;
  /** "virgil"; empty in a bare surname, or in the name of somebody who goes by one name. */
  readonly given: readonly string[];
  /** "van dijk". */
  readonly surname: string;
  /** The last word, by which people who may be the same are found: "dijk". */
  readonly last: string;
}

const particles = new Set(
  'al ap ben bin da dal dalla das de degli dei del della den der des di dos du el ibn la las le les lo los mac mc san st ten ter van vander vom von y zu'.split(' '),
);

// Those that are nobody's first name: "Van Dijk" and "De Gea" are surnames, "Ben White" is not.
const leadingParticles = new Set('da de degli dei del della den der des di dos du el la le van vom von'.split(' '));

const generations = new Set(['jr', 'jnr', 'junior', 'sr', 'snr', 'senior', 'ii', 'iii', 'iv']);

export function parsePersonName(name: string): PersonName {
  const key = fold(name);
  const words = key.split(' ');
  if (words.length > 1 && generations.has(words.at(-1) ?? '')) words.pop();
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1] ?? '')) start--;
  if (start === 1 && leadingParticles.has(words[0] ?? '')) start = 0;
  return { key, given: words.slice(0, start), surname: words.slice(start).join(' '), last: words.at(-1) ?? key };
}

/** How two people's first names go together. */
export type GivenNames =
  | { readonly relation: 'equal' | 'form' | 'initial' | 'absent' | 'unlike' }
  | { readonly relation: 'variant' | 'alike'; readonly similarity: number };

// "Mohamed" and "Mohammed" have 0.96, "Manuel" and "Mauricio" 0.70, "Marcus" and "Mark" 0.81.
const variantFrom = 0.92;
const alikeFrom = 0.7;

/** Compares the first names of two people of one surname. */
export function compareGivenNames(a: PersonName, b: PersonName): GivenNames {
  const [x, y] = [a.given[0], b.given[0]];
  if (x === undefined || y === undefined) return { relation: 'absent' };
  if (x === y) return { relation: middleNamesAgree(a, b) ? 'equal' : 'unlike' };
  if (areForms(x, y)) return { relation: 'form' };
  if (x[0] !== y[0]) return { relation: 'unlike' };
  if (x.length === 1 || y.length === 1) return { relation: 'initial' };
  const similarity = jaroWinkler(x, y);
  if (similarity >= variantFrom) return { relation: 'variant', similarity };
  if (similarity >= alikeFrom) return { relation: 'alike', similarity };
  return { relation: 'unlike' };
}

/** Whether all that is known of the first name is its first letter. */
export function isInitial({ given }: PersonName): boolean {
  return given[0]?.length === 1;
}

/** The last name with each form of the first name: what those are called who might be the same person by their names alone. */
export function nameKeys({ given: [first], last }: PersonName): string[] {
  if (first === undefined) return [];
  return [...new Set([...formsOf(first)].map((form) => `${last} ${form}`))];
}

/** Whether two names might be one person's: the same last name, and first names that go together or are not both there. */
export function mayBeOnePerson(a: PersonName, b: PersonName): boolean {
  return a.last === b.last && compareGivenNames(a, b).relation !== 'unlike';
}

/** "Ian Wright" and "Ian Edward Wright" may be one, "James Arthur Ward" and "James Peter Ward" not. */
function middleNamesAgree(a: PersonName, b: PersonName): boolean {
  const [x, y] = [a.given.slice(1), b.given.slice(1)];
  return x.every((name, i) => y[i] === undefined || y[i] === name || (y[i]?.[0] === name[0] && (y[i]?.length === 1 || name.length === 1)));
}
