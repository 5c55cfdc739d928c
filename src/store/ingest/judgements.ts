import { madeByRule, type NewJudgement, type StandingJudgement } from '../../resolve/index.js';
import { Prisma, type EntityKind } from '../generated/client.js';

type Transaction = Prisma.TransactionClient;

export const judgedColumns = {
  PERSON: { left: 'leftPersonId', right: 'rightPersonId' },
  CLUB: { left: 'leftClubId', right: 'rightClubId' },
  PUBLICATION: { left: 'leftPublicationId', right: 'rightPublicationId' },
} as const;

const sqlColumns = {
  PERSON: { left: 'left_person_id', right: 'right_person_id' },
  CLUB: { left: 'left_club_id', right: 'right_club_id' },
  PUBLICATION: { left: 'left_publication_id', right: 'right_publication_id' },
} as const;

/** The judgements in force on any of the given entities, by id. */
export async function standingJudgements(transaction: Transaction, kind: EntityKind, ids: readonly number[]): Promise<StandingJudgement[]> {
  const [left, right] = [Prisma.raw(`"${sqlColumns[kind].left}"`), Prisma.raw(`"${sqlColumns[kind].right}"`)];
  const rows = await transaction.$queryRaw<StandingJudgement[]>`
    SELECT id, ${left} AS left, ${right} AS right, verdict::text, explanation, made_by AS "madeBy"
    FROM judgement WHERE revoked_at IS NULL AND ${left} = ANY (${[...ids]}::int[])
    UNION
    SELECT id, ${left}, ${right}, verdict::text, explanation, made_by
    FROM judgement WHERE revoked_at IS NULL AND ${right} = ANY (${[...ids]}::int[])`;
  return rows.sort((a, b) => a.id - b.id);
}

export async function recordJudgements(
  transaction: Transaction,
  kind: EntityKind,
  judged: readonly NewJudgement[],
  revoked: readonly number[] = [],
): Promise<void> {
  if (revoked.length > 0) {
    // The time of the transaction, which no judgement in force was made after.
    await transaction.$executeRaw`UPDATE judgement SET revoked_at = CURRENT_TIMESTAMP WHERE id = ANY (${[...revoked]}::int[])`;
  }
  if (judged.length === 0) return;
  const { left, right } = judgedColumns[kind];
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

/** What people, not rules, judged of any of the given and of all that people take for one with them, one by way of another. */
export async function decidedWith(transaction: Transaction, kind: EntityKind, ids: readonly number[]): Promise<StandingJudgement[]> {
  const standing = new Map<number, StandingJudgement>();
  const seen = new Set<number>();
  for (let fresh = [...new Set(ids)]; fresh.length > 0; ) {
    for (const id of fresh) seen.add(id);
    const found = (await standingJudgements(transaction, kind, fresh)).filter((judgement) => !madeByRule(judgement));
    for (const judgement of found) standing.set(judgement.id, judgement);
    fresh = [...new Set(found.filter(({ verdict }) => verdict === 'SAME').flatMap(({ left, right }) => [left, right]))].filter((id) => !seen.has(id));
  }
  return [...standing.values()];
}

/** Points entities at those that stand for them. */
export async function setCanonical(
  transaction: Transaction,
  table: 'person' | 'club' | 'publication',
  canonical: ReadonlyMap<number, number>,
): Promise<void> {
  if (canonical.size === 0) return;
  await transaction.$executeRaw`
    UPDATE ${Prisma.raw(`"${table}"`)} t SET canonical_id = n.canonical_id
    FROM unnest(${[...canonical.keys()]}::int[], ${[...canonical.values()]}::int[]) AS n(id, canonical_id)
    WHERE t.id = n.id`;
}
