import type { Entity, Mention, Quotation, Token } from './reading.js';
import { Resolver, type ResolverInput } from './references/resolver.js';

export interface ReferenceInput extends Omit<ResolverInput, 'place' | 'spokenOf'> {
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
  const resolver = new Resolver({
    ...input, place: speakerOf ? input.sentences.map(({ index }) => index) : narratedPlaces(input, quotationAt), spokenOf: speakerOf ? () => undefined : namedInMarksBeside(input, quotationAt),
  });
  for (let i = 0; i < input.tokens.length; i++) {
    const quotation = quotationAt[i]?.marks === 'double' ? quotationAt[i]! : null;
    resolver.reach(i, quotation !== null && !speakerOf);
    if (speakerOf && quotation) resolver.resolveAt(i, speakerOf(quotation));
    else if (!speakerOf && !quotation) resolver.resolveAt(i, null);
  }
  for (const mention of resolver.found) input.mentions.push(mention);
  input.mentions.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** How far before its marks a reporting clause may begin, and how far behind them its subject may stand, in tokens. */
const REACH_BEFORE_MARKS = 14;
const REACH_BEHIND_MARKS = 6;

/**
 * "“Tomas is a fine player,” | he | said": people named in the words in marks that stand right before a token, or else that a colon or comma leads to behind it.
 * Whoever utters words seldom names himself in them.
 */
function namedInMarksBeside({ tokens, mentions }: ReferenceInput, quotationAt: readonly (Quotation | undefined)[]): (token: number) => ReadonlySet<Entity> | undefined {
  const named = new Map<Quotation, Set<Entity>>();
  for (const { entity, form, first } of mentions) {
    const quotation = quotationAt[first];
    if (entity.kind !== 'PERSON' || form !== 'name' || !quotation) continue;
    const known = named.get(quotation);
    if (known) known.add(entity);
    else named.set(quotation, new Set([entity]));
  }
  return (token) => {
    for (let i = token - 1; i >= Math.max(0, token - REACH_BEHIND_MARKS); i--) {
      if (quotationAt[i]) return named.get(quotationAt[i]!);
      if (/^[.:;]$/u.test(tokens[i]!.text)) break;
    }
    for (let i = token + 1; i < Math.min(tokens.length, token + REACH_BEFORE_MARKS); i++) {
      if (quotationAt[i]) return named.get(quotationAt[i]!);
      if (/^[.;]$/u.test(tokens[i]!.text)) break;
    }
    return undefined;
  };
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
