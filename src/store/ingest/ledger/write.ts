import { type ClaimGroup, type ClaimSummary, isoDay, type StatusHistory, type StatusValue } from '../../../resolve/index.js';
import type { Prisma } from '../../generated/client.js';
import type { NewReport } from '../article-rows.js';
import { insertRows } from '../insert-rows.js';
import type { LoadedReport } from './load.js';

type Transaction = Prisma.TransactionClient;

/** A claim as it is to be, with its reports. */
export interface DerivedClaim extends ClaimSummary {
  readonly id: number;
  readonly group: ClaimGroup<LoadedReport>;
  readonly history: StatusHistory;
  /** Sentences by report, for those that leave a role open. */
  readonly joining: ReadonlyMap<LoadedReport, string>;
}

type ClaimRow = [
  type: string, playerId: number | null, fromId: number | null, toId: number | null, story: number, status: string, origins: number,
  firstReportedAt: number | null, lastReportedAt: number | null, originatorId: number | null, followedAt: number | null,
];

type StatusRow = [undated: boolean, position: number, day: string | null, value: StatusValue, since: string | null, changes: boolean, explanation: string, decidedBy: readonly number[]];

/** Brings the tables to what was derived; writes only what differs. `added` are the rows of the reports that are not stored yet, by id. */
export async function writeLedger(
  transaction: Transaction,
  claims: readonly DerivedClaim[],
  added: ReadonlyMap<number, NewReport>,
  abandoned: readonly number[],
): Promise<void> {
  const stored = await storedClaims(transaction, claims.map(({ id }) => id));
  await writeClaims(transaction, claims, stored);
  await updateReports(transaction, claims);
  await insertReports(transaction, claims, added);
  await deleteClaims(transaction, abandoned);
  await writeStatuses(transaction, claims, stored);
}

async function storedClaims(transaction: Transaction, ids: readonly number[]): Promise<Map<number, { readonly claim: string; readonly statuses: string }>> {
  const [answer] = await transaction.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_array(c.id,
      json_build_array(c.type, c.player_id, c.from_id, c.to_id, c.story, c.status, c.origins,
        (extract(epoch FROM c.first_reported_at) * 1000)::bigint, (extract(epoch FROM c.last_reported_at) * 1000)::bigint,
        c.originator_id, (extract(epoch FROM c.followed_at) * 1000)::bigint),
      array_to_json(array(SELECT json_build_array(s.undated, s.position, s.day, s.value, s.since, s.changes, s.explanation, s.decided_by)
        FROM claim_status s WHERE s.claim_id = c.id ORDER BY s.undated, s.position)))), '[]')::text AS rows
    FROM claim c WHERE c.id = ANY (${[...ids]}::int[])`;
  const rows = JSON.parse(answer?.rows ?? '[]') as [number, ClaimRow, StatusRow[]][];
  return new Map(rows.map(([id, claim, statuses]) => [id, { claim: JSON.stringify(claim), statuses: JSON.stringify(statuses) }]));
}

function claimRow({ group: { type, playerId, fromId, toId, story }, ...summary }: DerivedClaim): ClaimRow {
  const { status, origins, firstReportedAt, lastReportedAt, originatorId, followedAt } = summary;
  return [type, playerId, fromId, toId, story, status, origins, firstReportedAt, lastReportedAt, originatorId, followedAt];
}

function statusRows({ history: { dated, all } }: DerivedClaim): StatusRow[] {
  const day = (at: number | null): string | null => (at === null ? null : isoDay(at));
  return [false, true].flatMap((undated) =>
    (undated ? all : dated).map((step, position): StatusRow => [
      undated, position, day(step.day), step.value, day(step.since), step.changes, step.explanation, step.decidedBy,
    ]),
  );
}

async function writeClaims(transaction: Transaction, claims: readonly DerivedClaim[], stored: ReadonlyMap<number, { readonly claim: string }>): Promise<void> {
  const date = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  const rows = claims
    .map((claim) => ({ claim, row: claimRow(claim) }))
    .filter(({ claim: { id }, row }) => stored.get(id)?.claim !== JSON.stringify(row))
    .map(({ claim: { id }, row: [type, player, from, to, story, status, origins, first, last, originator, followed] }) => ({
      id, type, player, from, to, story, status, origins, first: date(first), last: date(last), originator, followed: date(followed),
    }));
  if (rows.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO claim (id, type, player_id, from_id, to_id, story, status, origins, first_reported_at, last_reported_at, originator_id, followed_at)
    SELECT id, type::"ClaimType", player, "from", "to", story, status::"ClaimStatusValue", origins, first, last, originator, followed
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id int, type text, player int, "from" int, "to" int, story int, status text,
      origins int, first timestamptz, last timestamptz, originator int, followed timestamptz)
    ON CONFLICT (id) DO UPDATE SET player_id = excluded.player_id, from_id = excluded.from_id, to_id = excluded.to_id,
      story = excluded.story, status = excluded.status, origins = excluded.origins, first_reported_at = excluded.first_reported_at,
      last_reported_at = excluded.last_reported_at, originator_id = excluded.originator_id, followed_at = excluded.followed_at`;
}

async function updateReports(transaction: Transaction, claims: readonly DerivedClaim[]): Promise<void> {
  const outdated = claims.flatMap(({ id, group, joining }) =>
    group.reports
      .map((report) => ({ report, claimId: id, joining: joining.get(report) ?? null }))
      .filter(({ report, claimId, joining: why }) => report.stored && (report.claimId !== claimId || report.newOrigin || report.joining !== why)),
  );
  await writeDerived(transaction, outdated);
}

/** Writes what is derived of reports that are stored. */
export async function writeDerived(
  transaction: Transaction,
  reports: readonly { readonly report: LoadedReport; readonly claimId: number | null; readonly joining: string | null }[],
): Promise<void> {
  if (reports.length === 0) return;
  const rows = reports.map(({ report, claimId, joining }) => ({ id: report.id, claimId, joining, ...originColumns(report) }));
  await transaction.$executeRaw`
    UPDATE report r SET claim_id = n."claimId", joining = n.joining, origin_kind = n."originKind"::"SourceKind", origin_person_id = n."originPersonId",
      origin_club_id = n."originClubId", origin_publication_id = n."originPublicationId", origin_name = n."originName", origin_key = n."originKey"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id int, "claimId" int, joining text, "originKind" text, "originPersonId" int,
      "originClubId" int, "originPublicationId" int, "originName" text, "originKey" text)
    WHERE r.id = n.id`;
}

async function insertReports(transaction: Transaction, claims: readonly DerivedClaim[], added: ReadonlyMap<number, NewReport>): Promise<void> {
  const data = claims.flatMap(({ id: claimId, group, joining }) =>
    group.reports.flatMap((report) => {
      const row = added.get(report.id);
      return row === undefined ? [] : [{ ...row, claimId, joining: joining.get(report) ?? null, ...originColumns(report) }];
    }),
  );
  await insertRows(transaction, 'Report', data.sort((a, b) => a.id - b.id));
}

function originColumns({ origin: { kind, id, name, key } }: LoadedReport) {
  return {
    originKind: kind,
    originPersonId: kind === 'PERSON' ? id : null,
    originClubId: kind === 'CLUB' ? id : null,
    originPublicationId: kind === 'PUBLICATION' ? id : null,
    originName: name,
    originKey: key,
  };
}

async function deleteClaims(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.$executeRaw`DELETE FROM claim c WHERE c.id = ANY (${[...ids]}::int[]) AND NOT EXISTS (SELECT FROM report r WHERE r.claim_id = c.id)`;
}

async function writeStatuses(transaction: Transaction, claims: readonly DerivedClaim[], stored: ReadonlyMap<number, { readonly statuses: string }>): Promise<void> {
  const changed = claims
    .map((claim) => ({ id: claim.id, rows: statusRows(claim) }))
    .filter(({ id, rows }) => stored.get(id)?.statuses !== JSON.stringify(rows));
  if (changed.length === 0) return;
  const outdated = changed.filter(({ id }) => stored.has(id)).map(({ id }) => id);
  if (outdated.length > 0) await transaction.$executeRaw`DELETE FROM claim_status WHERE claim_id = ANY (${outdated}::int[])`;
  const rows = changed.flatMap(({ id: claimId, rows: statuses }) =>
    statuses.map(([undated, position, day, value, since, changes, explanation, decidedBy]) => ({
      claimId, undated, position, day, value, since, changes, explanation, decidedBy: [...decidedBy],
    })),
  );
  await insertRows(transaction, 'ClaimStatus', rows);
}
