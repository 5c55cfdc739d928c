import { comparePeople } from './compare-people.js';
import { judgePeople } from './judge-people.js';
import type { NewJudgement, StandingJudgement } from './judgement.js';
import { PersonEvidence } from './person-evidence.js';

/** A person as stored. */
export interface KnownPerson {
  readonly id: number;
  canonicalId: number;
  /** How many articles name the person so. */
  uses: number;
  readonly evidence: PersonEvidence;
}

/** Somebody of the same last name as a person at hand, and too unlike to be the same. */
export interface Namesake {
  readonly canonicalId: number;
  readonly last: string;
}

export interface PeopleResolution {
  /** For each article, in order, for each of its people, in order: the stored person's id. */
  readonly assigned: number[][];
  readonly added: KnownPerson[];
  readonly judged: NewJudgement[];
  /** Ids of judgements that no longer stand. */
  readonly revoked: number[];
  /** New canonical ids, by id, of those whose canonical id changes; among them the added. */
  readonly canonical: Map<number, number>;
}

/**
 * Works out which people of new articles are whom. `known` are the stored people who may be one with any of them, and the
 * others of their groups; it is changed to what it is afterwards. `nextId` gives ids for people who were not known.
 *
 * Two steps. First each person of an article becomes the stored person of the same name, unless the articles contradict each
 * other, else a stored person of its own. Then stored people are judged: those who are one form a group. The judging looks at
 * all that is known of two people, whichever article came first; only where two known people share a full name can it matter
 * in which order articles that say nothing of either came.
 */
export function resolvePeople(
  known: KnownPerson[],
  namesakes: readonly Namesake[],
  standing: readonly StandingJudgement[],
  articles: readonly (readonly PersonEvidence[])[],
  nextId: () => number,
): PeopleResolution {
  const before = new Map(known.map(({ id, canonicalId }) => [id, canonicalId]));
  const added: KnownPerson[] = [];
  const touched = new Set<KnownPerson>();

  const assigned = articles.map((people) => {
    const chosen = people.map((evidence) => {
      const found = storedFor(evidence, known);
      if (found !== null) return found;
      const id = nextId();
      const person = { id, canonicalId: id, uses: 0, evidence: new PersonEvidence(evidence.name, evidence.gender) };
      known.push(person);
      added.push(person);
      return person;
    });
    // Only now, so that no person of an article is compared with evidence of the article itself.
    people.forEach((evidence, i) => chosen[i]?.evidence.add(evidence));
    for (const person of new Set(chosen)) {
      person.uses++;
      touched.add(person);
    }
    return chosen.map(({ id }) => id);
  });

  const { judged, revoked, groups } = judgePeople(known, namesakes, standing, touched);
  const byId = new Map(known.map((person) => [person.id, person]));
  const canonical = new Map<number, number>();
  for (const person of known) {
    person.canonicalId = standsFor(groups.of(person.id).map((id) => byId.get(id) ?? person));
    if (before.get(person.id) !== person.canonicalId) canonical.set(person.id, person.canonicalId);
  }
  return { assigned, added, judged, revoked, canonical };
}

function storedFor(evidence: PersonEvidence, known: readonly KnownPerson[]): KnownPerson | null {
  const best = known
    .filter((person) => person.evidence.parsed.key === evidence.parsed.key)
    .map((person) => ({ person, score: comparePeople(evidence, person.evidence).score }))
    .sort((a, b) => b.score - a.score || b.person.uses - a.person.uses || a.person.id - b.person.id)[0];
  return best !== undefined && best.score >= 0.5 ? best.person : null;
}

/**
 * Which of a group stands for it: the one whose name most articles use, a full name before a bare surname; then the one with
 * the longer name; then the one stored first.
 */
function standsFor(group: readonly KnownPerson[]): number {
  const uses = new Map<string, number>();
  for (const { evidence, uses: count } of group) {
    uses.set(evidence.parsed.key, (uses.get(evidence.parsed.key) ?? 0) + count);
  }
  const rank = ({ id, evidence: { name, parsed } }: KnownPerson): number[] => [
    parsed.given.length > 0 ? 0 : 1,
    -(uses.get(parsed.key) ?? 0),
    -name.length,
    id,
  ];
  const [first] = group.map((person) => ({ id: person.id, rank: rank(person) })).sort((a, b) => inOrder(a.rank, b.rank));
  if (first === undefined) throw new Error('A group has at least one member.');
  return first.id;
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}
