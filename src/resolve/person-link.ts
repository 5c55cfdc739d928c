import { type Comparison, differentTo, sameFrom } from './feature.js';
import { judgementByRule, type NewJudgement, type Verdict } from './judgement.js';
import { compare, type PersonEvidence } from './person-evidence.js';

/** A person as stored: what articles call by one name and say the same of. */
export interface KnownPerson {
  readonly id: number;
  canonicalId: number;
  /** See `NamedPerson.atom`. */
  readonly atom: string;
  evidence: PersonEvidence;
}

/** Two people held against each other. */
export interface Link extends Comparison {
  readonly left: KnownPerson;
  readonly right: KnownPerson;
}

export function link(a: KnownPerson, b: KnownPerson, comparison: Comparison): Link {
  const [left, right] = byContent(a, b) < 0 ? [a, b] : [b, a];
  return { left, right, ...comparison };
}

/** An order that has nothing to do with who was stored first. */
export function byContent(a: KnownPerson, b: KnownPerson): number {
  return compare(a.evidence.parsed.key, b.evidence.parsed.key) || compare(a.atom, b.atom);
}

/** The surest first. */
export function byScore(a: Link, b: Link): number {
  return b.score - a.score || byContent(a.left, b.left) || byContent(a.right, b.right);
}

/** Of the rows of one person, the one that is named in a judgement: one that says most. */
export function spokesman(rows: readonly KnownPerson[]): KnownPerson {
  const [first] = [...rows].sort((a, b) => Number(b.evidence.hasPost) - Number(a.evidence.hasPost) || byContent(a, b));
  if (first === undefined) throw new Error('A person has at least one row.');
  return first;
}

const madeBy = 'rule:people@2';

export function judge({ left, right, ...comparison }: Link, verdict: Verdict): NewJudgement {
  const named = ({ id, evidence: { name } }: KnownPerson) => ({ id, name });
  return judgementByRule({ word: 'person', madeBy }, named(left), named(right), comparison, verdict);
}

export function isSame({ score }: Comparison): boolean {
  return score >= sameFrom;
}

export function isDifferent({ score }: Comparison): boolean {
  return score <= differentTo;
}
