import { claimKey, type ClaimKey } from '../../resolve/index.js';
import type { Prisma } from '../generated/client.js';
import type { NextId } from './ids.js';

type Transaction = Prisma.TransactionClient;
type Claim = ClaimKey & { readonly id: number };

/** The ids of the claims with these keys, by `claimKey`; those that are not there are made. */
export async function storeClaims(transaction: Transaction, keys: readonly ClaimKey[], nextId: NextId): Promise<Map<string, number>> {
  const wanted = new Map(keys.map((key) => [claimKey(key), key]));
  const ids = new Map((await claimsWith(transaction, [...wanted.values()])).map((claim) => [claimKey(claim), claim.id]));
  const added = [...wanted].filter(([key]) => !ids.has(key)).map(([, key]) => ({ id: nextId(), ...key }));
  await transaction.claim.createMany({ data: added.map((claim) => ({ ...claim, story: 1, status: 'RUMOURED' as const, origins: 1 })) });
  for (const claim of added) ids.set(claimKey(claim), claim.id);
  return ids;
}

/** When a claim was first and last reported, as far as its articles are dated. */
export async function dateClaims(transaction: Transaction, ids: readonly number[]): Promise<void> {
  await transaction.$executeRaw`
    UPDATE claim c SET first_reported_at = d.first, last_reported_at = d.last
    FROM (SELECT r.claim_id, min(a.published_at) AS first, max(a.published_at) AS last
          FROM report r JOIN article a ON a.id = r.article_id
          WHERE r.claim_id = ANY (${[...ids]}::int[]) GROUP BY r.claim_id) d
    WHERE c.id = d.claim_id AND (c.first_reported_at, c.last_reported_at) IS DISTINCT FROM (d.first, d.last)`;
}

/**
 * Puts reports about people and clubs whose canonical ids changed under the claims that they now state. A claim keeps its id where it
 * can; one that no report is left for goes.
 */
export async function regroupClaims(transaction: Transaction, changed: { readonly people: readonly number[]; readonly clubs: readonly number[] }, takeId: () => Promise<number>): Promise<void> {
  if (changed.people.length + changed.clubs.length === 0) return;
  const touched = await transaction.report.findMany({
    where: { OR: [{ playerId: { in: [...changed.people] } }, { fromId: { in: [...changed.clubs] } }, { toId: { in: [...changed.clubs] } }] },
    select: { claimId: true },
    distinct: ['claimId'],
  });
  if (touched.length === 0) return;
  const moved = await reportsUnder(transaction, touched.map(({ claimId }) => claimId));
  const holders = new Map((await claimsWith(transaction, moved)).map((claim) => [claimKey(claim), claim.id]));
  const claimIds = [...new Set([...moved.map(({ claimId }) => claimId), ...holders.values()])];
  const reports = await reportsUnder(transaction, claimIds);

  const groups = new Map<string, StatedReport[]>();
  for (const report of reports) groups.set(claimKey(report), [...(groups.get(claimKey(report)) ?? []), report]);
  const free = new Set(claimIds.filter((id) => ![...holders].some(([key, holder]) => holder === id && groups.has(key))));
  const rekeyed: Claim[] = [];
  const added: Claim[] = [];
  const targets: { reportId: number; claimId: number }[] = [];
  for (const [key, group] of groups) {
    const [{ type, playerId, fromId, toId }] = group as [StatedReport];
    let id = holders.get(key);
    if (id === undefined) {
      id = group.map(({ claimId }) => claimId).sort((a, b) => a - b).find((claimId) => free.has(claimId));
      (id === undefined ? added : rekeyed).push({ id: (id ??= await takeId()), type, playerId, fromId, toId });
      free.delete(id);
    }
    for (const { id: reportId, claimId } of group) if (claimId !== id) targets.push({ reportId, claimId: id });
  }

  // In this order no claim ever has the key of another.
  await transaction.claim.createMany({ data: added.map((claim) => ({ ...claim, story: 1, status: 'RUMOURED' as const, origins: 1 })) });
  if (rekeyed.length > 0) {
    await transaction.$executeRaw`
      UPDATE claim c SET player_id = n."playerId", from_id = n."fromId", to_id = n."toId"
      FROM jsonb_to_recordset(${JSON.stringify(rekeyed)}::jsonb) AS n(id int, "playerId" int, "fromId" int, "toId" int)
      WHERE c.id = n.id`;
  }
  if (targets.length > 0) {
    await transaction.$executeRaw`
      UPDATE report r SET claim_id = n.claim_id
      FROM unnest(${targets.map(({ reportId }) => reportId)}::int[], ${targets.map(({ claimId }) => claimId)}::int[]) AS n(id, claim_id)
      WHERE r.id = n.id`;
  }
  await transaction.claim.deleteMany({ where: { id: { in: [...free] } } });
  await dateClaims(transaction, [...claimIds, ...added.map(({ id }) => id)]);
}

interface StatedReport extends ClaimKey {
  readonly id: number;
  readonly claimId: number;
}

/** The reports of the given claims, with the keys of the claims that they state now. */
async function reportsUnder(transaction: Transaction, claimIds: readonly number[]): Promise<StatedReport[]> {
  return await transaction.$queryRaw<StatedReport[]>`
    SELECT r.id, r.claim_id AS "claimId", c.type::text, p.canonical_id AS "playerId", f.canonical_id AS "fromId", t.canonical_id AS "toId"
    FROM report r JOIN claim c ON c.id = r.claim_id
    LEFT JOIN person p ON p.id = r.player_id LEFT JOIN club f ON f.id = r.from_id LEFT JOIN club t ON t.id = r.to_id
    WHERE r.claim_id = ANY (${[...claimIds]}::int[])
    ORDER BY r.id`;
}

/** The claims that there are with these keys. Three ways, so that each has an index to go by. */
async function claimsWith(transaction: Transaction, keys: readonly ClaimKey[]): Promise<Claim[]> {
  const wanted = JSON.stringify(keys.map(({ type, playerId, fromId, toId }) => ({ type, playerId, fromId, toId })));
  return await transaction.$queryRaw<Claim[]>`
    WITH k AS MATERIALIZED (
      SELECT DISTINCT type::"ClaimType", "playerId", "fromId", "toId"
      FROM jsonb_to_recordset(${wanted}::jsonb) AS k(type text, "playerId" int, "fromId" int, "toId" int)
    )
    SELECT c.id, k.type::text, k."playerId", k."fromId", k."toId" FROM k JOIN claim c
      ON c.player_id = k."playerId" AND c.type = k.type
      AND c.from_id IS NOT DISTINCT FROM k."fromId" AND c.to_id IS NOT DISTINCT FROM k."toId"
    UNION ALL
    SELECT c.id, k.type::text, k."playerId", k."fromId", k."toId" FROM k JOIN claim c
      ON c.from_id = k."fromId" AND c.type = k.type
      AND k."playerId" IS NULL AND c.player_id IS NULL AND c.to_id IS NOT DISTINCT FROM k."toId"
    UNION ALL
    SELECT c.id, k.type::text, k."playerId", k."fromId", k."toId" FROM k JOIN claim c
      ON c.to_id = k."toId" AND c.type = k.type
      AND k."playerId" IS NULL AND c.player_id IS NULL AND k."fromId" IS NULL AND c.from_id IS NULL`;
}
