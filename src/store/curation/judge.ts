import { contradicts, madeByRule, type Verdict } from '../../resolve/index.js';
import type { Transaction } from '../exclusive.js';
import type { EntityKind, PrismaClient } from '../generated/client.js';
import { decidedWith, judgedColumns } from '../ingest/judgements.js';
import { regroup } from '../ingest/regroup.js';
import { CurationError } from './curation-error.js';
import { requireEntities } from './entities.js';
import { curate, type Signed } from './targets.js';

export interface Decision extends Signed {
  readonly kind: EntityKind;
  /** Ids of two rows, merged or not. */
  readonly left: number;
  readonly right: number;
  readonly verdict: Verdict;
}

export interface Revocation extends Signed {
  readonly judgement: number;
}

/**
 * Records that somebody takes two rows for one, for two, or leaves it open, and groups anew by it. It outweighs every rule, now and
 * later, until it is revoked. Throws `CurationError`: NOT_FOUND; NOTHING_TO_CORRECT for one row given twice; JUDGED_ALREADY where
 * the same stands; JUDGEMENT_CONTRADICTED where people decided what cannot be true together with it.
 */
export async function judge(prisma: PrismaClient, { kind, left, right, verdict, reason, by }: Decision): Promise<{ judgement: number }> {
  return await curate(prisma, async (transaction) => {
    if (left === right) throw new CurationError('NOTHING_TO_CORRECT', 'Both ids are of the same record. Give two.');
    await requireEntities(transaction, [{ kind, id: left }, { kind, id: right }]);
    const decided = await decidedWith(transaction, kind, [left, right]);
    const same = decided.find((one) => (one.left === left && one.right === right) || (one.left === right && one.right === left));
    if (same?.verdict === verdict) {
      throw new CurationError('JUDGED_ALREADY', `Judgement ${same.id} by ${same.madeBy} says so already.`);
    }
    const open = same?.verdict === 'UNSURE' ? same : undefined;
    const against = (same !== open ? same : undefined) ?? contradicts(decided, { left, right, verdict });
    if (against !== undefined) {
      throw new CurationError(
        'JUDGEMENT_CONTRADICTED',
        `Judgement ${against.id} by ${against.madeBy}, that two are ${against.verdict}, cannot stand together with this one. Revoke it first, if it is wrong.`,
      );
    }
    if (open !== undefined) await revoke(transaction, open.id, `Decided: ${reason}`, by);
    const columns = judgedColumns[kind];
    const { id } = await transaction.judgement.create({
      data: { kind, [columns.left]: left, [columns.right]: right, verdict, features: [], explanation: reason, madeBy: by },
      select: { id: true },
    });
    await regroup(transaction, kind, [left, right]);
    return { judgement: id };
  });
}

/**
 * Takes back what a person decided, and lets the rules decide again. Throws `CurationError`: NOT_FOUND; NOTHING_TO_RESTORE where it was
 * revoked already; JUDGEMENT_BY_RULE, for a rule would only judge so again.
 */
export async function revokeJudgement(prisma: PrismaClient, { judgement: id, reason, by }: Revocation): Promise<void> {
  await curate(prisma, async (transaction) => {
    const found = await transaction.judgement.findUnique({ where: { id } });
    if (found === null) throw new CurationError('NOT_FOUND', 'There is no judgement of this id. Take ids from the "id" fields of answers.');
    if (found.revokedAt !== null) throw new CurationError('NOTHING_TO_RESTORE', 'The judgement has been revoked already.');
    if (madeByRule(found)) {
      throw new CurationError(
        'JUDGEMENT_BY_RULE',
        'A rule made this judgement, and would make it again. Overrule it instead: judge the two records yourself.',
      );
    }
    await revoke(transaction, id, reason, by);
    const { left, right } = judgedColumns[found.kind];
    await regroup(transaction, found.kind, [found[left] ?? 0, found[right] ?? 0]);
  });
}

async function revoke(transaction: Transaction, id: number, reason: string, by: string): Promise<void> {
  await transaction.$executeRaw`
    UPDATE judgement SET revoked_at = greatest(clock_timestamp(), made_at), revoked_by = ${by}, revoked_reason = ${reason} WHERE id = ${id}::int`;
}
