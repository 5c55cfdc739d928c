import { fold } from './fold.js';

export interface KnownClub {
  readonly id: number;
  readonly canonicalId: number;
  readonly name: string;
  readonly country: string | null;
}

/** The stored club of this name, and of this country where both are known; undefined where there is none. */
export function matchClub<C extends KnownClub>(name: string, country: string | null, known: readonly C[]): C | undefined {
  const key = fold(name);
  return known.find((club) => fold(club.name) === key && (country === null || club.country === null || club.country === country));
}
