import type { Entity, Mention, Quotation, Token } from './reading.js';
import { Resolver, type ResolverInput } from './references/resolver.js';

export interface ReferenceInput extends Omit<ResolverInput, 'place'> {
  /** Added to, and kept in text order. */
  readonly mentions: Mention[];
  readonly quotations: readonly Quotation[];
}

/**
 * Pass 6. What pronouns and descriptions mean, in text order: first in the narrator's words, and once the speakers are known, in theirs.
 * Words in single marks count as the narrator's.
 *
 * @param speakerOf the speaker of a quotation, to resolve within double marks; null to resolve outside them
 */
export function resolveReferences(input: ReferenceInput, speakerOf: ((quotation: Quotation) => Entity | null) | null): void {
  const quotationAt = quotationIndex(input.tokens, input.quotations);
  const resolver = new Resolver({ ...input, place: speakerOf ? input.sentences.map(({ index }) => index) : narratedPlaces(input, quotationAt) });
  for (let i = 0; i < input.tokens.length; i++) {
    const quotation = quotationAt[i]?.marks === 'double' ? quotationAt[i]! : null;
    resolver.reach(i, quotation !== null && !speakerOf);
    if (speakerOf && quotation) resolver.resolveAt(i, speakerOf(quotation));
    else if (!speakerOf && !quotation) resolver.resolveAt(i, null);
  }
  for (const mention of resolver.found) input.mentions.push(mention);
  input.mentions.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** How many sentences with words of the narrator's stand before each. */
function narratedPlaces({ tokens, sentences }: ReferenceInput, quotationAt: readonly (Quotation | undefined)[]): number[] {
  let count = 0;
  return sentences.map(({ first, last }) => {
    const place = count;
    for (let i = first; i < last; i++) {
      if (quotationAt[i]?.marks === 'double' || !/\p{L}/u.test(tokens[i]!.text)) continue;
      count++;
      break;
    }
    return place;
  });
}

/** The quotation that each token stands in. */
export function quotationIndex(tokens: readonly Token[], quotations: readonly Quotation[]): (Quotation | undefined)[] {
  const index = new Array<Quotation | undefined>(tokens.length).fill(undefined);
  let k = 0;
  tokens.forEach((token, i) => {
    while (k < quotations.length && quotations[k]!.outerEnd <= token.start) k++;
    const quotation = quotations[k];
    if (quotation && token.start >= quotation.start && token.end <= quotation.end) index[i] = quotation;
  });
  return index;
}
