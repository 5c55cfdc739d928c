import type { Extraction } from '../../extract/index.js';
import { applyCorrections, type Reading } from '../curation/apply-corrections.js';
import { Canonical } from '../curation/canonical.js';
import { sameStatement } from '../curation/places.js';
import { quotesById, type ReportRows, reportsWhere, sourceChains, unclaimed } from '../curation/snapshot.js';
import { updateLedger } from '../ingest/ledger.js';
import { ExtractionError } from '../errors.js';
import { exclusively, raiseDataVersion, type Transaction } from '../exclusive.js';
import type { Correction, PrismaClient } from '../generated/client.js';
import { articleRows, type ArticleRows, idsFor } from '../ingest/article-rows.js';
import { noEntities, type StoredEntities, storeEntities } from '../ingest/entities.js';
import { sum, takeIds } from '../ingest/ids.js';
import { insertRows } from '../ingest/insert-rows.js';
import { recountPeople } from '../ingest/recount-people.js';
import { regroupPeople } from '../ingest/store-people.js';
import { verifyExtraction } from '../ingest/verify.js';
import { writeRows } from '../ingest/write-rows.js';
import { type Change, keepIds } from './changes.js';

/** What a newer extractor finds in an article that is stored. */
export interface Reextraction {
  readonly articleId: number;
  readonly extraction: Extraction;
}

export interface ArticleChanges {
  readonly articleId: number;
  /** `Extraction.id`. */
  readonly id: string;
  readonly changes: readonly Change[];
}

export interface ReextractOptions {
  /** Changes nothing, and says what it would. */
  readonly dryRun: boolean;
  /** Hears what is to change before it does. */
  readonly announce: (articles: readonly ArticleChanges[]) => void;
}

type StoredReport = ReportRows & { readonly claimId: number };

interface Article {
  readonly id: number;
  readonly rows: ArticleRows;
  readonly fresh: Reading;
  readonly stored: Omit<Reading, 'reports'> & { readonly reports: StoredReport[] };
  readonly corrections: Correction[];
}

/** Thrown to take back what a dry run has done. */
class DryRun extends Error {}

/** See `Store.reextract`. */
export async function reextract(prisma: PrismaClient, articles: readonly Reextraction[], { dryRun, announce }: ReextractOptions): Promise<void> {
  if (articles.length === 0) return;
  for (const { extraction } of articles) verifyExtraction(extraction);
  try {
    await exclusively(prisma, async (transaction) => {
      await requireSameTexts(transaction, articles);
      const { read, regrouped } = await readings(transaction, articles);
      const canonical = await canonicalOf(transaction, read);
      const mayNeed = read.reduce((count, { corrections, fresh }) => count + corrections.length * (fresh.sources.length + 1), 0);
      const next = await takeIds(transaction, { source: mayNeed });
      const changed = read.map(({ id, fresh, stored, corrections }, i): ArticleChanges => {
        applyCorrections(fresh, stored, corrections, canonical, next.source);
        withoutRepetitions(fresh);
        return { articleId: id, id: articles[i]?.extraction.id ?? '', changes: keepIds(fresh, stored, canonical) };
      });
      announce(changed);
      if (dryRun) throw new DryRun();
      await replace(transaction, read, articles[0]?.extraction.extractor ?? '', canonical, regrouped);
      await raiseDataVersion(transaction);
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
}

async function requireSameTexts(transaction: Transaction, articles: readonly Reextraction[]): Promise<void> {
  const rows = await transaction.article.findMany({ where: { id: { in: articles.map(({ articleId }) => articleId) } }, select: { id: true, text: true } });
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  for (const { articleId, extraction } of articles) {
    if (texts.get(articleId) !== extraction.text) throw new ExtractionError(extraction.id, null, 'its text is not that of the stored article');
  }
}

/** What is stored of the articles and what was found in them now, with ids of its own. */
async function readings(transaction: Transaction, articles: readonly Reextraction[]): Promise<{ read: Article[]; regrouped: StoredEntities['regrouped'] }> {
  const ids = articles.map(({ articleId }) => articleId);
  const extractions = articles.map(({ extraction }) => extraction);
  const among = { articleId: { in: ids } };
  const quotes = await quotesById(transaction, (await transaction.quote.findMany({ where: among, select: { id: true } })).map(({ id }) => id));
  const reports = await reportsWhere(transaction, among);
  const sources = await sourceChains(transaction, [...quotes.map(({ speakerId }) => speakerId), ...reports.map(({ sourceId }) => sourceId)]);
  const corrections = await transaction.correction.findMany({ where: { ...among, revokedAt: null }, orderBy: { id: 'asc' } });
  const next = await takeIds(transaction, sum(extractions.map(idsFor)));
  const entities = await storeEntities(transaction, extractions, next);
  const of = <R extends { readonly articleId: number }>(rows: readonly R[], id: number): R[] => rows.filter(({ articleId }) => articleId === id);
  const read = articles.map(({ articleId: id, extraction }, i) => {
    const rows = articleRows(extraction, id, entities.ids[i] ?? noEntities, next);
    const stored = { sources: of(sources, id), quotes: of(quotes, id), reports: of(reports, id) };
    return { id, rows, fresh: readingOf(rows), stored, corrections: of(corrections, id) };
  });
  return { read, regrouped: entities.regrouped };
}

/** Rows to be written, in the form of rows that are stored. */
function readingOf({ sources, quotes, quoteParts, reports }: ArticleRows): Reading {
  return {
    sources: sources as Reading['sources'],
    quotes: quotes.map((quote) => ({ ...quote, parts: quoteParts.filter(({ quoteId }) => quoteId === quote.id) })) as Reading['quotes'],
    reports: reports.map(({ row, type }) => ({ ...row, type })) as ReportRows[],
  };
}

async function canonicalOf(transaction: Transaction, articles: readonly Article[]): Promise<Canonical> {
  const snapshots = articles.flatMap(({ corrections }) => corrections.flatMap(({ before, after }) => [before, after]).filter((rows) => rows !== null)) as unknown as Partial<Reading & { report: ReportRows }>[];
  const reports = [...articles.flatMap(({ fresh, stored }) => [...fresh.reports, ...stored.reports]), ...snapshots.flatMap(({ report }) => report ?? [])];
  const quotes = articles.flatMap(({ fresh, stored }) => [...fresh.quotes, ...stored.quotes]);
  const sources = [...articles.flatMap(({ fresh, stored }) => [...fresh.sources, ...stored.sources]), ...snapshots.flatMap(({ sources: some }) => some ?? [])];
  return await Canonical.load(
    transaction,
    [...reports.map(({ playerId }) => playerId), ...sources.map(({ personId }) => personId)],
    [...reports.flatMap(({ fromId, toId }) => [fromId, toId]), ...sources.map(({ clubId }) => clubId)],
    [...[...reports, ...quotes].map(({ viaId }) => viaId), ...sources.map(({ publicationId }) => publicationId)],
  );
}

/** A correction may have made two reports the same: the one that was there first stays. */
function withoutRepetitions(reading: Reading): void {
  const seen = new Set<string>();
  const inOrder = [...reading.reports].sort((a, b) => a.id - b.id);
  const kept = new Set(
    inOrder.filter(({ type, start, end, sourceId, playerId, fromId, toId }) => {
      const key = [type, start, end, sourceId, playerId, fromId, toId].join(' ');
      return !seen.has(key) && seen.add(key);
    }),
  );
  reading.reports = reading.reports.filter((report) => kept.has(report));
}

/** Writes the new readings in place of the stored ones. A report that states the same claim stays under it. */
async function replace(
  transaction: Transaction,
  articles: readonly Article[],
  extractor: string,
  canonical: Canonical,
  regrouped: StoredEntities['regrouped'],
): Promise<void> {
  const ids = articles.map(({ id }) => id);
  const among = { articleId: { in: ids } };
  const named = await peopleNamedIn(transaction, ids);
  await transaction.report.deleteMany({ where: among });
  await transaction.quotePart.deleteMany({ where: { quote: among } });
  await transaction.quote.deleteMany({ where: among });
  await transaction.$executeRaw`DELETE FROM source WHERE article_id = ANY (${ids}::int[])`; // at once, since they rest on one another
  await transaction.byline.deleteMany({ where: among });
  await transaction.mention.deleteMany({ where: among });
  const formerPosts = await transaction.affiliation.findMany({ where: among });
  await transaction.affiliation.deleteMany({ where: among });
  await writeRows(
    transaction,
    articles.map(({ rows, fresh }) => ({
      ...rows,
      sources: inUse(fresh),
      quotes: fresh.quotes.map(({ parts: _parts, ...quote }) => quote),
      quoteParts: fresh.quotes.flatMap(({ parts }) => parts),
    })),
  );

  const stored = new Map(articles.flatMap(({ stored: { reports } }) => reports.map((report) => [report.id, report])));
  const added: ReportRows[] = [];
  const kept: StoredReport[] = [];
  for (const report of articles.flatMap(({ fresh }) => fresh.reports)) {
    const old = stored.get(report.id);
    if (old !== undefined && sameStatement(old, report, canonical)) kept.push({ ...old, ...report });
    else added.push(report);
  }
  await insertRows(transaction, 'Report', kept.map(({ type: _type, ...row }) => row));
  await transaction.article.updateMany({ where: { id: { in: ids } }, data: { extractor } });
  await updateLedger(transaction, {
    added: added.map(unclaimed),
    articles: ids,
    claims: [...new Set([...stored.values()].map(({ claimId }) => claimId))],
    posts: [...formerPosts, ...articles.flatMap(({ rows }) => rows.affiliations)],
    ...regrouped,
  });
  const people = [...new Set([...named, ...(await peopleNamedIn(transaction, ids))])];
  await recountPeople(transaction, people);
  await updateLedger(transaction, { people: await regroupPeople(transaction, people) });
}

async function peopleNamedIn(transaction: Transaction, articleIds: readonly number[]): Promise<number[]> {
  const rows = await transaction.$queryRaw<{ id: number }[]>`
    SELECT person_id AS id FROM mention WHERE article_id = ANY (${[...articleIds]}::int[]) AND person_id IS NOT NULL
    UNION SELECT person_id FROM byline WHERE article_id = ANY (${[...articleIds]}::int[])`;
  return rows.map(({ id }) => id);
}

/** The sources that a quote or report rests on, directly or not. */
function inUse({ sources, quotes, reports }: Reading): Reading['sources'] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const used = new Set<number>();
  const use = (id: number | null): void => {
    if (id === null || used.has(id)) return;
    used.add(id);
    use(byId.get(id)?.citingId ?? null);
  };
  for (const { speakerId } of quotes) use(speakerId);
  for (const { sourceId } of reports) use(sourceId);
  return sources.filter(({ id }) => used.has(id));
}
