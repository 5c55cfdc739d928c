import type { Token, TokenRange } from '../reading.js';

/** The name that stands in a stretch, a line break in it made a blank. */
export const nameIn = (text: string, tokens: readonly Token[], { first, last }: TokenRange): string =>
  text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/gu, ' ');

/** Every token that one of the stretches holds. */
export function tokensIn(stretches: readonly TokenRange[]): Set<number> {
  const held = new Set<number>();
  for (const { first, last } of stretches) for (let i = first; i < last; i++) held.add(i);
  return held;
}
