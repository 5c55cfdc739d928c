import { type Background, type ClaimGroup, type Day, dayOf, isOwnPublication, type OfficialRole, officialRoles, type Posts, type PostStated, twelveMonthsAfter, twelveMonthsBefore } from '../../../resolve/index.js';
import type { Prisma } from '../../generated/client.js';

type Transaction = Prisma.TransactionClient;

const dayLength = 86_400_000;

/** What is known of the people, clubs and publications of claims beside the reports. */
export async function loadBackground(transaction: Transaction, claims: readonly ClaimGroup[]): Promise<Background> {
  return { ...(await loadNames(transaction, claims)), posts: await loadPosts(transaction, claims) };
}

async function loadNames(transaction: Transaction, claims: readonly ClaimGroup[]): Promise<Pick<Background, 'names' | 'isOwn'>> {
  const people = new Set<number | null>();
  const clubs = new Set<number | null>();
  const publications = new Set<number | null>();
  for (const { playerId, fromId, toId, reports } of claims) {
    people.add(playerId);
    clubs.add(fromId).add(toId);
    for (const { origin, publisherId, carrierId } of reports) {
      publications.add(publisherId).add(carrierId);
      ({ PERSON: people, CLUB: clubs, PUBLICATION: publications })[origin.kind as string]?.add(origin.id);
    }
  }
  const known = (ids: ReadonlySet<number | null>): number[] => [...ids].filter((id) => id !== null);
  const [answer] = await transaction.$queryRaw<{ names: string }[]>`
    SELECT json_build_object(
      'people', (SELECT json_object_agg(id, name) FROM person WHERE id = ANY (${known(people)}::int[])),
      'clubs', (SELECT json_object_agg(c.id, json_build_array(c.name, array(
          SELECT n.name FROM club m JOIN club_alias n ON n.club_id = m.id WHERE m.canonical_id = c.id)))
        FROM club c WHERE c.id = ANY (${known(clubs)}::int[])),
      'publications', (SELECT json_object_agg(id, json_build_array(name, domain)) FROM publication WHERE id = ANY (${known(publications)}::int[]))
    )::text AS names`;
  const names = JSON.parse(answer?.names ?? '{}') as {
    people: Record<string, string> | null;
    clubs: Record<string, [string, string[]]> | null;
    publications: Record<string, [string, string | null]> | null;
  };
  const owners = new Map<string, boolean>();
  return {
    names: {
      person: (id) => names.people?.[id] ?? '',
      club: (id) => names.clubs?.[id]?.[0] ?? '',
      publication: (id) => names.publications?.[id]?.[0] ?? '',
    },
    isOwn(publicationId, clubId) {
      const key = `${publicationId} ${clubId}`;
      let own = owners.get(key);
      if (own === undefined) {
        const [name, domain] = names.publications?.[publicationId] ?? ['', null];
        const [clubName, aliases] = names.clubs?.[clubId] ?? ['', []];
        own = isOwnPublication({ name, domain }, [clubName, ...aliases]);
        owners.set(key, own);
      }
      return own;
    },
  };
}

/** What articles say of the posts, at the clubs of the claims, of those on whose certain word the claims' reports rest. */
async function loadPosts(transaction: Transaction, claims: readonly ClaimGroup[]): Promise<Posts> {
  const articles = new Set<number>();
  const people = new Set<number>();
  const asked = new Map<string, { personId: number; clubId: number; day: Day }>();
  for (const { playerId, fromId, toId, reports } of claims) {
    for (const report of reports) {
      const { origin: { kind, id }, certainty, articleId } = report;
      if (kind !== 'PERSON' || id === null || id === playerId || certainty !== 'CERTAIN') continue;
      const day = dayOf(report);
      articles.add(articleId);
      people.add(id);
      for (const clubId of [fromId, toId]) {
        if (clubId !== null && day !== null) asked.set(keyOf(day, id, clubId), { personId: id, clubId, day });
      }
    }
  }
  const own = people.size === 0 ? new Map<string, PostStated[]>() : await postsInArticles(transaction, [...articles], [...people]);
  const about = asked.size === 0 ? new Map<string, PostStated>() : await postsAbout(transaction, [...asked.values()]);
  return {
    inArticle: (articleId, personId, clubId) => own.get(keyOf(articleId, personId, clubId)) ?? [],
    about: (day, personId, clubId) => about.get(keyOf(day, personId, clubId)),
  };
}

async function postsInArticles(transaction: Transaction, articles: number[], people: number[]): Promise<Map<string, PostStated[]>> {
  const rows = await transaction.$queryRaw<{ articleId: number; personId: number; clubId: number; role: OfficialRole; title: string | null; former: boolean }[]>`
    SELECT f.article_id AS "articleId", p.canonical_id AS "personId", c.canonical_id AS "clubId", f.role::text, f.title, f.former
    FROM affiliation f JOIN person p ON p.id = f.person_id JOIN club c ON c.id = f.club_id
    WHERE f.article_id = ANY (${articles}::int[]) AND p.canonical_id = ANY (${people}::int[]) AND f.role = ANY (${[...officialRoles]}::text[]::"Role"[])
    ORDER BY f.start_offset, f.end_offset, f.role, f.former`;
  const posts = new Map<string, PostStated[]>();
  for (const { articleId, personId, clubId, ...post } of rows) {
    const key = keyOf(articleId, personId, clubId);
    posts.set(key, [...(posts.get(key) ?? []), post]);
  }
  return posts;
}

async function postsAbout(transaction: Transaction, asked: readonly { readonly personId: number; readonly clubId: number; readonly day: Day }[]): Promise<Map<string, PostStated>> {
  const rows = await transaction.$queryRaw<{ n: bigint; role: OfficialRole; former: boolean }[]>`
    SELECT q.n, said.role::text, said.former
    FROM unnest(
      ${asked.map(({ personId }) => personId)}::int[], ${asked.map(({ clubId }) => clubId)}::int[],
      ${asked.map(({ day }) => timestamp(twelveMonthsBefore(day) + 1))}::timestamptz[], ${asked.map(({ day }) => timestamp(day + 1))}::timestamptz[],
      ${asked.map(({ day }) => timestamp(twelveMonthsAfter(day)))}::timestamptz[]
    ) WITH ORDINALITY AS q(person, club, since, day_end, until, n)
    CROSS JOIN LATERAL (
      SELECT one.role, one.former, one.stated_at, one.stated_at >= q.day_end AS later
      FROM person p JOIN club c ON c.canonical_id = q.club
      CROSS JOIN LATERAL (
        (SELECT f.role, f.former, f.stated_at FROM affiliation f
         WHERE f.person_id = p.id AND f.club_id = c.id AND f.stated_at >= q.since AND f.stated_at < q.day_end
           AND f.role = ANY (${[...officialRoles]}::text[]::"Role"[])
         ORDER BY f.stated_at DESC, f.former, f.role LIMIT 1)
        UNION ALL
        (SELECT f.role, f.former, f.stated_at FROM affiliation f
         WHERE f.person_id = p.id AND f.club_id = c.id AND f.stated_at >= q.day_end AND f.stated_at < q.until
           AND f.role = ANY (${[...officialRoles]}::text[]::"Role"[])
         ORDER BY f.stated_at, f.former, f.role LIMIT 1)
      ) one
      WHERE p.canonical_id = q.person
      ORDER BY later, abs(extract(epoch FROM one.stated_at - q.day_end)), one.former, one.role LIMIT 1
    ) said`;
  return new Map(
    rows.flatMap(({ n, role, former }): [string, PostStated][] => {
      const question = asked[Number(n) - 1];
      return question === undefined ? [] : [[keyOf(question.day, question.personId, question.clubId), { role, title: null, former }]];
    }),
  );
}

function keyOf(at: number, personId: number, clubId: number): string {
  return `${at} ${personId} ${clubId}`;
}

// PostgreSQL and ISO 8601 write years of four digits alike. No article is of a day beyond these.
const firstDay = Date.parse('0001-01-01T00:00:00Z');
const lastDay = Date.parse('9999-12-31T23:59:59Z');

function timestamp(day: Day): string {
  return new Date(Math.min(lastDay, Math.max(firstDay, day * dayLength))).toISOString();
}
