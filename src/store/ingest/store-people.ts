import type { Extraction } from '../../extract/index.js';
import { addFacts, fold, type NamedPerson, noFacts, peopleOf, resolvePeople } from '../../resolve/index.js';
import type { Prisma } from '../generated/client.js';
import type { NextId } from './ids.js';
import { recordJudgements, setCanonical } from './judgements.js';
import { clubNames, People, type StoredFacts, type StoredPerson } from './known-people.js';
import { slugsFor } from './slugs.js';
import type { StoredClub } from './store-clubs.js';

type Transaction = Prisma.TransactionClient;

export interface StoredPeople {
  /** For each extraction, the ids of its people by name. */
  readonly ids: Map<string, number>[];
  /** Ids of people whose canonical id changed, and the canonical ids that they had; none of the people that are new. */
  readonly regrouped: number[];
}

/** Finds or makes the people of the extractions, and judges who of them and of those stored are one. */
export async function storePeople(
  transaction: Transaction,
  extractions: readonly Extraction[],
  clubs: readonly ReadonlyMap<string, StoredClub>[],
  regroupedClubs: readonly number[],
  nextId: NextId,
): Promise<StoredPeople> {
  const people = new People(transaction, await clubNames(transaction));
  const named = extractions.map((extraction, i) => peopleOf(extraction, clubs[i] ?? new Map()));
  const evidence = named.flat().map(({ name, near, facts }) => people.evidenceOf(0, name, { ...facts, near }));
  await people.readByKeys(evidence.flatMap((one) => people.keysOf(one)));
  await people.readByIds(await peopleAtClubs(transaction, regroupedClubs));

  const before = new Map(people.all.map((person) => [person, new Set(people.ownKeysOf(person.evidence))]));
  const { chosen, added } = assign(people, named, nextId);
  const touched = [...new Set(chosen.flat())];
  const atRegrouped = new Set(regroupedClubs);
  const atClubs = people.all.filter(({ facts }) => facts.posts.some(({ club }) => atRegrouped.has(club)) || (facts.near !== null && atRegrouped.has(facts.near)));

  const slugs = await slugsFor(transaction, 'person', added.map(({ id, name }) => ({ id, name })));
  await transaction.person.createMany({
    data: added.map(({ id, name, evidence: { gender } }) => ({ id, slug: slugs.get(id) ?? '', name, gender, canonicalId: id })),
  });
  await writeGenders(transaction, touched.filter((person) => before.has(person) && person.gender !== person.evidence.gender));
  await writeEvidence(transaction, touched);
  await writeKeys(transaction, touched.flatMap((person) =>
    people.ownKeysOf(person.evidence).filter((key) => !before.get(person)?.has(key)).map((key) => ({ key, personId: person.id })),
  ));
  const ids = chosen.map((rows, i) => new Map(rows.map(({ id }, j): [string, number] => [extractions[i]?.people[j]?.name ?? '', id])));
  await writeAliases(transaction, aliasRows(extractions, ids));
  const regrouped = await group(transaction, people, [...new Set([...touched, ...atClubs])], new Set(added));
  return { ids, regrouped };
}

/** Judges anew who is one with any of the given people; gives ids as `StoredPeople.regrouped` does. */
export async function regroupPeople(transaction: Transaction, ids: readonly number[], regroupedClubs: readonly number[] = []): Promise<number[]> {
  const people = new People(transaction, await clubNames(transaction));
  await people.readByIds([...ids, ...(await peopleAtClubs(transaction, regroupedClubs))]);
  return await group(transaction, people, people.all, new Set());
}

async function group(transaction: Transaction, people: People, given: readonly StoredPerson[], added: ReadonlySet<StoredPerson>): Promise<number[]> {
  const { core, context, standing } = await people.around(given);
  const { canonical, judged, revoked } = resolvePeople(core, context, standing);
  const changed = core.filter(({ id, canonicalId }) => canonical.get(id) !== canonicalId);
  await setCanonical(transaction, 'person', new Map(changed.map(({ id }) => [id, canonical.get(id) ?? id])));
  await recordJudgements(transaction, 'PERSON', judged, revoked);
  return [...new Set(changed.filter((person) => !added.has(person)).flatMap(({ id, canonicalId }) => [id, canonicalId]))];
}

/** The row of each person of each article, those that are new among them, with what the articles tell added to what is known. */
function assign(people: People, named: readonly (readonly NamedPerson[])[], nextId: NextId): { chosen: StoredPerson[][]; added: StoredPerson[] } {
  const byAtom = new Map(people.all.map((person) => [person.atom, person]));
  const added = new Set<StoredPerson>();
  const told = new Map<StoredPerson, StoredFacts>();
  const chosen = named.map((ofArticle) => {
    const rows = ofArticle.map(({ name, atom, near, facts }) => {
      const known = byAtom.get(atom);
      if (known !== undefined) return known;
      const person = people.add(nextId(), name, atom, { ...facts, uses: 0, near });
      byAtom.set(atom, person);
      added.add(person);
      return person;
    });
    for (const [i, person] of rows.entries()) {
      const beside = rows.filter((other) => other !== person && other.evidence.parsed.last === person.evidence.parsed.last).map(({ id }) => id);
      const one = ofArticle[i] as NamedPerson;
      const known = told.get(person) ?? (added.has(person) ? noFacts : person.facts);
      told.set(person, { ...addFacts(known, { ...one.facts, beside }), near: one.near });
    }
    return rows;
  });
  for (const [person, facts] of told) people.tell(person, facts);
  return { chosen, added: [...added] };
}

async function peopleAtClubs(transaction: Transaction, clubs: readonly number[]): Promise<number[]> {
  if (clubs.length === 0) return [];
  const rows = await transaction.$queryRaw<{ id: number }[]>`
    SELECT person_id AS id FROM person_evidence
    WHERE (facts->>'near')::int = ANY (${[...clubs]}::int[])
      OR EXISTS (SELECT FROM jsonb_to_recordset(facts->'posts') AS post(club int) WHERE post.club = ANY (${[...clubs]}::int[]))`;
  return rows.map(({ id }) => id);
}

async function writeGenders(transaction: Transaction, people: readonly StoredPerson[]): Promise<void> {
  if (people.length === 0) return;
  await transaction.$executeRaw`
    UPDATE person p SET gender = n.gender
    FROM unnest(${people.map(({ id }) => id)}::int[], ${people.map(({ evidence: { gender } }) => gender)}::text[]) AS n(id, gender)
    WHERE p.id = n.id`;
}

export async function writeEvidence(transaction: Transaction, people: readonly Pick<StoredPerson, 'id' | 'atom' | 'facts'>[]): Promise<void> {
  if (people.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO person_evidence (person_id, atom, facts)
    SELECT id, atom, facts FROM jsonb_to_recordset(${JSON.stringify(people.map(({ id, atom, facts }) => ({ id, atom, facts })))}::jsonb)
      AS n(id int, atom text, facts jsonb)
    ON CONFLICT (person_id) DO UPDATE SET facts = excluded.facts`;
}

export async function writeKeys(transaction: Transaction, keys: readonly { key: string; personId: number }[]): Promise<void> {
  if (keys.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO person_key (key, person_id)
    SELECT * FROM unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ personId }) => personId)}::int[])
    ON CONFLICT DO NOTHING`;
}

async function writeAliases(transaction: Transaction, aliases: readonly { personId: number; name: string; key: string }[]): Promise<void> {
  if (aliases.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO person_alias (person_id, name, key)
    SELECT * FROM unnest(${aliases.map(({ personId }) => personId)}::int[], ${aliases.map(({ name }) => name)}::text[], ${aliases.map(({ key }) => key)}::text[])
    ON CONFLICT DO NOTHING`;
}

function aliasRows(extractions: readonly Extraction[], ids: readonly ReadonlyMap<string, number>[]) {
  const rows = new Map<string, { personId: number; name: string; key: string }>();
  for (const [i, { people }] of extractions.entries()) {
    for (const { name, aliases } of people) {
      const personId = ids[i]?.get(name);
      if (personId === undefined) continue;
      for (const alias of [name, ...aliases]) rows.set(`${personId} ${alias}`, { personId, name: alias, key: fold(alias) });
    }
  }
  return [...rows.values()];
}
