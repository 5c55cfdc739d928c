import type { ClaimType, Prisma, Quote, QuotePart, Report, Source } from '../generated/client.js';
import type { Transaction } from '../exclusive.js';
import type { UnclaimedReport } from '../ingest/article-rows.js';

/** A quote with all that is kept of it. */
export interface QuoteRows extends Quote {
  readonly parts: QuotePart[];
}

/** A report with the type of its claim, by which it finds its claim again. */
export interface ReportRows extends Omit<Report, 'claimId' | 'amount'> {
  readonly type: ClaimType;
  /** As PostgreSQL writes it: 60000000.00. */
  readonly amount: string | null;
}

/** What a correction keeps of what it is about, as it stood before or stands after. Names are those of the Prisma schema. */
export interface Snapshot {
  readonly quote?: QuoteRows;
  readonly report?: ReportRows;
  /** Those that the rows name; one that another rests on comes before it. */
  readonly sources: Source[];
  /** Of a quote: the reports that go with it, and on which source each of them rests. */
  readonly reports?: { readonly id: number; readonly sourceId: number }[];
}

/** What can be set right in a report. A list, so that what a correction changed can be told from its snapshots. */
export const correctable = ['type', 'playerId', 'fromId', 'toId', 'sourceId', 'viaId', 'certainty', 'polarity', 'amount', 'currency'] as const;
export type Correctable = (typeof correctable)[number];

/** What a correction changed in its report. */
export function changedFields(before: ReportRows, after: ReportRows): Correctable[] {
  return correctable.filter((field) => before[field] !== after[field]);
}

export async function quotesById(transaction: Transaction, ids: readonly number[]): Promise<QuoteRows[]> {
  return await transaction.quote.findMany({ where: { id: { in: [...ids] } }, include: { parts: { orderBy: { position: 'asc' } } }, orderBy: { id: 'asc' } });
}

export async function reportsWhere(transaction: Transaction, where: Prisma.ReportWhereInput): Promise<(ReportRows & { readonly claimId: number })[]> {
  const rows = await transaction.report.findMany({ where, include: { claim: { select: { type: true } } }, orderBy: { id: 'asc' } });
  return rows.map(({ claim, amount, ...row }) => ({ ...row, amount: amount === null ? null : amount.toFixed(2), type: claim.type }));
}

/** The given sources and all that they rest on, each after those that it rests on. */
export async function sourceChains(transaction: Transaction, ids: readonly number[]): Promise<Source[]> {
  const found = new Map<number, Source>();
  let wanted = [...new Set(ids)];
  while (wanted.length > 0) {
    const rows = await transaction.source.findMany({ where: { id: { in: wanted } }, orderBy: { id: 'asc' } });
    for (const row of rows) found.set(row.id, row);
    wanted = [...new Set(rows.flatMap(({ citingId }) => citingId ?? []))].filter((id) => !found.has(id));
  }
  const ordered = new Set<Source>();
  const add = (id: number): void => {
    const row = found.get(id);
    if (row === undefined) return;
    found.delete(id); // before the others, since the database does not rule out a ring
    if (row.citingId !== null) add(row.citingId);
    ordered.add(row);
  };
  for (const id of ids) add(id);
  return [...ordered];
}

/** Puts back what a snapshot has of sources, where they are gone. */
export async function putSources(transaction: Transaction, sources: readonly Source[]): Promise<void> {
  await transaction.source.createMany({ data: [...sources], skipDuplicates: true });
}

/** Writes a quote of a snapshot, which is not there. */
export async function putQuote(transaction: Transaction, { parts, ...quote }: QuoteRows): Promise<void> {
  await transaction.quote.create({ data: quote });
  await transaction.quotePart.createMany({ data: parts });
}

/** A report as one that has yet to find its claim. */
export function unclaimed({ type, ...row }: ReportRows): UnclaimedReport {
  return { type, row };
}

/** Rows as they are kept in a correction. */
export function asJson(snapshot: Snapshot): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(snapshot)) as Prisma.InputJsonObject;
}
