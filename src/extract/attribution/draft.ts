import type { Entity, TokenRange } from '../reading.js';
import type { AttributedSource } from './attribution.js';

/** A reported clause that a rule found, before quotations are settled and nesting is known. */
export interface Draft {
  /** The content, in text order. */
  readonly parts: readonly TokenRange[];
  /** Null for "Name: clause"; the content is then all the rule has. */
  readonly cue: TokenRange | null;
  readonly source: AttributedSource;
  readonly via: Entity | null;
  readonly rule: string;
  readonly steps: readonly string[];
  /** Content that only counts with marks in it: "described him as “special”". */
  readonly onlyMarked: boolean;
}
