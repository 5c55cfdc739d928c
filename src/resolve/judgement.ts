import type { Comparison, Feature } from './feature.js';
import { Groups } from './groups.js';

export type Verdict = 'SAME' | 'DIFFERENT' | 'UNSURE';

/** A judgement in force. */
export interface StandingJudgement {
  readonly id: number;
  readonly left: number;
  readonly right: number;
  readonly verdict: Verdict;
  readonly explanation: string;
  readonly madeBy: string;
}

export interface NewJudgement {
  readonly left: number;
  readonly right: number;
  readonly verdict: Verdict;
  /** Probability, 0 to 1, that the two are one. */
  readonly score: number;
  readonly features: readonly Feature[];
  readonly explanation: string;
  readonly madeBy: string;
}

/** One of two rows that are judged. */
interface Judged {
  readonly id: number;
  readonly name: string;
}

/** A rule's judgement, in a sentence that says what was observed. @param word what the two are: "person", "club" */
export function judgementByRule(
  { word, madeBy }: { readonly word: string; readonly madeBy: string },
  left: Judged,
  right: Judged,
  { features, score }: Comparison,
  verdict: Verdict,
): NewJudgement {
  const decision = { SAME: `are taken for one ${word}`, DIFFERENT: 'are kept apart', UNSURE: `may be one ${word}` }[verdict];
  const observed = features.map((feature) => feature.observed).join('; ');
  return {
    left: left.id,
    right: right.id,
    verdict,
    score,
    features,
    explanation: `${left.name} and ${right.name} ${decision} (${Math.round(score * 100)} % likely to be one): ${observed}.`,
    madeBy,
  };
}

/** What a rule judged, a later run of it may judge anew; what a person judged stays. */
export function madeByRule({ madeBy }: { readonly madeBy: string }): boolean {
  return madeBy.startsWith('rule:');
}

/** What people decided: it outweighs every rule. */
export class Decisions {
  /** Pairs that somebody takes for one. */
  readonly same: readonly (readonly [number, number])[];
  private readonly verdicts = new Map<string, Verdict>();

  constructor(standing: readonly StandingJudgement[]) {
    const decided = standing.filter((judgement) => !madeByRule(judgement));
    for (const { left, right, verdict } of decided) this.verdicts.set(pairKey(left, right), verdict);
    this.same = decided.filter(({ verdict }) => verdict === 'SAME').map(({ left, right }) => [left, right]);
  }

  between(a: number, b: number): Verdict | undefined {
    return this.verdicts.get(pairKey(a, b));
  }

  /** Whether somebody says of any of the one and any of the other that they are two, or that it is open: no rule may join them then. */
  keepApart(a: readonly number[], b: readonly number[]): boolean {
    if (this.verdicts.size === 0) return false;
    return a.some((x) => b.some((y) => (this.between(x, y) ?? 'SAME') !== 'SAME'));
  }
}

/**
 * Of what people decided, a judgement that cannot be true together with another: two who are one by way of others are not two, and
 * two who are not one cannot both be a third. Undefined where there is none.
 */
export function contradicts(
  decided: readonly StandingJudgement[],
  another: Pick<StandingJudgement, 'left' | 'right' | 'verdict'>,
): StandingJudgement | undefined {
  const groups = new Groups();
  const same = decided.filter(({ verdict }) => verdict === 'SAME');
  for (const { left, right } of same) groups.join(left, right);
  if (another.verdict === 'DIFFERENT') {
    return groups.find(another.left) === groups.find(another.right) ? same.find(({ left }) => groups.find(left) === groups.find(another.left)) : undefined;
  }
  if (another.verdict === 'UNSURE') return undefined;
  groups.join(another.left, another.right);
  return decided.find(({ verdict, left, right }) => verdict === 'DIFFERENT' && groups.find(left) === groups.find(right));
}

export interface Changes {
  readonly judged: NewJudgement[];
  /** Ids of judgements that no longer stand. */
  readonly revoked: number[];
}

/**
 * What is to be recorded and revoked so that the wanted judgements, and no others by rules, stand. One that stands already in the
 * same words is left; one that a person decided is not the rules' to record.
 */
export function changesTo(standing: readonly StandingJudgement[], wanted: readonly NewJudgement[]): Changes {
  const decisions = new Decisions(standing);
  const open = new Map(
    wanted.filter(({ left, right }) => decisions.between(left, right) === undefined).map((one) => [pairKey(one.left, one.right), one]),
  );
  const revoked: number[] = [];
  for (const { id, left, right, verdict, explanation, madeBy } of standing) {
    if (!madeByRule({ madeBy })) continue;
    const key = pairKey(left, right);
    const same = open.get(key);
    if (same !== undefined && same.verdict === verdict && same.explanation === explanation && same.madeBy === madeBy) open.delete(key);
    else revoked.push(id);
  }
  return { judged: [...open.values()], revoked };
}

/** Equal for the same two, whichever is named first. */
export function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
