import type { RawClaim } from '../8-claims.js';
import type { ClaimType } from '../extraction.js';
import type { ReadDocument } from '../read.js';
import { SignModel } from '../sign-model.js';
import { PlausibilitySigns } from './plausibility-signs.js';

/** Below this likelihood a claim that a frame found is left out. A higher one gains on the articles that the model was trained with, and on no others. */
const LEAST_LIKELIHOOD = 0.25;
/** … in an article that hardly speaks of transfers, where most of what looks like a claim is none. */
const LEAST_LIKELIHOOD_IN_PASSING = 0.45;
/** An article with fewer claims a sentence than this hardly speaks of transfers. */
const LEAST_DENSITY = 0.2;

/** Types that the training articles have too seldom to judge by. Their frames ask for words that say little else ("a transfer request"). */
const UNJUDGED = new Set<ClaimType>(['COMPLAINT', 'APOLOGY', 'ILLEGAL_APPROACH', 'TRANSFER_REQUEST', 'REFUSAL_TO_PLAY', 'SQUAD_EXCLUSION']);

let trained: SignModel | null = null;

/**
 * Leaves out what a frame found and the rest of the text makes unlikely: frames look at a few words, and these signs at where the roles come
 * from, what else the sentence says and how the claim fits the text's others.
 *
 * @param claims all that the frames of one text found
 */
export function plausible(claims: readonly RawClaim[], read: ReadDocument): RawClaim[] {
  trained ??= SignModel.read('claim-weights.tsv');
  const model = trained;
  const signs = new PlausibilitySigns(claims, read);
  const least = claims.length < LEAST_DENSITY * read.sentences.length ? LEAST_LIKELIHOOD_IN_PASSING : LEAST_LIKELIHOOD;
  return claims.flatMap((claim) => {
    if (UNJUDGED.has(claim.type) || claim.player === null) return [claim];
    const likelihood = model.likelihood(signs.of(claim));
    return likelihood < least ? [] : [{ ...claim, steps: [...claim.steps, `By ${Math.round(likelihood * 100)} % a claim, going by the sentence and the rest of the text.`] }];
  });
}
