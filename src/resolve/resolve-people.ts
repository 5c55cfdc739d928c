import { groupPeople } from './group-people.js';
import { type Changes, changesTo, Decisions, type StandingJudgement } from './judgement.js';
import { compare } from './person-evidence.js';
import type { KnownPerson } from './person-link.js';
import { isInitial } from './person-name.js';

export interface PeopleResolution extends Changes {
  /** Canonical ids, by id, of all of `core`. */
  readonly canonical: Map<number, number>;
}

/**
 * Works out who of stored people are one. What comes of it depends on what is known of them, and on nothing else: neither on the
 * order in which articles came, nor on what was judged before by rules.
 *
 * @param core rows of which every row that may be one with them is given too
 * @param context rows of full names that are given only so that surnames may go to them; their groups stay as they are
 * @param standing the judgements in force on them
 */
export function resolvePeople(
  core: readonly KnownPerson[],
  context: readonly KnownPerson[],
  standing: readonly StandingJudgement[],
): PeopleResolution {
  const { groups, judgements } = groupPeople(core, context, new Decisions(standing));
  const inCore = new Set(core.map(({ id }) => id));
  const byId = new Map([...core, ...context].map((person) => [person.id, person]));
  const canonical = new Map<number, number>();
  for (const { id } of core) {
    const group = groups.of(id);
    const settled = group.find((other) => !inCore.has(other));
    canonical.set(id, settled === undefined ? standsFor(group.flatMap((one) => byId.get(one) ?? [])) : (byId.get(settled)?.canonicalId ?? settled));
  }
  return { ...changesTo(standing.filter(({ left, right }) => inCore.has(left) || inCore.has(right)), judgements), canonical };
}

/**
 * Which of a group stands for it: one of the name that most articles use, a full name before an initial and that before a bare
 * surname; then of the longer name. Of the rows of that name it is the one stored first, so that an id that is known stays.
 */
function standsFor(group: readonly KnownPerson[]): number {
  const uses = (keyOf: (person: KnownPerson) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const person of group) counts.set(keyOf(person), (counts.get(keyOf(person)) ?? 0) + person.evidence.uses);
    return counts;
  };
  const [byKey, byName] = [uses(({ evidence }) => evidence.parsed.key), uses(({ evidence }) => evidence.name)];
  const [first] = [...group].sort(
    ({ id: a, evidence: x }, { id: b, evidence: y }) =>
      fullness(x.parsed) - fullness(y.parsed) ||
      (byKey.get(y.parsed.key) ?? 0) - (byKey.get(x.parsed.key) ?? 0) ||
      y.parsed.key.length - x.parsed.key.length ||
      compare(x.parsed.key, y.parsed.key) ||
      (byName.get(y.name) ?? 0) - (byName.get(x.name) ?? 0) ||
      compare(x.name, y.name) ||
      a - b,
  );
  if (first === undefined) throw new Error('A group has at least one member.');
  return first.id;
}

function fullness(name: Parameters<typeof isInitial>[0]): number {
  if (name.given.length === 0) return 2;
  return isInitial(name) ? 1 : 0;
}
