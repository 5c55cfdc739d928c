/** One observation, as logarithm of the odds that it gives for (or, below zero, against) two records being one. */
export interface Feature {
  readonly name: string;
  /** The observation in words. */
  readonly observed: string;
  readonly weight: number;
}

export interface Comparison {
  readonly features: readonly Feature[];
  /** Probability, 0 to 1, that the two are one. */
  readonly score: number;
}

/** Two records are taken for one from the first score on, for two up to the second; between them it is open. */
export const sameFrom = 0.7;
export const differentTo = 0.3;

/** The scheme is that of record linkage: I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", 1969. */
export function weigh(features: readonly Feature[]): Comparison {
  return { features, score: 1 / (1 + Math.exp(-features.reduce((sum, { weight }) => sum + weight, 0))) };
}
