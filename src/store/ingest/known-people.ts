import { clubKeys, type Clubs, fullNameKeys, type KnownPerson, madeByRule, ownNameKeys, PersonEvidence, type PersonFacts, type StandingJudgement } from '../../resolve/index.js';
import type { Prisma } from '../generated/client.js';
import { standingJudgements } from './judgements.js';

type Transaction = Prisma.TransactionClient;

/** What is kept of a person beside the row. */
export interface StoredFacts extends PersonFacts {
  /** See `NamedPerson.near`. */
  readonly near: number | null;
}

export interface StoredPerson extends KnownPerson {
  readonly name: string;
  gender: string | null;
  facts: StoredFacts;
}

/** Those who may be one with people at hand, and what is judged of them. */
export interface Surroundings {
  /** With every row that may be one with any of them. */
  readonly core: StoredPerson[];
  readonly context: StoredPerson[];
  readonly standing: StandingJudgement[];
}

/** The clubs as they stand, by any row's id. */
export interface ClubNames {
  readonly of: Clubs;
  /** The ids of all rows that are the same club. */
  readonly idsOf: (id: number) => readonly number[];
}

export async function clubNames(transaction: Transaction): Promise<ClubNames> {
  const rows = await transaction.$queryRaw<{ id: number; canonicalId: number; name: string }[]>`
    SELECT c.id, c.canonical_id AS "canonicalId", r.name FROM club c JOIN club r ON r.id = c.canonical_id`;
  const clubs = new Map(rows.map(({ id, canonicalId, name }) => [id, { id: canonicalId, name }]));
  const groups = new Map<number, number[]>();
  for (const { id, canonicalId } of rows) groups.set(canonicalId, [...(groups.get(canonicalId) ?? []), id]);
  const of = (id: number) => clubs.get(id) ?? { id, name: '' };
  return { of, idsOf: (id) => groups.get(of(id).id) ?? [id] };
}

/** The stored people who are looked at, read as they are needed. */
export class People {
  private readonly rows = new Map<number, StoredPerson>();
  private readonly asked = new Set<string>();
  private readonly keys = new Map<PersonEvidence, KeysTo>();

  constructor(
    private readonly transaction: Transaction,
    readonly clubs: ClubNames,
  ) {}

  get all(): readonly StoredPerson[] {
    return [...this.rows.values()];
  }

  get(id: number): StoredPerson | undefined {
    return this.rows.get(id);
  }

  /** Takes in somebody who is not stored yet. */
  add(id: number, name: string, atom: string, facts: StoredFacts): StoredPerson {
    const person = { id, canonicalId: id, name, atom, gender: null, facts, evidence: this.evidenceOf(id, name, facts) };
    this.rows.set(id, person);
    return person;
  }

  tell(person: StoredPerson, facts: StoredFacts): void {
    person.facts = facts;
    person.evidence = this.evidenceOf(person.id, person.name, facts);
  }

  evidenceOf(id: number, name: string, facts: StoredFacts): PersonEvidence {
    return new PersonEvidence([id], name, facts, this.clubs.of, facts.near);
  }

  /** Under which somebody is kept. */
  ownKeysOf(evidence: PersonEvidence): string[] {
    return [...ownNameKeys(evidence), ...clubKeys(evidence)];
  }

  /** Under which those are kept who may be one with somebody. */
  keysOf(evidence: PersonEvidence): string[] {
    return [...fullNameKeys(evidence), ...clubKeys(evidence, this.clubs.idsOf)];
  }

  async readByKeys(keys: readonly string[]): Promise<void> {
    const wanted = [...new Set(keys)].filter((key) => !this.asked.has(key));
    if (wanted.length === 0) return;
    for (const key of wanted) this.asked.add(key);
    this.take(
      await this.transaction.$queryRaw<PersonRow[]>`
        SELECT p.id, p.canonical_id AS "canonicalId", p.name, p.gender, e.atom, e.facts
        FROM person_evidence e JOIN person p ON p.id = e.person_id
        WHERE e.person_id IN (SELECT person_id FROM person_key WHERE key = ANY (${wanted}::text[]))
          AND e.person_id <> ALL (${[...this.rows.keys()]}::int[])`,
    );
  }

  async readByIds(ids: readonly number[]): Promise<void> {
    const wanted = ids.filter((id) => !this.rows.has(id));
    if (wanted.length === 0) return;
    this.take(
      await this.transaction.$queryRaw<PersonRow[]>`
        SELECT p.id, p.canonical_id AS "canonicalId", p.name, p.gender, e.atom, e.facts
        FROM person_evidence e JOIN person p ON p.id = e.person_id WHERE e.person_id = ANY (${wanted}::int[])`,
    );
  }

  /** All who may be one with any of the given people, directly or by way of others, and what is judged of them. */
  async around(given: readonly StoredPerson[]): Promise<Surroundings> {
    let core = new Set(given);
    const standing = new Map<number, StandingJudgement>();
    const judged = new Set<number>();
    for (;;) {
      core = this.reachedFrom(core);
      await this.readByKeys([...core].flatMap(({ evidence }) => this.keysOf(evidence)));
      core = this.reachedFrom(core);
      const fresh = [...core].map(({ id }) => id).filter((id) => !judged.has(id));
      if (fresh.length === 0) break;
      for (const id of fresh) judged.add(id);
      for (const judgement of await standingJudgements(this.transaction, 'PERSON', fresh)) standing.set(judgement.id, judgement);
      // Whom a person took for one, or for two, with any of these is to be looked at too.
      const partners = [...standing.values()].filter((judgement) => !madeByRule(judgement)).flatMap(({ left, right }) => [left, right]);
      await this.readByIds(partners);
      for (const id of partners) {
        const partner = this.rows.get(id);
        if (partner !== undefined) core.add(partner);
      }
    }
    return {
      core: [...core],
      context: this.all.filter((person) => !core.has(person) && !person.evidence.isBare),
      standing: [...standing.values()],
    };
  }

  /** Of the rows read so far, those that any of the given leads to, directly or by way of others. */
  private reachedFrom(given: ReadonlySet<StoredPerson>): Set<StoredPerson> {
    const meeting = new Map<string, StoredPerson[]>();
    const keysOf = new Map<StoredPerson, readonly string[]>();
    for (const person of this.rows.values()) {
      const keys = this.keysTo(person.evidence);
      keysOf.set(person, keys.all);
      for (const key of keys.found) {
        const others = meeting.get(key);
        if (others === undefined) meeting.set(key, [person]);
        else others.push(person);
      }
    }
    const reached = new Set(given);
    const followed = new Set<string>();
    for (const person of reached) {
      for (const key of keysOf.get(person) ?? []) {
        if (followed.has(key)) continue;
        followed.add(key);
        for (const other of meeting.get(key) ?? []) reached.add(other);
      }
    }
    return reached;
  }

  /** A full name leads to its like, and to all of its surname at its clubs; a surname by itself only to these. */
  private keysTo(evidence: PersonEvidence): KeysTo {
    const known = this.keys.get(evidence);
    if (known !== undefined) return known;
    const [names, clubs] = [fullNameKeys(evidence), clubKeys(evidence)];
    const keys = { all: [...names, ...clubs], found: [...ownNameKeys(evidence), ...clubs] };
    this.keys.set(evidence, keys);
    return keys;
  }

  private take(rows: readonly PersonRow[]): void {
    for (const row of rows) this.rows.set(row.id, { ...row, evidence: this.evidenceOf(row.id, row.name, row.facts) });
  }
}

type PersonRow = Omit<StoredPerson, 'evidence'>;

/** Keys that somebody is led to others by, and those that lead to them. */
interface KeysTo {
  readonly all: readonly string[];
  readonly found: readonly string[];
}
