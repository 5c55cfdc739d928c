import type { Canonical } from './canonical.js';
import type { QuoteRows, ReportRows } from './snapshot.js';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How much of two places of a text is the same: what both cover, as a share of what either covers (Jaccard), from 0 to 1. */
export function overlap(ones: readonly Stretch[], others: readonly Stretch[]): number {
  const length = (stretches: readonly Stretch[]): number => stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  let both = 0;
  for (const one of ones) {
    for (const other of others) both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  }
  return both / (length(ones) + length(others) - both);
}

/** From this overlap on, two readings are taken to be of the same words: a stretch and one within it of half the length. */
const SAME_PLACE = 0.5;

/** How well a quote of one reading fits one of another; 0: not at all. */
export function quoteFit(one: QuoteRows, other: QuoteRows): number {
  const shared = overlap(one.parts, other.parts);
  return shared < SAME_PLACE ? 0 : shared + (one.kind === other.kind ? 0.001 : 0);
}

/** How well a report of one reading fits one of another: only if they state the same claim. */
export function reportFit(one: ReportRows, other: ReportRows, canonical: Canonical): number {
  const shared = overlap([one], [other]);
  if (shared < SAME_PLACE || !sameStatement(one, other, canonical)) return 0;
  return shared + (one.polarity === other.polarity ? 0.002 : 0) + (one.cueText === other.cueText ? 0.001 : 0);
}

/** Whether two reports are about the same: type, player and clubs. */
export function sameStatement(one: ReportRows, other: ReportRows, canonical: Canonical): boolean {
  return (
    one.type === other.type &&
    canonical.person(one.playerId) === canonical.person(other.playerId) &&
    canonical.club(one.fromId) === canonical.club(other.fromId) &&
    canonical.club(one.toId) === canonical.club(other.toId)
  );
}

/** Pairs that fit, the best first, each of either side in one pair at most. */
export function pairs<A, B>(ones: readonly A[], others: readonly B[], fit: (one: A, other: B) => number): Map<A, B> {
  const candidates = ones.flatMap((one, i) => others.map((other, j) => ({ one, other, i, j, fits: fit(one, other) }))).filter(({ fits }) => fits > 0);
  const paired = new Map<A, B>();
  const taken = new Set<B>();
  for (const { one, other } of candidates.sort((a, b) => b.fits - a.fits || a.i - b.i || a.j - b.j)) {
    if (paired.has(one) || taken.has(other)) continue;
    paired.set(one, other);
    taken.add(other);
  }
  return paired;
}
