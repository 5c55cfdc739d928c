import type { Certainty, ClaimType, Polarity, SourceKind } from '../../../extract/index.js';
import { type LedgerReport, type Link, type Origin, originOf } from '../../../resolve/index.js';
import type { Prisma } from '../../generated/client.js';
import type { UnclaimedReport } from '../article-rows.js';
import type { Subjects } from './subjects.js';

/** A report with what of it is stored. */
export interface LoadedReport extends LedgerReport {
  readonly stored: boolean;
  /** The claim that it is, or was, under. */
  readonly claimId: number | null;
  /** The type of that claim, which is another only where the report was corrected. */
  readonly claimType: ClaimType;
  readonly joining: string | null;
  readonly sourceId: number;
  readonly viaId: number | null;
  /** Whether its origin is another than the one stored. */
  readonly newOrigin: boolean;
}

type StoredRow = [
  id: number, claimId: number, articleId: number, type: ClaimType, playerId: number | null, fromId: number | null, toId: number | null,
  at: number | null, hash: string, start: number, end: number, sourceId: number, sourceStart: number | null, sourceKind: SourceKind,
  certainty: Certainty, polarity: Polarity, publisherId: number | null, viaId: number | null, carrierId: number | null,
  originKind: Origin['kind'], originId: number | null, originName: string | null, originKey: string, joining: string | null,
];

/**
 * The stored reports of the subjects, and those with the given ids.
 *
 * @param types of reports that state another type than their claim has
 */
export async function loadReports(
  transaction: Prisma.TransactionClient,
  subjects: Subjects,
  ids: readonly number[],
  types: ReadonlyMap<number, ClaimType>,
): Promise<LoadedReport[]> {
  const [answer] = await transaction.$queryRaw<{ rows: string }[]>`
    WITH wanted AS MATERIALIZED (
      SELECT r.id FROM person p JOIN report r ON r.player_id = p.id WHERE p.canonical_id = ANY (${[...subjects.players]}::int[])
      UNION
      SELECT r.id
      FROM jsonb_to_recordset(${JSON.stringify(subjects.withoutPlayer)}::jsonb) AS k(type text, "fromId" int, "toId" int)
      JOIN claim c ON c.player_id IS NULL AND c.type = k.type::"ClaimType"
      LEFT JOIN club f ON f.id = c.from_id LEFT JOIN club t ON t.id = c.to_id
      JOIN report r ON r.claim_id = c.id
      WHERE f.canonical_id IS NOT DISTINCT FROM k."fromId" AND t.canonical_id IS NOT DISTINCT FROM k."toId" AND r.player_id IS NULL
      UNION
      SELECT unnest(${[...ids]}::int[])
    )
    SELECT coalesce(json_agg(json_build_array(
      r.id, r.claim_id, r.article_id, c.type, p.canonical_id, f.canonical_id, t.canonical_id,
      (extract(epoch FROM a.published_at) * 1000)::bigint, left(a.content_hash, 16), r.start_offset, r.end_offset, s.id, s.start_offset, s.kind,
      r.certainty, r.polarity, o.canonical_id, v.canonical_id,
      CASE WHEN s.kind = 'PUBLICATION' AND s.citing_id IS NOT NULL THEN cited.canonical_id ELSE v.canonical_id END,
      r.origin_kind, coalesce(r.origin_person_id, r.origin_club_id, r.origin_publication_id), r.origin_name, r.origin_key, r.joining
    )), '[]')::text AS rows
    FROM wanted w
    JOIN report r ON r.id = w.id
    JOIN claim c ON c.id = r.claim_id
    JOIN article a ON a.id = r.article_id
    JOIN source s ON s.id = r.source_id
    LEFT JOIN person p ON p.id = r.player_id
    LEFT JOIN club f ON f.id = r.from_id
    LEFT JOIN club t ON t.id = r.to_id
    LEFT JOIN publication o ON o.id = a.publication_id
    LEFT JOIN publication v ON v.id = r.via_id
    LEFT JOIN publication cited ON cited.id = s.publication_id`;
  return (JSON.parse(answer?.rows ?? '[]') as StoredRow[]).map((row): LoadedReport => {
    const [id, claimId, articleId, type, playerId, fromId, toId, at, hash, start, end, sourceId, sourceStart, sourceKind, ...rest] = row;
    const [certainty, polarity, publisherId, viaId, carrierId, originKind, originId, originName, originKey, joining] = rest;
    return {
      id, stored: true, claimId, claimType: type, articleId, type: types.get(id) ?? type, playerId, fromId, toId, at,
      place: placeOf(hash, start, end, sourceStart, sourceKind),
      certainty, polarity, publisherId, viaId, carrierId, sourceId, joining,
      origin: { kind: originKind, id: originId, name: originName, key: originKey },
      newOrigin: false,
    };
  });
}

/** What the origins of reports are told by, and the canonical ids of what reports name. */
interface Basis {
  readonly articles: Readonly<Record<string, [rootId: number, rootPublicationId: number | null, publisherId: number | null, at: number | null, hash: string]>>;
  readonly sources: Readonly<Record<string, [kind: SourceKind, id: number | null, name: string | null, start: number | null][]>>;
  readonly people: Readonly<Record<string, number>>;
  readonly clubs: Readonly<Record<string, number>>;
  readonly publications: Readonly<Record<string, number>>;
}

interface BasisIds {
  readonly articles: Iterable<number>;
  readonly sources: Iterable<number>;
  readonly people?: Iterable<number | null | undefined>;
  readonly clubs?: Iterable<number | null | undefined>;
  readonly publications?: Iterable<number | null | undefined>;
}

async function loadBasis(transaction: Prisma.TransactionClient, ids: BasisIds): Promise<Basis> {
  const distinct = (given: Iterable<number | null | undefined> = []): number[] => [...new Set(given)].filter((id) => id !== null && id !== undefined);
  const canonical = { people: distinct(ids.people), clubs: distinct(ids.clubs), publications: distinct(ids.publications) };
  const [answer] = await transaction.$queryRaw<{ basis: string }[]>`
    WITH RECURSIVE chain(head, depth, kind, person_id, club_id, publication_id, name, start_offset, citing_id) AS (
      SELECT id, 0, kind, person_id, club_id, publication_id, name, start_offset, citing_id FROM source WHERE id = ANY (${distinct(ids.sources)}::int[])
      UNION ALL
      SELECT c.head, c.depth + 1, s.kind, s.person_id, s.club_id, s.publication_id, s.name, s.start_offset, s.citing_id
      FROM chain c JOIN source s ON s.id = c.citing_id WHERE c.depth < 3
    ), link AS (
      SELECT c.head, json_agg(
        json_build_array(c.kind, coalesce(p.canonical_id, k.canonical_id, o.canonical_id), c.name, c.start_offset) ORDER BY c.depth) AS links
      FROM chain c LEFT JOIN person p ON p.id = c.person_id LEFT JOIN club k ON k.id = c.club_id
      LEFT JOIN publication o ON o.id = c.publication_id
      GROUP BY c.head
    )
    SELECT json_build_object(
      'articles', (SELECT json_object_agg(a.id, json_build_array(root.id, ro.canonical_id, o.canonical_id,
          (extract(epoch FROM a.published_at) * 1000)::bigint, left(a.content_hash, 16)))
        FROM article a JOIN article root ON root.id = coalesce(a.duplicate_of_id, a.id)
        LEFT JOIN publication o ON o.id = a.publication_id LEFT JOIN publication ro ON ro.id = root.publication_id
        WHERE a.id = ANY (${distinct(ids.articles)}::int[])),
      'sources', (SELECT json_object_agg(head, links) FROM link),
      'people', (SELECT json_object_agg(id, canonical_id) FROM person WHERE id = ANY (${canonical.people}::int[])),
      'clubs', (SELECT json_object_agg(id, canonical_id) FROM club WHERE id = ANY (${canonical.clubs}::int[])),
      'publications', (SELECT json_object_agg(id, canonical_id) FROM publication WHERE id = ANY (${canonical.publications}::int[]))
    )::text AS basis`;
  const basis = JSON.parse(answer?.basis ?? '{}') as Partial<Record<keyof Basis, Basis[keyof Basis] | null>>;
  const part = (name: keyof Basis) => basis[name] ?? {};
  return { articles: part('articles'), sources: part('sources'), people: part('people'), clubs: part('clubs'), publications: part('publications') } as Basis;
}

/** Reports that are not written yet, whose articles and sources are. */
export async function loadAdded(transaction: Prisma.TransactionClient, added: readonly UnclaimedReport[]): Promise<LoadedReport[]> {
  if (added.length === 0) return [];
  const rows = added.map(({ row }) => row);
  const basis = await loadBasis(transaction, {
    articles: rows.map(({ articleId }) => articleId),
    sources: rows.map(({ sourceId }) => sourceId),
    people: rows.map(({ playerId }) => playerId),
    clubs: rows.flatMap(({ fromId, toId }) => [fromId, toId]),
    publications: rows.map(({ viaId }) => viaId),
  });
  const canonical = (ids: Readonly<Record<string, number>>, id: number | null | undefined): number | null => (id == null ? null : (ids[id] ?? id));
  return added.map(({ type, row, claimId = null }): LoadedReport => {
    const viaId = canonical(basis.publications, row.viaId);
    const [, , publisherId, at, hash] = basis.articles[row.articleId] ?? missing('article', row.articleId);
    const [[kind, id, , start], ...cited] = sourcesOf(basis, row.sourceId);
    return {
      id: row.id,
      stored: false,
      claimId,
      claimType: type,
      articleId: row.articleId,
      type,
      playerId: canonical(basis.people, row.playerId),
      fromId: canonical(basis.clubs, row.fromId),
      toId: canonical(basis.clubs, row.toId),
      at,
      place: placeOf(hash, row.start, row.end, start, kind),
      certainty: row.certainty,
      polarity: row.polarity,
      origin: originIn(basis, { articleId: row.articleId, sourceId: row.sourceId, viaId }),
      publisherId,
      viaId,
      carrierId: kind === 'PUBLICATION' && cited.length > 0 ? id : viaId,
      sourceId: row.sourceId,
      joining: null,
      newOrigin: true,
    };
  });
}

/** The reports with their origins as they are now. */
export async function withOriginsAnew(transaction: Prisma.TransactionClient, reports: readonly LoadedReport[]): Promise<LoadedReport[]> {
  if (reports.length === 0) return [];
  const basis = await loadBasis(transaction, {
    articles: reports.map(({ articleId }) => articleId),
    sources: reports.map(({ sourceId }) => sourceId),
  });
  return reports.map((report) => {
    const origin = originIn(basis, report);
    const stored = report.origin;
    const newOrigin = origin.key !== stored.key || origin.kind !== stored.kind || origin.id !== stored.id || origin.name !== stored.name;
    return { ...report, origin, newOrigin };
  });
}

function originIn(basis: Basis, { articleId, sourceId, viaId }: { readonly articleId: number; readonly sourceId: number; readonly viaId: number | null }): Origin {
  const [rootId, publicationId] = basis.articles[articleId] ?? missing('article', articleId);
  const sources = sourcesOf(basis, sourceId).map(([kind, id, name]): Link => ({ kind, id, name }));
  return originOf({ articleId: rootId, publicationId, viaId, sources });
}

function sourcesOf(basis: Basis, sourceId: number) {
  const [first, ...others] = basis.sources[sourceId] ?? [];
  return first === undefined ? missing('source', sourceId) : ([first, ...others] as const);
}

function missing(table: string, id: number): never {
  throw new Error(`The ${table} ${id} of a report is not there.`);
}

/** See `LedgerReport.place`. */
function placeOf(hash: string, start: number, end: number, sourceStart: number | null, sourceKind: SourceKind): string {
  const offsets = [start, end, sourceStart ?? 0].map((offset) => String(offset).padStart(9, '0'));
  return [hash, ...offsets, sourceKind].join(' ');
}
