import type { Extraction, PersonFound } from '../../extract/index.js';
import {
  clubKey,
  fold,
  mayBeOnePerson,
  parsePersonName,
  PersonEvidence,
  personKey,
  resolvePeople,
} from '../../resolve/index.js';
import type { Prisma } from '../generated/client.js';
import type { NextId } from './ids.js';
import { recordJudgements, setCanonical, standingJudgements } from './judgements.js';
import { knownPeople, type PersonByName, peopleOfLastNames, peopleWithPostAt } from './known-people.js';
import { slugsFor } from './slugs.js';
import type { StoredClub } from './store-clubs.js';

export interface StoredPeople {
  /** For each extraction, the ids of its people by name. */
  readonly ids: Map<string, number>[];
  /** The people whose canonical id changed, and the canonical ids that they had; none of the people that are new. */
  readonly regrouped: Set<number>;
}

/** Finds or makes the people of the extractions, and judges who of them and of those stored are one. */
export async function storePeople(
  transaction: Prisma.TransactionClient,
  extractions: readonly Extraction[],
  articleIds: readonly number[],
  clubs: readonly ReadonlyMap<string, StoredClub>[],
  nextId: NextId,
): Promise<StoredPeople> {
  const evidence = extractions.map((extraction, i) => evidenceIn(extraction, articleIds[i] ?? 0, clubs[i] ?? new Map()));
  const clubIds = clubs.flatMap((byName) => [...byName.values()].map(({ canonicalId }) => canonicalId));
  const block = await peopleLike(transaction, evidence.flat(), clubIds);
  const known = await knownPeople(transaction, [...new Set(block.similar.map(({ canonicalId }) => canonicalId))]);
  const knownIds = known.map(({ id }) => id);
  const genders = new Map(known.map(({ id, evidence: { gender } }) => [id, gender]));
  const loaded = new Set(knownIds);
  const before = new Map(known.map(({ id, canonicalId }) => [id, canonicalId]));
  const namesakes = block.others
    .filter(({ id }) => !loaded.has(id))
    .flatMap(({ canonicalId, names }) => names.slice(0, 1).map(({ last }) => ({ canonicalId, last })));
  const standing = await standingJudgements(transaction, 'PERSON', knownIds);

  const { assigned, added, judged, revoked, canonical } = resolvePeople(known, namesakes, standing, evidence, nextId);

  const slugs = await slugsFor(transaction, 'person', added.map(({ id, evidence: { name } }) => ({ id, name })));
  await transaction.person.createMany({
    data: added.map(({ id, evidence: { name, gender } }) => ({ id, slug: slugs.get(id) ?? '', name, gender, canonicalId: id })),
  });
  for (const { id, evidence: { gender } } of known) {
    if (genders.get(id) === null && gender !== null) await transaction.person.update({ where: { id }, data: { gender } });
  }
  const ids = assigned.map(
    (people, i) => new Map(people.map((id, j): [string, number] => [extractions[i]?.people[j]?.name ?? '', id])),
  );
  await transaction.personAlias.createMany({ data: aliasRows(extractions, ids), skipDuplicates: true });
  await setCanonical(transaction, 'person', new Map([...canonical].filter(([id, canonicalId]) => genders.has(id) || id !== canonicalId)));
  await recordJudgements(transaction, 'PERSON', judged, revoked);
  return { ids, regrouped: new Set([...canonical.keys()].filter((id) => before.has(id)).flatMap((id) => [id, before.get(id) ?? id])) };
}

/**
 * The stored people who may be one with a person at hand, and the others who have a full name that ends in the same word. A
 * surname without a first name is held only against people of the clubs at hand: without a club nothing would come of it.
 */
async function peopleLike(
  transaction: Prisma.TransactionClient,
  atHand: readonly PersonEvidence[],
  clubIds: readonly number[],
): Promise<{ similar: PersonByName[]; others: PersonByName[] }> {
  const names = atHand.flatMap(({ parsed, otherNames }) => [parsed, ...[...otherNames].map(parsePersonName)]);
  const full = names.filter(({ given }) => given.length > 0);
  const bareKeys = new Set(names.filter(({ given }) => given.length === 0).map(({ key }) => key));
  const bareLasts = new Set(names.filter(({ given }) => given.length === 0).map(({ last }) => last));
  const people = await peopleOfLastNames(transaction, [...new Set(names.map(({ last }) => last))]);
  const ofClubs = await peopleWithPostAt(
    transaction,
    people.filter((person) => person.names.some(({ last }) => bareLasts.has(last))).map(({ id }) => id),
    clubIds,
  );
  const isSimilar = (person: PersonByName): boolean =>
    person.names.some(
      (name) => bareKeys.has(name.key) || (bareLasts.has(name.last) && ofClubs.has(person.id)) || full.some((other) => mayBeOnePerson(name, other)),
    );
  return {
    similar: people.filter(isSimilar),
    others: people.filter((person) => !isSimilar(person) && (person.names[0]?.given.length ?? 0) > 0),
  };
}

/** What one article tells of each of its people, in order. */
function evidenceIn(extraction: Extraction, articleId: number, clubs: ReadonlyMap<string, StoredClub>): PersonEvidence[] {
  const { affiliations, people, publishedAt } = extraction;
  const companions = [
    ...people
      .filter(({ mentions }) => mentions.length > 0)
      .map(({ name }) => ({ key: personKey(name), kind: 'PERSON' as const, name })),
    ...extraction.clubs
      .filter(({ mentions }) => mentions.length > 0)
      .flatMap(({ name }) => {
        const club = clubs.get(name);
        return club === undefined ? [] : [{ key: clubKey(club.canonicalId), kind: 'CLUB' as const, name: club.canonicalName }];
      }),
  ];
  return people.map(({ name, aliases, gender }: PersonFound) => {
    const evidence = new PersonEvidence(name, gender);
    for (const alias of aliases) evidence.addAlias(alias);
    for (const companion of companions) evidence.addCompanion(companion);
    for (const { club: clubName, person, role, title, former } of affiliations) {
      const club = clubs.get(clubName);
      if (person !== name || club === undefined) continue;
      const at = publishedAt === null ? null : Date.parse(publishedAt);
      evidence.posts.push({ clubId: club.canonicalId, club: club.canonicalName, role, title, former, at });
    }
    evidence.articles.add(articleId);
    return evidence;
  });
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
