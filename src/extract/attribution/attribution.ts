import type { QuoteKind, SourceKind, Span } from '../extraction.js';
import type { Entity, Quotation } from '../reading.js';

/** Who uttered something, as far as the text says. */
export interface AttributedSource {
  readonly kind: Exclude<SourceKind, 'NARRATOR'>;
  /** Null for UNNAMED, and for a name that no earlier pass knows. */
  readonly entity: Entity | null;
  readonly name: string | null;
  /** The words that name it: "The paper", "a source close to the player". */
  readonly mention: Span | null;
}

/** Words, the source they are attributed to, and the cue that attributes them. */
export interface Attribution {
  readonly kind: QuoteKind;
  /** In text order. Quotation marks are left out where all of it is marked; for the others, the content clause. */
  readonly parts: readonly Span[];
  readonly speaker: AttributedSource;
  readonly cue: Span | null;
  /** The publication that got or first carried the words. */
  readonly via: Entity | null;
  /** The marked stretches that it covers. */
  readonly quotations: readonly Quotation[];
  /** The attribution within whose words this one stands. */
  readonly parent: Attribution | null;
  readonly rule: string;
  /** How it was found and how its speaker was decided, a sentence a step. */
  readonly steps: readonly string[];
}
