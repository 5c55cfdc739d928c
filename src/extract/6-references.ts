import type { Entity, Mention, Quotation, Token } from './reading.js';
import { Resolver, type ResolverInput } from './references/resolver.js';

export interface ReferenceInput extends ResolverInput {
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
  const resolver = new Resolver(input);
  const quotationAt = quotationIndex(input.tokens, input.quotations);
  for (let i = 0; i < input.tokens.length; i++) {
    const quotation = quotationAt[i]?.marks === 'double' ? quotationAt[i]! : null;
    resolver.reach(i, quotation !== null && !speakerOf);
    if (speakerOf && quotation) resolver.resolveAt(i, speakerOf(quotation));
    else if (!speakerOf && !quotation) resolver.resolveAt(i, null);
  }
  for (const mention of resolver.found) input.mentions.push(mention);
  input.mentions.sort((a, b) => a.first - b.first || b.last - a.last);
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
