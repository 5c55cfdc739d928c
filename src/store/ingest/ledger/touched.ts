import type { ClaimType, Role } from '../../../extract/index.js';
import { officialRoles } from '../../../resolve/index.js';
import type { Prisma } from '../../generated/client.js';
import type { Subjects } from './subjects.js';

/** That somebody is, or was, something at a club, as an article says that is new or is no longer there. Ids as stored. */
export interface PostChanged {
  readonly articleId: number;
  readonly personId: number;
  readonly clubId: number;
  readonly role: Role;
  readonly former: boolean;
  /** When the article was published. */
  readonly statedAt?: Date | string | null;
}

export interface EntitiesChanged {
  readonly people: readonly number[];
  readonly clubs: readonly number[];
  readonly publications: readonly number[];
  readonly articles: readonly number[];
}

type Row = [
  id: number, type: ClaimType, playerId: number | null, fromId: number | null, toId: number | null,
  claimType: ClaimType, claimPlayerId: number | null, claimFromId: number | null, claimToId: number | null,
];

/**
 * The reports whose claims, origins or parties may be others because entities or articles changed. Adds the subjects that they
 * belong to, and those that they belonged to, to `subjects`.
 *
 * @param types of reports that state another type than their claim has
 */
export async function reportsTouched(
  transaction: Prisma.TransactionClient,
  { people, clubs, publications, articles }: EntitiesChanged,
  types: ReadonlyMap<number, ClaimType>,
  subjects: Subjects,
): Promise<number[]> {
  if (people.length + clubs.length + publications.length + articles.length + types.size === 0) return [];
  const [answer] = await transaction.$queryRaw<{ rows: string }[]>`
    WITH RECURSIVE
    person_changed AS MATERIALIZED (
      SELECT id FROM person WHERE id = ANY (${[...people]}::int[]) UNION SELECT canonical_id FROM person WHERE id = ANY (${[...people]}::int[])),
    club_changed AS MATERIALIZED (
      SELECT id FROM club WHERE id = ANY (${[...clubs]}::int[]) UNION SELECT canonical_id FROM club WHERE id = ANY (${[...clubs]}::int[])),
    published AS MATERIALIZED (
      SELECT id FROM article WHERE id = ANY (${[...articles]}::int[])
      UNION SELECT id FROM article WHERE publication_id = ANY (${[...publications]}::int[])),
    resting(id, depth) AS (
      SELECT id, 0 FROM source WHERE person_id = ANY (${[...people]}::int[])
      UNION SELECT id, 0 FROM source WHERE club_id = ANY (${[...clubs]}::int[])
      UNION SELECT id, 0 FROM source WHERE publication_id = ANY (${[...publications]}::int[])
      UNION SELECT s.id, r.depth + 1 FROM resting r JOIN source s ON s.citing_id = r.id WHERE r.depth < 3),
    touched AS MATERIALIZED (
      SELECT r.id FROM report r WHERE r.player_id = ANY (${[...people]}::int[])
      UNION SELECT r.id FROM report r WHERE r.origin_person_id IN (SELECT id FROM person_changed)
      UNION SELECT r.id FROM report r WHERE r.from_id = ANY (${[...clubs]}::int[])
      UNION SELECT r.id FROM report r WHERE r.to_id = ANY (${[...clubs]}::int[])
      UNION SELECT r.id FROM report r WHERE r.origin_club_id IN (SELECT id FROM club_changed)
      UNION SELECT r.id FROM report r WHERE r.via_id = ANY (${[...publications]}::int[])
      UNION SELECT r.id FROM published p JOIN report r ON r.article_id = p.id
      UNION SELECT r.id FROM published p JOIN article copy ON copy.duplicate_of_id = p.id JOIN report r ON r.article_id = copy.id
      UNION SELECT r.id FROM resting s JOIN report r ON r.source_id = s.id
      UNION SELECT unnest(${[...types.keys()]}::int[]))
    SELECT coalesce(json_agg(json_build_array(
      r.id, c.type, p.canonical_id, f.canonical_id, t.canonical_id, c.type, cp.canonical_id, cf.canonical_id, ct.canonical_id)), '[]')::text AS rows
    FROM touched x JOIN report r ON r.id = x.id JOIN claim c ON c.id = r.claim_id
    LEFT JOIN person p ON p.id = r.player_id LEFT JOIN club f ON f.id = r.from_id LEFT JOIN club t ON t.id = r.to_id
    LEFT JOIN person cp ON cp.id = c.player_id LEFT JOIN club cf ON cf.id = c.from_id LEFT JOIN club ct ON ct.id = c.to_id`;
  return (JSON.parse(answer?.rows ?? '[]') as Row[]).map((row) => {
    const [id, type, playerId, fromId, toId, claimType, claimPlayerId, claimFromId, claimToId] = row;
    subjects.add({ type: types.get(id) ?? type, playerId, fromId, toId });
    subjects.add({ type: claimType, playerId: claimPlayerId, fromId: claimFromId, toId: claimToId });
    return id;
  });
}

/**
 * Adds to `subjects` those with a report whose source is, in the light of what articles now say, an official of a club of the claim,
 * or no longer is one. Looks only at the time for which such a statement decides: from it until the next one or for twelve months,
 * and before it, as far as nothing earlier decides. What only repeats the last statement before it decides nothing until that one is
 * twelve months old, so that a manager who is named as such in every article costs next to nothing.
 */
export async function addSubjectsOfOfficials(transaction: Prisma.TransactionClient, posts: readonly PostChanged[], subjects: Subjects): Promise<void> {
  const official = new Set<Role>(officialRoles);
  const dated = posts.flatMap(({ articleId, personId, clubId, role, former, statedAt }) =>
    statedAt == null || !official.has(role) ? [] : [{ articleId, personId, clubId, role, former, at: new Date(statedAt).toISOString() }],
  );
  if (dated.length === 0) return;
  const rows = await transaction.$queryRaw<{ type: ClaimType; playerId: number | null; fromId: number | null; toId: number | null }[]>`
    WITH stated AS MATERIALIZED (
      SELECT DISTINCT p.canonical_id AS person, c.canonical_id AS club, n.at, n.role, n.former
      FROM jsonb_to_recordset(${JSON.stringify(dated)}::jsonb) AS n("personId" int, "clubId" int, role text, former boolean, at timestamptz)
      JOIN person p ON p.id = n."personId" JOIN club c ON c.id = n."clubId"
    ), other AS (
      SELECT s.*, before.at AS before_at, after.at AS after_at, before.role = s.role AND before.former = s.former AND before.at > s.at - interval '1 year' AS repeats
      FROM stated s
      LEFT JOIN LATERAL (
        SELECT one.* FROM person p JOIN club c ON c.canonical_id = s.club CROSS JOIN LATERAL (
          SELECT f.stated_at AS at, f.role::text, f.former FROM affiliation f
          WHERE f.person_id = p.id AND f.club_id = c.id AND f.stated_at <= s.at AND f.article_id <> ALL (${[...new Set(dated.map(({ articleId }) => articleId))]}::int[])
            AND f.role = ANY (${[...officialRoles]}::text[]::"Role"[])
          ORDER BY f.stated_at DESC, f.former, f.role LIMIT 1) one
        WHERE p.canonical_id = s.person ORDER BY one.at DESC, one.former, one.role LIMIT 1
      ) before ON true
      LEFT JOIN LATERAL (
        SELECT one.* FROM person p JOIN club c ON c.canonical_id = s.club CROSS JOIN LATERAL (
          SELECT f.stated_at AS at FROM affiliation f
          WHERE f.person_id = p.id AND f.club_id = c.id AND f.stated_at > s.at AND f.article_id <> ALL (${[...new Set(dated.map(({ articleId }) => articleId))]}::int[])
            AND f.role = ANY (${[...officialRoles]}::text[]::"Role"[])
          ORDER BY f.stated_at LIMIT 1) one
        WHERE p.canonical_id = s.person ORDER BY one.at LIMIT 1
      ) after ON true
    ), span AS MATERIALIZED (
      -- Days count, not moments, and years differ by a day: hence the slack.
      SELECT person, club,
        CASE WHEN repeats THEN before_at + interval '1 year'
          ELSE least(at, greatest(at - interval '1 year', before_at + interval '1 year')) END - interval '2 days' AS since,
        least(at + interval '1 year', after_at) + interval '2 days' AS until
      FROM other
    )
    SELECT DISTINCT c.type::text, p.canonical_id AS "playerId", f.canonical_id AS "fromId", t.canonical_id AS "toId"
    FROM span s
    JOIN report r ON r.origin_person_id = s.person AND r.certainty = 'CERTAIN'
    JOIN article a ON a.id = r.article_id AND a.published_at BETWEEN s.since AND s.until
    JOIN claim c ON c.id = r.claim_id AND s.club IN (c.from_id, c.to_id)
    LEFT JOIN person p ON p.id = c.player_id LEFT JOIN club f ON f.id = c.from_id LEFT JOIN club t ON t.id = c.to_id
    WHERE s.since <= s.until AND s.since <= (SELECT max(published_at) FROM article)`;
  for (const row of rows) subjects.add(row);
}
