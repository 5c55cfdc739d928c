import type { RawClaim } from '../8-claims.js';
import type { ClaimType } from '../extraction.js';
import type { Entity } from '../reading.js';
import { BUYERS } from './filling.js';

/** The clubs of some of a sentence's claims, by player. */
type ClubsByPlayer = Map<Entity | null, Set<Entity | null>>;

function clubsOf(claims: readonly RawClaim[], counts: (claim: RawClaim) => boolean): ClubsByPlayer {
  const clubs: ClubsByPlayer = new Map();
  for (const claim of claims) if (counts(claim)) clubs.set(claim.player, (clubs.get(claim.player) ?? new Set()).add(claim.to));
  return clubs;
}

/** What is told of a player and a club before what it is about: "talks about a move". */
const isSpokenOf = (type: ClaimType): boolean => BUYERS.has(type) || type === 'TALKS';

/**
 * Leaves out what only says what another claim of the same player and club is about:
 * - what a noun phrase or gerund calls a move: "talks over | a potential move for X |", "asked about the possibility of | signing X |";
 * - a contract within terms that are agreed: "agreed personal terms on a | five-year deal |";
 * - talks that contact was made for: "made contact with Lyon | to discuss | a move";
 * - a move that another is preferred to: "prefers Leeds over | a switch to Lyon |".
 *
 * @param claims those of one sentence
 */
export function withoutEchoes(claims: readonly RawClaim[]): RawClaim[] {
  const told = clubsOf(claims, ({ nominal, type }) => !nominal && isSpokenOf(type));
  const terms = clubsOf(claims, ({ type }) => type === 'PERSONAL_TERMS');
  const asked = clubsOf(claims, ({ type }) => type === 'APPROACH');
  const preferred = clubsOf(claims, ({ type }) => type === 'WANTS_TO_JOIN');
  return claims.filter((claim) => {
    const { nominal, type, player, to } = claim;
    if (type === 'CONTRACT' && to !== null && terms.get(player)?.has(to)) return false;
    if (type === 'TALKS' && wordBefore(claim) === 'to' && asked.get(player)?.has(to)) return false;
    if (!nominal) return true;
    if (preferred.has(player) && /^(?:over|than|of)$/u.test(wordBefore(claim))) return false;
    const clubs = told.get(player);
    return !clubs || !clubs.has(to) && !clubs.has(null);
  });
}

/** The word before a claim's own, but for an article. */
function wordBefore({ trigger: { shadow: { units }, first } }: RawClaim): string {
  const before = units[first - 1]?.form ?? '';
  return /^(?:a|an|the)$/u.test(before) ? units[first - 2]?.form ?? '' : before;
}
