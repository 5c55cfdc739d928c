import { exclusively, raiseDataVersion, type Transaction } from '../exclusive.js';
import type { Correction, CorrectionKind, PrismaClient } from '../generated/client.js';
import { CurationError } from './curation-error.js';
import { asJson, quotesById, reportsWhere, type QuoteRows, type ReportRows, type Snapshot } from './snapshot.js';

/** Who corrects something, and why. */
export interface Signed {
  readonly reason: string;
  /** "key:" and the name of the API key. */
  readonly by: string;
}

/** What a correction is of. */
export type Target = { readonly quoteId: number } | { readonly reportId: number };

/** Runs a correction, one at a time and apart from every ingest, and tells readers of it. */
export async function curate<T>(prisma: PrismaClient, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return await exclusively(prisma, async (transaction) => {
    const result = await work(transaction);
    await raiseDataVersion(transaction);
    return result;
  });
}

/** A quote to be corrected. Throws `CurationError` NOT_FOUND or ALREADY_REJECTED. */
export async function theQuote(transaction: Transaction, id: number): Promise<QuoteRows> {
  const [quote] = await quotesById(transaction, [id]);
  return quote ?? (await missing(transaction, 'quote', { quoteId: id }));
}

/** A report to be corrected, with the claim that it states now. Throws `CurationError` NOT_FOUND or ALREADY_REJECTED. */
export async function theReport(transaction: Transaction, id: number): Promise<{ report: ReportRows; claimId: number }> {
  const [found] = await reportsWhere(transaction, { id });
  if (found === undefined) return await missing(transaction, 'report', { reportId: id });
  const { claimId, ...report } = found;
  return { report, claimId };
}

async function missing(transaction: Transaction, what: string, target: Target): Promise<never> {
  const rejected = await lastInForce(transaction, target);
  throw rejected === null
    ? new CurationError('NOT_FOUND', `There is no ${what} of this id. Take ids from the "id" fields of answers.`)
    : new CurationError('ALREADY_REJECTED', `The ${what} has been rejected. To have it back, restore it.`);
}

/** The newest correction of something that was not restored. */
export async function lastInForce(transaction: Transaction, target: Target): Promise<Correction | null> {
  return await transaction.correction.findFirst({ where: { ...target, revokedAt: null }, orderBy: { id: 'desc' } });
}

/** Writes a correction down; gives its id. */
export async function record(
  transaction: Transaction,
  { kind, articleId, target, before, after, by, reason }: Signed & {
    readonly kind: CorrectionKind;
    readonly articleId: number;
    readonly target: Target;
    readonly before: Snapshot;
    readonly after: Snapshot | null;
  },
): Promise<number> {
  // The clock, and not the time at which the transaction began to wait for others, so that corrections stand in their order.
  const [made] = await transaction.$queryRaw<[{ now: Date }]>`SELECT clock_timestamp() AS now`;
  const { id } = await transaction.correction.create({
    data: { kind, articleId, ...target, before: asJson(before), ...(after === null ? {} : { after: asJson(after) }), reason, madeBy: by, madeAt: made.now },
    select: { id: true },
  });
  return id;
}
