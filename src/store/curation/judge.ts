import type { Transaction } from '../exclusive.js';
import { Prisma, type EntityKind, type PrismaClient, type Verdict } from '../generated/client.js';
import { updateLedger } from '../ingest/ledger.js';
import { setCanonical } from '../ingest/judgements.js';
import { CurationError } from './curation-error.js';
import { requireEntities } from './entities.js';
import { curate, type Signed } from './targets.js';

export interface Decision extends Signed {
  readonly kind: EntityKind;
  readonly left: number;
  readonly right: number;
  readonly verdict: Verdict;
}

export interface Revocation extends Signed {
  readonly judgement: number;
}

const tables = {
  PERSON: { table: 'person', left: 'left_person_id', right: 'right_person_id' },
  CLUB: { table: 'club', left: 'left_club_id', right: 'right_club_id' },
  PUBLICATION: { table: 'publication', left: 'left_publication_id', right: 'right_publication_id' },
} as const;

/** Decides that two records are, or are not, one. Throws `CurationError` NOT_FOUND or NOTHING_TO_CORRECT. */
export async function judge(prisma: PrismaClient, { kind, left, right, verdict, reason, by }: Decision): Promise<{ judgement: number }> {
  return await curate(prisma, async (transaction) => {
    if (left === right) throw new CurationError('NOTHING_TO_CORRECT', 'Both ids are of the same record. Give two.');
    await requireEntities(transaction, [{ kind, id: left }, { kind, id: right }]);
    const { left: leftColumn, right: rightColumn } = tables[kind];
    const [row] = await transaction.$queryRaw<[{ id: number }]>`
      INSERT INTO judgement (kind, ${Prisma.raw(leftColumn)}, ${Prisma.raw(rightColumn)}, verdict, features, explanation, made_by)
      VALUES (${kind}::"EntityKind", ${left}::int, ${right}::int, ${verdict}::"Verdict", '[]', ${reason}, ${by}) RETURNING id`;
    await regroup(transaction, kind, [left, right]);
    return { judgement: row.id };
  });
}

/** Takes back what a person decided. Throws `CurationError` NOT_FOUND or NOTHING_TO_RESTORE. */
export async function revokeJudgement(prisma: PrismaClient, { judgement: id, reason, by }: Revocation): Promise<void> {
  await curate(prisma, async (transaction) => {
    const judgement = await transaction.judgement.findUnique({ where: { id } });
    if (judgement === null) throw new CurationError('NOT_FOUND', 'There is no judgement of this id. Take ids from the "id" fields of answers.');
    if (judgement.revokedAt !== null) throw new CurationError('NOTHING_TO_RESTORE', 'The judgement has been revoked already.');
    await transaction.$executeRaw`
      UPDATE judgement SET revoked_at = greatest(clock_timestamp(), made_at), revoked_by = ${by}, revoked_reason = ${reason} WHERE id = ${id}::int`;
    const sides = [judgement.leftPersonId, judgement.rightPersonId, judgement.leftClubId, judgement.rightClubId, judgement.leftPublicationId, judgement.rightPublicationId];
    await regroup(transaction, judgement.kind, sides.filter((side) => side !== null));
  });
}

/** Makes one of each set of records that judgements in force tie together. */
async function regroup(transaction: Transaction, kind: EntityKind, ids: readonly number[]): Promise<void> {
  const { table, left, right } = tables[kind];
  const rows = await transaction.$queryRaw<{ id: number; canonicalId: number; first: number }[]>`
    WITH RECURSIVE tied(a, b) AS (
      SELECT ${Prisma.raw(left)}, ${Prisma.raw(right)} FROM judgement WHERE kind = ${kind}::"EntityKind" AND verdict = 'SAME' AND revoked_at IS NULL
      UNION SELECT ${Prisma.raw(right)}, ${Prisma.raw(left)} FROM judgement WHERE kind = ${kind}::"EntityKind" AND verdict = 'SAME' AND revoked_at IS NULL
    ), at_hand AS (
      SELECT id FROM ${Prisma.raw(table)} WHERE canonical_id IN (SELECT canonical_id FROM ${Prisma.raw(table)} WHERE id = ANY (${[...ids]}::int[]))
    ), reached(id, other) AS (
      SELECT id, id FROM at_hand UNION SELECT r.id, t.b FROM reached r JOIN tied t ON t.a = r.other
    )
    SELECT t.id, t.canonical_id AS "canonicalId", min(r.other) AS first FROM reached r JOIN ${Prisma.raw(table)} t ON t.id = r.id GROUP BY t.id ORDER BY t.id`;
  const changed = rows.filter(({ canonicalId, first }) => canonicalId !== first);
  await transaction.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
  await setCanonical(transaction, table as 'person' | 'publication', new Map(changed.map(({ id, first }) => [id, first])));
  if (kind === 'PERSON') {
    await updateLedger(transaction, { people: changed.map(({ id }) => id) });
  }
}
