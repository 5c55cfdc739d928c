import { type Comparison, differentTo, type Feature, sameFrom, weigh } from './feature.js';
import { fold } from './fold.js';
import { Groups } from './groups.js';
import { type Changes, changesTo, Decisions, judgementByRule, type NewJudgement, pairKey, type StandingJudgement, type Verdict } from './judgement.js';
import { compare } from './person-evidence.js';

/** A club or publication as stored. */
export interface NamedRow {
  readonly id: number;
  readonly canonicalId: number;
  readonly name: string;
  /** Folded names, its own among them. */
  readonly keys: ReadonlySet<string>;
  readonly country: string | null;
}

/** What there is to say of the rows of one kind. */
export interface NamedKind<R extends NamedRow> {
  /** "club" or "publication". */
  readonly word: string;
  readonly madeBy: string;
  /** What speaks for and against two rows being one; empty where their names have nothing to do with one another. */
  readonly features: (a: R, b: R) => Feature[];
  /** Whether so little is said of it that it may be any of several of that name. */
  readonly isVague: (row: R) => boolean;
  /** What tells rows of one name apart, to put them in an order. */
  readonly content: (row: R) => string;
  /** Less for a row that is better fit to stand for others; compared from the first on. */
  readonly rank: (row: R) => number[];
}

export interface NamedResolution extends Changes {
  /** Canonical ids, by id, of all rows. */
  readonly canonical: Map<number, number>;
}

interface Link<R> extends Comparison {
  readonly left: R;
  readonly right: R;
}

/**
 * Works out which rows are one club, or one publication. What comes of it depends on the rows alone, not on which was stored first. A
 * row of which little is said joins others only if but one of them can be meant.
 *
 * @param rows every row that may be one with any of them is given too
 * @param standing the judgements in force on them
 */
export function resolveNamed<R extends NamedRow>(kind: NamedKind<R>, rows: readonly R[], standing: readonly StandingJudgement[]): NamedResolution {
  const decisions = new Decisions(standing);
  const groups = new Groups();
  for (const [a, b] of decisions.same) groups.join(a, b);
  const order = (a: R, b: R): number => compare(fold(a.name), fold(b.name)) || compare(kind.content(a), kind.content(b));
  const inOrder = [...rows].sort(order);
  const links = new Map<string, Link<R>>();
  for (const [i, left] of inOrder.entries()) {
    for (const right of inOrder.slice(i + 1)) {
      const features = kind.features(left, right);
      if (features.length > 0) links.set(pairKey(left.id, right.id), { left, right, ...weigh(features) });
    }
  }
  const sorted = [...links.values()].sort((a, b) => b.score - a.score || order(a.left, b.left) || order(a.right, b.right));
  const judgements: NewJudgement[] = [];

  const areApart = (x: readonly number[], y: readonly number[]): boolean =>
    decisions.keepApart(x, y) || x.some((a) => y.some((b) => (links.get(pairKey(a, b))?.score ?? 1) <= differentTo));
  const tryToJoin = (one: Link<R>): void => {
    const [x, y] = [groups.find(one.left.id), groups.find(one.right.id)];
    if (x === y || areApart(groups.of(x), groups.of(y))) return;
    groups.join(x, y);
    judgements.push(judge(kind, one, 'SAME'));
  };

  const alike = sorted.filter(({ score }) => score >= sameFrom);
  for (const one of alike) if (!kind.isVague(one.left) && !kind.isVague(one.right)) tryToJoin(one);
  const ambiguous = new Set<R>();
  const settled = inOrder.filter(kind.isVague).flatMap((row) => {
    const fits = alike.filter(({ left, right }) => (left === row && !kind.isVague(right)) || (right === row && !kind.isVague(left)));
    const found = new Set(fits.map(({ left, right }) => groups.find((left === row ? right : left).id)));
    if (found.size > 1) ambiguous.add(row);
    return found.size === 1 ? fits.slice(0, 1) : [];
  });
  for (const one of settled) tryToJoin(one);
  for (const one of alike) if (!ambiguous.has(one.left) && !ambiguous.has(one.right)) tryToJoin(one);

  const told = new Set<string>();
  for (const one of sorted) {
    const [x, y] = [groups.find(one.left.id), groups.find(one.right.id)];
    const ofOneName = fold(one.left.name) === fold(one.right.name);
    const verdict = one.score > differentTo ? 'UNSURE' : 'DIFFERENT';
    if (x === y || told.has(pairKey(x, y)) || (verdict === 'DIFFERENT' && !ofOneName) || decisions.keepApart(groups.of(x), groups.of(y))) continue;
    told.add(pairKey(x, y));
    judgements.push(judge(kind, one, verdict));
  }

  const byId = new Map(rows.map((row) => [row.id, row]));
  const canonical = new Map(rows.map(({ id }) => [id, standsFor(kind, groups.of(id).flatMap((one) => byId.get(one) ?? []), order)]));
  return { ...changesTo(standing, judgements), canonical };
}

function standsFor<R extends NamedRow>(kind: NamedKind<R>, group: readonly R[], order: (a: R, b: R) => number): number {
  const [first] = [...group].sort((a, b) => {
    const [x, y] = [kind.rank(a), kind.rank(b)];
    const i = x.findIndex((value, at) => value !== y[at]);
    return (i < 0 ? 0 : (x[i] ?? 0) - (y[i] ?? 0)) || order(a, b) || a.id - b.id;
  });
  if (first === undefined) throw new Error('A group has at least one member.');
  return first.id;
}

function judge<R extends NamedRow>(kind: NamedKind<R>, found: Link<R>, verdict: Verdict): NewJudgement {
  return judgementByRule(kind, found.left, found.right, found, verdict);
}
