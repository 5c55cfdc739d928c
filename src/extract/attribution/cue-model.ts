import { readTable } from '../lexicon/tables.js';

/**
 * A logistic regression over named signs: how likely a word is a cue of what stands behind it. `scripts/train-cues.mjs` makes its weights;
 * they are data that anybody can read, one sign a row.
 */
export class CueModel {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #bias: number;

  /** @param weights by sign; that of `(bias)` counts for every word */
  constructor(weights: ReadonlyMap<string, number>) {
    this.#weights = weights;
    this.#bias = weights.get('(bias)') ?? 0;
  }

  /** Between 0 and 1. A sign that training never met counts nothing. */
  likelihood(signs: readonly string[]): number {
    let sum = this.#bias;
    for (const sign of signs) sum += this.#weights.get(sign) ?? 0;
    return 1 / (1 + Math.exp(-sum));
  }
}

let trained: CueModel | null = null;

/** The model of `lexicon/cue-weights.tsv`, read when an article first needs it: one about football never does. */
export function trainedCueModel(): CueModel {
  trained ??= new CueModel(new Map(readTable('cue-weights.tsv').map((row) => [row.sign!, Number(row.weight)])));
  return trained;
}
