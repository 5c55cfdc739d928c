import { comparePeople, differentTo, type Feature, onlyBearer, sameFrom, scoreOf } from './compare-people.js';
import { Groups } from './groups.js';
import { madeByRule, type NewJudgement, type StandingJudgement } from './judgement.js';
import { mayBeOnePerson } from './person-name.js';
import type { KnownPerson, Namesake } from './resolve-people.js';

const madeBy = 'rule:people@1';

interface Pair {
  readonly left: KnownPerson;
  readonly right: KnownPerson;
  readonly features: readonly Feature[];
  readonly score: number;
}

/**
 * Judges, of stored people, those of whom something new is known (`touched`) against all others of their last name, and forms
 * groups of those who are one. A judgement by a person is kept to; a standing one by this rule that no longer holds is revoked.
 * Of surnames without a first name each is judged last, against the groups that the full names form.
 */
export function judgePeople(
  known: readonly KnownPerson[],
  namesakes: readonly Namesake[],
  standing: readonly StandingJudgement[],
  touched: ReadonlySet<KnownPerson>,
): { judged: NewJudgement[]; revoked: number[]; groups: Groups } {
  const people = new Map(known.map((person) => [person.id, person]));
  const byPeople = new Map<string, StandingJudgement>();
  const byRule = new Map<string, StandingJudgement>();
  for (const judgement of standing) (madeByRule(judgement) ? byRule : byPeople).set(keyOf(judgement.left, judgement.right), judgement);

  const pairs = new Map<string, Pair>();
  for (const person of touched) {
    for (const other of known) {
      const key = keyOf(person.id, other.id);
      if (person === other || pairs.has(key) || byPeople.has(key) || !mayBeOne(person, other)) continue;
      const [left, right] = person.id < other.id ? [person, other] : [other, person];
      pairs.set(key, { left, right, ...comparePeople(left.evidence, right.evidence) });
    }
  }
  // What is known of the two has not changed, so what was observed then still holds.
  for (const [key, { left, right, verdict, features }] of byRule) {
    const [a, b] = [people.get(left), people.get(right)];
    if (pairs.has(key) || verdict !== 'SAME' || a === undefined || b === undefined) continue;
    const observed = features.filter(({ name }) => name !== onlyBearer.name);
    pairs.set(key, { left: a, right: b, features: observed, score: scoreOf(observed) });
  }

  const groups = new Groups();
  const same = new Map<string, Pair>();
  for (const { left, right, verdict } of byPeople.values()) if (verdict === 'SAME') groups.join(left, right);

  const tryToJoin = (pair: Pair): void => {
    const [x, y] = [groups.of(pair.left.id), groups.of(pair.right.id)];
    const joined = groups.find(pair.left.id) === groups.find(pair.right.id);
    if (!joined && x.some((a) => y.some((b) => areApart(people.get(a), people.get(b))))) return;
    groups.join(pair.left.id, pair.right.id);
    same.set(keyOf(pair.left.id, pair.right.id), pair);
  };
  const areApart = (a: KnownPerson | undefined, b: KnownPerson | undefined): boolean => {
    if (a === undefined || b === undefined) return false;
    const key = keyOf(a.id, b.id);
    if (byPeople.has(key)) return byPeople.get(key)?.verdict === 'DIFFERENT';
    const pair = pairs.get(key);
    if (pair !== undefined) return pair.score <= differentTo;
    return byRule.get(key)?.verdict === 'DIFFERENT' || !mayBeOne(a, b);
  };

  const ofOneKind = [...pairs.values()].filter(({ left, right, score }) => isBare(left) === isBare(right) && score >= sameFrom);
  for (const pair of ofOneKind.sort(byScore)) tryToJoin(pair);

  for (const pair of [...known].filter(isBare).flatMap((person) => joinOfBare(person, pairs, groups, known, namesakes))) tryToJoin(pair);

  const told = [...pairs.entries()].filter(
    ([key, { left, right, score }]) =>
      !same.has(key) && score <= differentTo && !isBare(left) && left.evidence.parsed.key === right.evidence.parsed.key,
  );
  const wanted = [
    ...[...same].map(([key, pair]) => ({ key, pair, verdict: 'SAME' as const })),
    ...told.map(([key, pair]) => ({ key, pair, verdict: 'DIFFERENT' as const })),
  ];
  const verdicts = new Map(wanted.map(({ key, verdict }) => [key, verdict]));
  return {
    judged: wanted.filter(({ key, verdict }) => byRule.get(key)?.verdict !== verdict).map(({ pair, verdict }) => judge(pair, verdict)),
    revoked: [...byRule]
      .filter(([key, { verdict }]) => pairs.has(key) && verdicts.get(key) !== verdict)
      .map(([, { id }]) => id),
    groups,
  };
}

/**
 * The pair that makes a bare surname one with the only group that it goes with well enough; none where there are two. A surname
 * and common companions are not enough: a club or a post must speak for it.
 */
function joinOfBare(
  person: KnownPerson,
  pairs: ReadonlyMap<string, Pair>,
  groups: Groups,
  known: readonly KnownPerson[],
  namesakes: readonly Namesake[],
): Pair[] {
  const { last } = person.evidence.parsed;
  const bearers = new Set(
    [
      ...known.filter((other) => !isBare(other) && other.evidence.parsed.last === last).map(({ id }) => id),
      ...namesakes.filter((other) => other.last === last).map(({ canonicalId }) => canonicalId),
    ].map((id) => groups.find(id)),
  );
  const best = new Map<number, Pair>();
  for (const other of known) {
    const pair = pairs.get(keyOf(person.id, other.id));
    if (pair === undefined || isBare(other) || !pair.features.some(speaksOfClub)) continue;
    const features = bearers.size === 1 ? [...pair.features, onlyBearer] : pair.features;
    const score = scoreOf(features);
    const group = groups.find(other.id);
    if (score >= sameFrom && score > (best.get(group)?.score ?? 0)) best.set(group, { ...pair, features, score });
  }
  return best.size === 1 ? [...best.values()] : [];
}

/** Whether their names allow that two people are one. */
function mayBeOne({ evidence: a }: KnownPerson, { evidence: b }: KnownPerson): boolean {
  if (a.otherNames.has(b.parsed.key) || b.otherNames.has(a.parsed.key)) return true;
  return mayBeOnePerson(a.parsed, b.parsed);
}

function speaksOfClub({ name, weight }: Feature): boolean {
  return (name === 'post' || name === 'club') && weight > 0;
}

function isBare({ evidence }: KnownPerson): boolean {
  return evidence.parsed.given.length === 0;
}

function judge({ left, right, features, score }: Pair, verdict: 'SAME' | 'DIFFERENT'): NewJudgement {
  const decision = verdict === 'SAME' ? 'are taken for one person' : 'are kept apart';
  const observed = features.map((feature) => feature.observed).join('; ');
  return {
    left: left.id,
    right: right.id,
    verdict,
    score,
    features,
    explanation: `${left.evidence.name} and ${right.evidence.name} ${decision} (${Math.round(score * 100)} % likely to be one): ${observed}.`,
    madeBy,
  };
}

/** The surest first; then by name, so that it does not matter who was stored first. */
function byScore(a: Pair, b: Pair): number {
  return b.score - a.score || (namesOf(a) < namesOf(b) ? -1 : 1);
}

function namesOf({ left, right }: Pair): string {
  return [left.evidence.parsed.key, right.evidence.parsed.key].sort().join(' & ');
}

function keyOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
