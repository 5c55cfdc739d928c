import type { PrismaClient } from '../generated/client.js';
import type { Transaction } from '../exclusive.js';
import { type Snapshot, sourceChains } from './snapshot.js';
import { curate, record, type Signed, theQuote, theReport } from './targets.js';
import { updateLedger } from '../ingest/ledger.js';

export interface Rejection extends Signed {
  readonly kind: 'QUOTE' | 'REPORT';
  readonly id: number;
}

/**
 * Takes away a quote or report that is not there. Reports in a rejected quote stay, and stand in none from then on.
 * @returns the id of the correction, which keeps what was taken away
 * @throws {CurationError} NOT_FOUND or ALREADY_REJECTED
 */
export async function reject(prisma: PrismaClient, { kind, id, ...signed }: Rejection): Promise<number> {
  return await curate(prisma, async (transaction) => (kind === 'QUOTE' ? await rejectQuote(transaction, id, signed) : await rejectReport(transaction, id, signed)));
}

async function rejectQuote(transaction: Transaction, id: number, signed: Signed): Promise<number> {
  const quote = await theQuote(transaction, id);
  const before: Snapshot = {
    quote,
    sources: await sourceChains(transaction, [quote.speakerId]),
    reports: await transaction.report.findMany({ where: { quoteId: id }, select: { id: true, sourceId: true }, orderBy: { id: 'asc' } }),
  };
  await transaction.report.updateMany({ where: { quoteId: id }, data: { quoteId: null } });
  await transaction.quotePart.deleteMany({ where: { quoteId: id } });
  await transaction.quote.delete({ where: { id } });
  await updateLedger(transaction, { articles: [quote.articleId] });
  return await record(transaction, { kind: 'REJECTION', articleId: quote.articleId, target: { quoteId: id }, before, after: null, ...signed });
}

async function rejectReport(transaction: Transaction, id: number, signed: Signed): Promise<number> {
  const { report, claimId } = await theReport(transaction, id);
  const before: Snapshot = { report, sources: await sourceChains(transaction, [report.sourceId]) };
  await transaction.report.delete({ where: { id } });
  await updateLedger(transaction, { articles: [report.articleId], claims: [claimId] });
  return await record(transaction, { kind: 'REJECTION', articleId: report.articleId, target: { reportId: id }, before, after: null, ...signed });
}
