import type { RawClaim } from '../8-claims.js';
import type { Entity } from '../reading.js';
import { BUYERS } from './filling.js';

/** What it takes to be in sight as a buyer. */
const IN_SIGHT = 2;

/** How many claims of a player are looked at for each time that he is said to leave. */
const MOST_TOLD = 60;

/** How much of a buyer a claim makes its club: interest that is told of only later on, once, is as good as none. */
const weightOf = ({ type, sentence }: RawClaim, leaving: RawClaim): number => (type === 'INTEREST' && sentence > leaving.sentence ? 1 : IN_SIGHT);

/** "Everton are keen on X. He will leave": leaving is a move where the text names a buyer, the one of its own sentence, else the one that it tells most of. */
export function withBuyers(claims: readonly RawClaim[]): RawClaim[] {
  const buying = new Map<Entity | null, { readonly first: RawClaim[]; readonly bySentence: Map<number, Entity> }>();
  for (const claim of claims) {
    const { player, type, polarity, to, from, leaving } = claim;
    if (leaving || !BUYERS.has(type) && type !== 'TALKS' || type === 'WITHDRAWAL' || polarity === 'DENIED' && !/^(?:MOVE|WANTS_TO_JOIN)$/u.test(type) || to === null || to === from) continue;
    const ofPlayer = buying.get(player) ?? { first: [], bySentence: new Map<number, Entity>() };
    buying.set(player, ofPlayer);
    if (ofPlayer.first.length < MOST_TOLD) ofPlayer.first.push(claim);
    if (polarity === 'AFFIRMED' && !ofPlayer.bySentence.has(claim.sentence)) ofPlayer.bySentence.set(claim.sentence, to);
  }
  return claims.map((claim) => {
    if (!claim.leaving || claim.fillers.to) return claim;
    const told = buying.get(claim.player);
    const near = told?.bySentence.get(claim.sentence);
    if (near && near !== claim.from) return { ...claim, type: 'MOVE', to: near };
    const weights = new Map<Entity | null, number>();
    // "I am not going to Everton. I am not leaving": the club that he does not go to is whom he does not leave for.
    for (const other of told?.first ?? []) if (other.to !== claim.from && (other.polarity === 'AFFIRMED' || claim.polarity === 'DENIED')) weights.set(other.to, (weights.get(other.to) ?? 0) + weightOf(other, claim));
    const [likeliest] = [...weights].sort(([, a], [, b]) => b - a);
    const weight = [...weights.values()].reduce((a, b) => a + b, 0);
    return likeliest && weight >= IN_SIGHT ? { ...claim, type: 'MOVE', to: likeliest[0] } : { ...claim, type: 'DEPARTURE', to: null };
  });
}
