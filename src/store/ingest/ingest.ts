import type { Extraction } from '../../extract/index.js';
import { claimKey } from '../../resolve/index.js';
import { contentHash } from '../content-hash.js';
import { exclusively, raiseDataVersion, type Transaction } from '../exclusive.js';
import type { PrismaClient } from '../generated/client.js';
import { articleRows, type ArticleRows, idsFor } from './article-rows.js';
import { dateClaims, storeClaims } from './claims.js';
import { type TableWithIds, takeIds } from './ids.js';
import { followRegrouped } from './regroup.js';
import { Revisions } from './revisions.js';
import { storeClubs } from './store-clubs.js';
import { storePeople } from './store-people.js';
import { storePublications } from './store-publications.js';
import { verifyExtraction } from './verify.js';
import { countWords } from './word-count.js';

export interface IngestOutcome {
  /** `Extraction.id`. */
  readonly id: string;
  readonly status: 'added' | 'known';
  readonly articleId: number;
  /** The article whose changed text this is. */
  readonly revisionOf?: number;
}

/** See `Store.ingest`. */
export async function ingest(prisma: PrismaClient, extractions: readonly Extraction[]): Promise<IngestOutcome[]> {
  if (extractions.length === 0) return [];
  for (const extraction of extractions) verifyExtraction(extraction);
  const hashes = extractions.map(({ text }) => contentHash(text));

  return await exclusively(prisma, async (transaction) => {
    const known = await transaction.article.findMany({
      where: { contentHash: { in: [...new Set(hashes)] } },
      select: { id: true, contentHash: true },
    });
    const articleIds = new Map(known.map(({ id, contentHash: hash }) => [hash, id]));
    const added = new Map<string, Extraction>();
    extractions.forEach((extraction, i) => {
      const hash = hashes[i] ?? '';
      if (!articleIds.has(hash) && !added.has(hash)) added.set(hash, extraction);
    });
    const outcomes = added.size === 0 ? [] : await addArticles(transaction, added);

    const fresh = new Map(outcomes.map((outcome, i) => [[...added.keys()][i], outcome]));
    return extractions.map(({ id }, i): IngestOutcome => {
      const hash = hashes[i] ?? '';
      const outcome = fresh.get(hash);
      if (outcome === undefined) return { id, status: 'known', articleId: articleIds.get(hash) ?? 0 };
      fresh.delete(hash);
      articleIds.set(hash, outcome.articleId);
      return outcome;
    });
  });
}

async function addArticles(transaction: Transaction, added: ReadonlyMap<string, Extraction>): Promise<IngestOutcome[]> {
  const extractions = [...added.values()];
  const next = await takeIds(transaction, sum(extractions.map(idsFor)));
  const ids = extractions.map(() => next.article());
  const { found: clubs, regrouped: regroupedClubs } = await storeClubs(transaction, extractions, next.club);
  const { found: publications, regrouped: regroupedPublications } = await storePublications(transaction, extractions, next.publication);
  const people = await storePeople(transaction, extractions, clubs, regroupedClubs, next.person);
  await followRegrouped(transaction, { people: [...people.regrouped.keys()], clubs: regroupedClubs, publications: regroupedPublications });

  const revisions = await Revisions.load(transaction, extractions);
  const articles = extractions.map((extraction, i) => {
    const id = ids[i] ?? 0;
    const publication = extraction.publication === null ? undefined : publications[i]?.get(extraction.publication);
    return {
      id,
      contentHash: [...added.keys()][i] ?? '',
      externalId: extraction.id || null,
      title: extraction.title?.trim() ? extraction.title : null,
      url: extraction.url?.trim() ? extraction.url : null,
      publicationId: publication?.id ?? null,
      publishedAt: extraction.publishedAt === null ? null : new Date(extraction.publishedAt),
      text: extraction.text,
      wordCount: countWords(extraction.text),
      sketch: [],
      extractor: extraction.extractor,
      revisionOfId: revisions.add({
        id,
        url: extraction.url,
        externalId: extraction.id,
        publicationId: publication?.canonicalId ?? null,
      }),
    };
  });
  const rows = extractions.map((extraction, i) =>
    articleRows(
      extraction,
      ids[i] ?? 0,
      { people: people.ids[i] ?? new Map(), clubs: idsOf(clubs[i]), publications: idsOf(publications[i]) },
      next,
    ),
  );
  await transaction.article.createMany({ data: articles });
  await writeRows(transaction, rows);
  await writeReports(transaction, rows, people.canonical, clubs, next.claim);
  await raiseDataVersion(transaction);
  return articles.map(({ id, externalId, revisionOfId }) => ({
    id: externalId ?? '',
    status: 'added',
    articleId: id,
    ...(revisionOfId === null ? {} : { revisionOf: revisionOfId }),
  }));
}

async function writeRows(transaction: Transaction, rows: readonly ArticleRows[]): Promise<void> {
  await transaction.byline.createMany({ data: rows.flatMap(({ byline }) => byline) });
  await transaction.mention.createMany({ data: rows.flatMap(({ mentions }) => mentions) });
  await transaction.affiliation.createMany({ data: rows.flatMap(({ affiliations }) => affiliations) });
  await transaction.source.createMany({ data: rows.flatMap(({ sources }) => sources) });
  await transaction.quote.createMany({ data: rows.flatMap(({ quotes }) => quotes) });
  await transaction.quotePart.createMany({ data: rows.flatMap(({ quoteParts }) => quoteParts) });
}

async function writeReports(
  transaction: Transaction,
  rows: readonly ArticleRows[],
  people: ReadonlyMap<number, number>,
  clubs: readonly ReadonlyMap<string, { readonly id: number; readonly canonicalId: number }>[],
  nextId: () => number,
): Promise<void> {
  const clubIds = new Map(clubs.flatMap((byName) => [...byName.values()].map(({ id, canonicalId }) => [id, canonicalId])));
  const canonical = (ids: ReadonlyMap<number, number>, id: number | null): number | null => (id === null ? null : (ids.get(id) ?? id));
  const reports = rows
    .flatMap((row) => row.reports)
    .map(({ row, claim: { type, playerId, fromId, toId } }) => ({
      row,
      claim: { type, playerId: canonical(people, playerId), fromId: canonical(clubIds, fromId), toId: canonical(clubIds, toId) },
    }));
  const claims = await storeClaims(transaction, reports.map(({ claim }) => claim), nextId);
  await transaction.report.createMany({ data: reports.map(({ row, claim }) => ({ ...row, claimId: claims.get(claimKey(claim)) ?? 0 })) });
  await dateClaims(transaction, [...claims.values()]);
}

function idsOf(stored: ReadonlyMap<string, { readonly id: number }> | undefined): Map<string, number> {
  return new Map([...(stored ?? [])].map(([name, { id }]) => [name, id]));
}

function sum(counts: readonly Partial<Record<TableWithIds, number>>[]): Partial<Record<TableWithIds, number>> {
  const total: Partial<Record<TableWithIds, number>> = {};
  for (const count of counts) {
    for (const [table, number] of Object.entries(count) as [TableWithIds, number][]) total[table] = (total[table] ?? 0) + number;
  }
  return total;
}
