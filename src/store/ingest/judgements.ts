import type { Feature, NewJudgement, StandingJudgement } from '../../resolve/index.js';
import { Prisma, type EntityKind } from '../generated/client.js';

const columns = {
  PERSON: { left: 'leftPersonId', right: 'rightPersonId' },
  CLUB: { left: 'leftClubId', right: 'rightClubId' },
  PUBLICATION: { left: 'leftPublicationId', right: 'rightPublicationId' },
} as const;

/** The judgements in force between any two of the given entities. */
export async function standingJudgements(
  transaction: Prisma.TransactionClient,
  kind: EntityKind,
  ids: readonly number[],
): Promise<StandingJudgement[]> {
  const { left, right } = columns[kind];
  const among = { in: [...ids] };
  const rows = await transaction.judgement.findMany({ where: { revokedAt: null, [left]: among, [right]: among }, orderBy: { id: 'asc' } });
  return rows.map((row) => ({
    id: row.id,
    left: row[left] ?? 0,
    right: row[right] ?? 0,
    verdict: row.verdict,
    features: row.features as unknown as Feature[],
    madeBy: row.madeBy,
  }));
}

export async function recordJudgements(
  transaction: Prisma.TransactionClient,
  kind: EntityKind,
  judged: readonly NewJudgement[],
  revoked: readonly number[] = [],
): Promise<void> {
  if (revoked.length > 0) {
    // The time of the transaction, which no judgement in force was made after.
    await transaction.$executeRaw`UPDATE judgement SET revoked_at = CURRENT_TIMESTAMP WHERE id = ANY (${[...revoked]}::int[])`;
  }
  if (judged.length === 0) return;
  const { left, right } = columns[kind];
  await transaction.judgement.createMany({
    data: judged.map(({ left: leftId, right: rightId, features, ...judgement }) => ({
      ...judgement,
      kind,
      [left]: leftId,
      [right]: rightId,
      features: features.map((feature) => ({ ...feature })),
    })),
  });
}

/** Points entities at those that stand for them. */
export async function setCanonical(
  transaction: Prisma.TransactionClient,
  table: 'person' | 'publication',
  canonical: ReadonlyMap<number, number>,
): Promise<void> {
  if (canonical.size === 0) return;
  await transaction.$executeRaw`
    UPDATE ${Prisma.raw(`"${table}"`)} t SET canonical_id = n.canonical_id
    FROM unnest(${[...canonical.keys()]}::int[], ${[...canonical.values()]}::int[]) AS n(id, canonical_id)
    WHERE t.id = n.id`;
}
