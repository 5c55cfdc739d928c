import type { Correction, PrismaClient } from '../generated/client.js';
import type { Transaction } from '../exclusive.js';
import { replaceReport, requireUnstated } from './correct-report.js';
import { CurationError } from './curation-error.js';
import { changedFields, putQuote, putSources, type QuoteRows, type ReportRows, type Snapshot, unclaimed } from './snapshot.js';
import { addSources, point, spokenIn } from './speakers.js';
import { curate, lastInForce, type Signed, type Target, theQuote, theReport } from './targets.js';
import { updateLedger } from '../ingest/ledger.js';

export interface Restoration extends Signed {
  /** What the id is of: a rejected or corrected quote or report, whose newest correction is meant, or a correction. */
  readonly kind: 'QUOTE' | 'REPORT' | 'CORRECTION';
  readonly id: number;
}

/**
 * Undoes a correction: what it changed is as it was before; what others have corrected besides stays.
 * @returns the id of the correction
 * @throws {CurationError} NOT_FOUND, NOTHING_TO_RESTORE, RESTORE_LATER_FIRST or ALREADY_STATED
 */
export async function restore(prisma: PrismaClient, { kind, id, reason, by }: Restoration): Promise<number> {
  return await curate(prisma, async (transaction) => {
    const correction = await correctionMeant(transaction, kind, id);
    const before = correction.before as unknown as Snapshot;
    const after = correction.after as unknown as Snapshot | null;
    if (correction.quoteId !== null) {
      await (after === null ? putBackQuote(transaction, before) : unsetSpeaker(transaction, correction.quoteId, before));
    } else if (correction.reportId !== null) {
      await (after === null ? putBackReport(transaction, before) : unsetFields(transaction, correction.reportId, before, after));
    }
    await transaction.$executeRaw`
      UPDATE correction SET revoked_at = greatest(clock_timestamp(), made_at), revoked_by = ${by}, revoked_reason = ${reason} WHERE id = ${correction.id}::int`;
    return correction.id;
  });
}

async function correctionMeant(transaction: Transaction, kind: Restoration['kind'], id: number): Promise<Correction> {
  if (kind !== 'CORRECTION') {
    const target: Target = kind === 'QUOTE' ? { quoteId: id } : { reportId: id };
    const last = await lastInForce(transaction, target);
    if (last !== null) return last;
    await (kind === 'QUOTE' ? theQuote(transaction, id) : theReport(transaction, id));
    throw new CurationError('NOTHING_TO_RESTORE', `No correction of the ${kind.toLowerCase()} is in force: it is as it was found.`);
  }
  const correction = await transaction.correction.findUnique({ where: { id } });
  if (correction === null) throw new CurationError('NOT_FOUND', 'There is no correction of this id. Take ids from the "id" fields of answers.');
  if (correction.revokedAt !== null) throw new CurationError('NOTHING_TO_RESTORE', 'The correction has been undone already.');
  const { quoteId, reportId } = correction;
  const last = await lastInForce(transaction, quoteId === null ? { reportId: reportId ?? 0 } : { quoteId });
  if (last !== null && last.id !== correction.id) {
    throw new CurationError('RESTORE_LATER_FIRST', `A later correction of the same ${quoteId === null ? 'report' : 'quote'} builds on this one. Restore the later one first; "corrections" lists them.`);
  }
  return correction;
}

async function putBackQuote(transaction: Transaction, before: Snapshot): Promise<void> {
  const quote = before.quote as QuoteRows;
  await putSources(transaction, before.sources);
  await putQuote(transaction, quote);
  // With reports that were rejected before the quote was, and are there again.
  await transaction.$executeRaw`
    UPDATE report SET quote_id = ${quote.id}::int
    WHERE article_id = ${quote.articleId}::int AND quote_id IS NULL AND (
      id = ANY (${(before.reports ?? []).map(({ id }) => id)}::int[])
      OR id IN (SELECT report_id FROM correction WHERE article_id = ${quote.articleId}::int AND kind = 'REJECTION'
                AND (before -> 'report' ->> 'quoteId')::int = ${quote.id}::int))`;
  await updateLedger(transaction, { articles: [quote.articleId] });
}

async function putBackReport(transaction: Transaction, before: Snapshot): Promise<void> {
  const kept = before.report as ReportRows;
  const quote = kept.quoteId === null ? null : await transaction.quote.findUnique({ where: { id: kept.quoteId }, select: { id: true } });
  const report: ReportRows = { ...kept, quoteId: quote?.id ?? null };
  await putSources(transaction, before.sources);
  await requireUnstated(transaction, report);
  await updateLedger(transaction, { added: [unclaimed(report)], articles: [report.articleId] });
}

async function unsetSpeaker(transaction: Transaction, quoteId: number, before: Snapshot): Promise<void> {
  const quote = await theQuote(transaction, quoteId);
  const now = await spokenIn(transaction, quote);
  await putSources(transaction, before.sources);
  const speakerId = (before.quote as QuoteRows).speakerId;
  const known = new Map((before.reports ?? []).map(({ id, sourceId }) => [id, sourceId]));
  // Reports that came to rest on the speaker since: for each source of theirs one like the old speaker, so that they stay apart.
  const others = [...new Set(now.reports.filter(({ id }) => !known.has(id)).map(({ sourceId }) => sourceId))];
  const { kind, personId, clubId, publicationId } = await transaction.source.findUniqueOrThrow({ where: { id: speakerId } });
  const added = kind === 'ORGANISATION' ? [] : await addSources(transaction, quote.articleId, others.map(() => ({ kind, personId, clubId, publicationId })));
  const reports = now.reports.map(({ id, sourceId }) => ({ id, sourceId: known.get(id) ?? added[others.indexOf(sourceId)]?.id ?? speakerId }));
  await point(transaction, quoteId, speakerId, reports);
  await updateLedger(transaction, { articles: [quote.articleId] });
}

async function unsetFields(transaction: Transaction, reportId: number, before: Snapshot, after: Snapshot): Promise<void> {
  const { report, claimId } = await theReport(transaction, reportId);
  await putSources(transaction, before.sources);
  const old = before.report as ReportRows;
  const restored = { ...report };
  const set = <F extends keyof ReportRows>(field: F): void => void (restored[field] = old[field]);
  for (const field of changedFields(old, after.report as ReportRows)) set(field);
  await replaceReport(transaction, { report, claimId }, restored);
}
