import type { Feature } from './compare-people.js';

export type Verdict = 'SAME' | 'DIFFERENT' | 'UNSURE';

/** A judgement in force. */
export interface StandingJudgement {
  readonly id: number;
  readonly left: number;
  readonly right: number;
  readonly verdict: Verdict;
  /** Empty where a person made it. */
  readonly features: readonly Feature[];
  readonly madeBy: string;
}

export interface NewJudgement {
  readonly left: number;
  readonly right: number;
  readonly verdict: Verdict;
  readonly score: number;
  readonly features: readonly Feature[];
  readonly explanation: string;
  readonly madeBy: string;
}

/** What a rule judged, a later run of it may judge anew; what a person judged stays. */
export function madeByRule({ madeBy }: { readonly madeBy: string }): boolean {
  return madeBy.startsWith('rule:');
}
