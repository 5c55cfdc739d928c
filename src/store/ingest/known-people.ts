import type { Role } from '../../extract/index.js';
import { clubKey, type KnownPerson, parsePersonName, PersonEvidence, personKey, type PersonName } from '../../resolve/index.js';
import type { Prisma } from '../generated/client.js';

// What the newest articles say is enough to tell people apart, and keeps the work the same however often somebody is named.
const articlesLookedAt = 50;
const postsLookedAt = 100;

export interface PersonByName {
  readonly id: number;
  readonly canonicalId: number;
  /** Folded, the person's own first, then those of the same last names that articles use. */
  readonly names: readonly PersonName[];
}

/** The people who have, or whom articles call by, a name that ends in one of these folded words. */
export async function peopleOfLastNames(transaction: Prisma.TransactionClient, lastNames: readonly string[]): Promise<PersonByName[]> {
  const rows = await transaction.$queryRaw<{ id: number; canonicalId: number; name: string; aliases: string[] }[]>`
    SELECT p.id, p.canonical_id AS "canonicalId", p.name, array_agg(a.name ORDER BY a.name) AS aliases
    FROM person_alias a JOIN person p ON p.id = a.person_id
    WHERE last_name(a.key) = ANY (${[...lastNames]}::text[])
    GROUP BY p.id ORDER BY p.id`;
  return rows.map(({ id, canonicalId, name, aliases }) => {
    const names = [name, ...aliases].map(parsePersonName);
    // A surname by itself says nothing of somebody who has a full name.
    return { id, canonicalId, names: names.filter(({ given }, i) => i === 0 || given.length > 0) };
  });
}

/** Those of the given people who, in the word of some article, are or were something at one of the given clubs. */
export async function peopleWithPostAt(
  transaction: Prisma.TransactionClient,
  ids: readonly number[],
  clubIds: readonly number[],
): Promise<Set<number>> {
  const rows = await transaction.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT f.person_id AS id FROM affiliation f JOIN club c ON c.id = f.club_id
    WHERE f.person_id = ANY (${[...ids]}::int[]) AND c.canonical_id = ANY (${[...clubIds]}::int[])`;
  return new Set(rows.map(({ id }) => id));
}

/** The people of the given groups, with what articles tell of them. */
export async function knownPeople(transaction: Prisma.TransactionClient, canonicalIds: readonly number[]): Promise<KnownPerson[]> {
  const rows = await transaction.person.findMany({
    where: { canonicalId: { in: [...canonicalIds] } },
    include: { aliases: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  const people = new Map(
    rows.map(({ id, canonicalId, name, gender, aliases }): [number, KnownPerson] => {
      const evidence = new PersonEvidence(name, gender === 'f' || gender === 'm' ? gender : null);
      for (const alias of aliases) evidence.addAlias(alias.name);
      return [id, { id, canonicalId, uses: 0, evidence }];
    }),
  );
  const ids = [...people.keys()];
  if (ids.length > 0) {
    await countUses(transaction, ids, people);
    await addPosts(transaction, ids, people);
    await addCompanions(transaction, ids, people);
  }
  return [...people.values()];
}

async function countUses(transaction: Prisma.TransactionClient, ids: number[], people: ReadonlyMap<number, KnownPerson>): Promise<void> {
  const rows = await transaction.$queryRaw<{ id: number; uses: number }[]>`
    SELECT person_id AS id, count(*)::int AS uses
    FROM (SELECT person_id, article_id FROM mention WHERE person_id = ANY (${ids}::int[])
          UNION SELECT person_id, article_id FROM byline WHERE person_id = ANY (${ids}::int[])) named
    GROUP BY person_id`;
  for (const { id, uses } of rows) {
    const person = people.get(id);
    if (person !== undefined) person.uses = uses;
  }
}

async function addPosts(transaction: Prisma.TransactionClient, ids: number[], people: ReadonlyMap<number, KnownPerson>): Promise<void> {
  const rows = await transaction.$queryRaw<
    { id: number; clubId: number; club: string; role: Role; title: string | null; former: boolean; at: Date | null }[]
  >`
    SELECT p.id, c.id AS "clubId", c.name AS club, f.role::text, f.title, f.former, a.published_at AS at
    FROM unnest(${ids}::int[]) AS p(id)
    CROSS JOIN LATERAL (SELECT * FROM affiliation WHERE person_id = p.id ORDER BY article_id DESC LIMIT ${postsLookedAt}::int) f
    JOIN article a ON a.id = f.article_id
    JOIN club r ON r.id = f.club_id JOIN club c ON c.id = r.canonical_id`;
  for (const { id, at, ...post } of rows) people.get(id)?.evidence.posts.push({ ...post, at: at === null ? null : at.getTime() });
}

async function addCompanions(transaction: Prisma.TransactionClient, ids: number[], people: ReadonlyMap<number, KnownPerson>): Promise<void> {
  const articles = await transaction.$queryRaw<{ id: number; articleId: number }[]>`
    SELECT p.id, a.article_id AS "articleId"
    FROM unnest(${ids}::int[]) AS p(id)
    CROSS JOIN LATERAL (
      SELECT article_id FROM mention WHERE person_id = p.id UNION SELECT article_id FROM byline WHERE person_id = p.id
      ORDER BY article_id DESC LIMIT ${articlesLookedAt}::int
    ) a`;
  for (const { id, articleId } of articles) people.get(id)?.evidence.articles.add(articleId);

  const companions = await transaction.$queryRaw<{ articleId: number; clubId: number | null; name: string }[]>`
    SELECT DISTINCT m.article_id AS "articleId", c.id AS "clubId", coalesce(c.name, o.name) AS name
    FROM mention m
    LEFT JOIN person o ON o.id = m.person_id
    LEFT JOIN club r ON r.id = m.club_id LEFT JOIN club c ON c.id = r.canonical_id
    WHERE m.article_id = ANY (${[...new Set(articles.map(({ articleId }) => articleId))]}::int[]) AND m.kind <> 'PUBLICATION'`;
  const inArticle = new Map<number, typeof companions>();
  for (const row of companions) inArticle.set(row.articleId, [...(inArticle.get(row.articleId) ?? []), row]);
  for (const { id, articleId } of articles) {
    for (const { clubId, name } of inArticle.get(articleId) ?? []) {
      const companion =
        clubId === null
          ? { key: personKey(name), kind: 'PERSON' as const, name }
          : { key: clubKey(clubId), kind: 'CLUB' as const, name };
      people.get(id)?.evidence.addCompanion(companion);
    }
  }
}
