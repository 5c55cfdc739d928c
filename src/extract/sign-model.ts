import { readTable } from './lexicon/tables.js';

/** A logistic regression over named signs. `npm run train` makes the weights; they are data that anybody can read, one sign a row. */
export class SignModel {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #bias: number;

  /** @param weights by sign; that of `(bias)` counts for everything */
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

  /** The model whose weights stand in a lexicon file of columns `sign` and `weight`. */
  static read(file: string): SignModel {
    return new SignModel(new Map(readTable(file).map((row) => [row.sign!, Number(row.weight)])));
  }
}
