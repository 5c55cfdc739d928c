import type { RawClaim } from '../8-claims.js';
import type { ClaimType } from '../extraction.js';
import type { Entity } from '../reading.js';

/** Types that say where a player is going, so that a contract he signs is with that club. */
const LEADS_TO_CLUB = new Set<ClaimType>(['AGREEMENT', 'MEDICAL', 'MOVE', 'SIGNING', 'PERSONAL_TERMS']);

/** How many sentences before a contract the move may be told of. */
const REACH = 2;

/**
 * "Everton have agreed a fee with Spurs for X, who will sign a five-year contract": with Everton, though he is at Spurs. A "new" one, or an
 * extension, is with the club that he has.
 *
 * @param claims in text order
 */
export function withNewClubs(claims: readonly RawClaim[]): RawClaim[] {
  const going = new Map<Entity | null, { readonly to: Entity; readonly sentence: number }>();
  return claims.map((claim) => {
    const { type, polarity, player, to, sentence, fillers } = claim;
    if (LEADS_TO_CLUB.has(type) && polarity === 'AFFIRMED' && to !== null) going.set(player, { to, sentence });
    const next = going.get(player);
    const guessed = fillers.to === null || fillers.to.unit === null;
    return type === 'CONTRACT' && next && guessed && sentence - next.sentence <= REACH && isSigned(claim) ? { ...claim, to: next.to } : claim;
  });
}

/** Whether the words are of a contract that is signed, and not of one that runs, is offered anew or is extended. */
function isSigned({ trigger: { shadow: { units }, first, last } }: RawClaim): boolean {
  const words = units.slice(Math.max(0, first - 2), last + 1).map(({ form }) => form);
  return words.some((form) => /^(?:sign|pen|ink|agree|put)$/u.test(form)) && !words.some((form) => /^(?:new|fresh|improved|extension|extend|renew|renewal|stay|expire|left|remain)$/u.test(form));
}
