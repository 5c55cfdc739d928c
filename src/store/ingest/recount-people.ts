import type { Role } from '../../extract/index.js';
import { addFacts, factsOf, noFacts, otherFullNames, type PersonFacts, saysWherePlayerIs } from '../../resolve/index.js';
import type { Transaction } from '../exclusive.js';
import { clubNames, People } from './known-people.js';
import { regroupPeople, writeEvidence, writeKeys } from './store-people.js';

/**
 * Adds up anew, from the rows of all their articles, what is known of people, where rows of articles were taken away or replaced and
 * so what is known of them cannot just be added to. Judging them anew is `regroupPeople`.
 */
export async function recountPeople(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const people = new People(transaction, await clubNames(transaction));
  await people.readByIds(ids);
  const named = await transaction.$queryRaw<{ id: number; article: number; mentioned: boolean; at: Date | null }[]>`
    SELECT n.person_id AS id, n.article_id AS article, bool_or(n.mentioned) AS mentioned, a.published_at AS at
    FROM (SELECT person_id, article_id, true AS mentioned FROM mention WHERE person_id = ANY (${[...ids]}::int[])
          UNION ALL SELECT person_id, article_id, false FROM byline WHERE person_id = ANY (${[...ids]}::int[])) n
    JOIN article a ON a.id = n.article_id GROUP BY n.person_id, n.article_id, a.published_at`;
  const articles = [...new Set(named.map(({ article }) => article))];
  const clubs = groupBy(
    await transaction.$queryRaw<{ article: number; club: number }[]>`
      SELECT DISTINCT article_id AS article, club_id AS club FROM mention WHERE article_id = ANY (${articles}::int[]) AND club_id IS NOT NULL`,
    ({ article }) => `${article}`,
  );
  const others = groupBy(
    await transaction.$queryRaw<{ article: number; id: number; name: string }[]>`
      SELECT DISTINCT m.article_id AS article, p.id, p.name FROM mention m JOIN person p ON p.id = m.person_id WHERE m.article_id = ANY (${articles}::int[])
      UNION SELECT b.article_id, p.id, p.name FROM byline b JOIN person p ON p.id = b.person_id WHERE b.article_id = ANY (${articles}::int[])`,
    ({ article }) => `${article}`,
  );
  const spoken = new Set(
    (await transaction.$queryRaw<{ article: number; id: number }[]>`
      SELECT DISTINCT article_id AS article, person_id AS id FROM mention WHERE article_id = ANY (${articles}::int[]) AND person_id IS NOT NULL`
    ).map(({ article, id }) => `${id} ${article}`),
  );
  const posts = groupBy(
    await transaction.$queryRaw<{ id: number; article: number; club: number; role: Role; title: string | null; former: boolean }[]>`
      SELECT person_id AS id, article_id AS article, club_id AS club, role::text, title, former
      FROM affiliation WHERE person_id = ANY (${[...ids]}::int[]) ORDER BY affiliation.id`,
    ({ id, article }) => `${id} ${article}`,
  );
  const moves = groupBy(
    await transaction.$queryRaw<{ id: number; article: number; club: number; type: string }[]>`
      SELECT r.player_id AS id, r.article_id AS article, r.from_id AS club, c.type::text
      FROM report r JOIN claim c ON c.id = r.claim_id
      WHERE r.player_id = ANY (${[...ids]}::int[]) AND r.from_id IS NOT NULL
      GROUP BY r.player_id, r.article_id, r.from_id, c.type, r.start_offset, r.end_offset ORDER BY min(r.id)`,
    ({ id, article }) => `${id} ${article}`,
  );
  const aliases = groupBy(
    await transaction.personAlias.findMany({ where: { personId: { in: [...ids] } }, select: { personId: true, name: true } }),
    ({ personId }) => `${personId}`,
  );

  const facts = new Map<number, PersonFacts>();
  for (const { id, article, mentioned, at } of named) {
    const person = people.get(id);
    if (person === undefined) continue;
    const [here, both] = [`${article}`, `${id} ${article}`];
    const said = factsOf({
      name: person.name,
      at: at === null ? null : at.getTime(),
      mentioned,
      posts: posts.get(both) ?? [],
      leaving: (moves.get(both) ?? []).filter(({ type }) => saysWherePlayerIs(type)).map(({ club }) => club),
      clubs: (clubs.get(here) ?? []).map(({ club }) => club),
      company: (others.get(here) ?? []).filter((other) => spoken.has(`${other.id} ${article}`)).map(({ name }) => name),
    });
    const beside = (others.get(here) ?? []).filter((other) => other.id !== id && lastOf(people, other) === person.evidence.parsed.last).map((other) => other.id);
    facts.set(id, addFacts(facts.get(id) ?? noFacts, { ...said, beside }));
  }
  await writeEvidence(
    transaction,
    people.all.map(({ id, name, atom, facts: { near, women, men } }) => ({
      id,
      atom,
      facts: { ...(facts.get(id) ?? noFacts), women, men, names: otherFullNames(name, (aliases.get(`${id}`) ?? []).map((alias) => alias.name)), near },
    })),
  );
}

const atOnce = 500;

/**
 * Takes in people who were stored before evidence was kept, so many at a time, each as a row of its own kind, and judges them. Gives
 * the ids of those whose canonical id changed; null once there is nobody left to take in.
 */
export async function adoptPeople(transaction: Transaction): Promise<number[] | null> {
  const old = await transaction.person.findMany({
    where: { evidence: null },
    select: { id: true, name: true, gender: true },
    orderBy: { id: 'asc' },
    take: atOnce,
  });
  if (old.length === 0) return null;
  const ids = old.map(({ id }) => id);
  await writeEvidence(
    transaction,
    old.map(({ id, name, gender }) => ({
      id,
      atom: `${name}\n${id}`,
      facts: { ...noFacts, women: gender === 'f' ? 1 : 0, men: gender === 'm' ? 1 : 0, near: null },
    })),
  );
  await recountPeople(transaction, ids);
  const people = new People(transaction, await clubNames(transaction));
  await people.readByIds(ids);
  await writeKeys(transaction, people.all.flatMap(({ id, evidence }) => people.ownKeysOf(evidence).map((key) => ({ key, personId: id }))));
  return await regroupPeople(transaction, ids);
}

function lastOf(people: People, { id, name }: { readonly id: number; readonly name: string }): string {
  return people.evidenceOf(id, name, { ...noFacts, near: null }).parsed.last;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
