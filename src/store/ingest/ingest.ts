import type { Extraction } from '../../extract/index.js';
import { articleSketch } from '../../resolve/index.js';
import { contentHash } from '../content-hash.js';
import { exclusively, raiseDataVersion, type Transaction } from '../exclusive.js';
import type { PrismaClient } from '../generated/client.js';
import { articleRows, idsFor } from './article-rows.js';
import { findCopies } from './copies.js';
import { noEntities, storeEntities } from './entities.js';
import { sum, takeIds } from './ids.js';
import { insertRows } from './insert-rows.js';
import { updateLedger } from './ledger.js';
import { Revisions } from './revisions.js';
import { verifyExtraction } from './verify.js';
import { writeRows } from './write-rows.js';
import { countWords } from './word-count.js';

export interface IngestOutcome {
  /** `Extraction.id`. */
  readonly id: string;
  readonly status: 'added' | 'known';
  readonly articleId: number;
  /** The article whose changed text this is. */
  readonly revisionOf?: number;
}

/** What is known of an ingest that failed, to whoever tries it again. */
export interface Attempt {
  /** What it came to, had it been committed; null where it did not get so far. */
  outcomes: IngestOutcome[] | null;
}

/**
 * See `Store.ingest`.
 * @param attempt is told what comes of this one. Of a commit whose answer was lost nobody knows whether it was made: where the articles
 * are there under the ids that they were to get, it was
 */
export async function ingest(prisma: PrismaClient, extractions: readonly Extraction[], attempt: Attempt): Promise<IngestOutcome[]> {
  if (extractions.length === 0) return [];
  for (const extraction of extractions) verifyExtraction(extraction);
  const hashes = extractions.map(({ text }) => contentHash(text));

  return await exclusively(prisma, async (transaction) => {
    const known = await transaction.article.findMany({
      where: { contentHash: { in: [...new Set(hashes)] } },
      select: { id: true, contentHash: true },
    });
    const articleIds = new Map(known.map(({ id, contentHash: hash }) => [hash, id]));
    if (attempt.outcomes?.every(({ articleId }, i) => articleIds.get(hashes[i] ?? '') === articleId)) return attempt.outcomes;
    const added = new Map<string, Extraction>();
    extractions.forEach((extraction, i) => {
      const hash = hashes[i] ?? '';
      if (!articleIds.has(hash) && !added.has(hash)) added.set(hash, extraction);
    });
    const outcomes = added.size === 0 ? [] : await addArticles(transaction, added);

    const fresh = new Map(outcomes.map((outcome, i) => [[...added.keys()][i], outcome]));
    return (attempt.outcomes = extractions.map(({ id }, i): IngestOutcome => {
      const hash = hashes[i] ?? '';
      const outcome = fresh.get(hash);
      if (outcome === undefined) return { id, status: 'known', articleId: articleIds.get(hash) ?? 0 };
      fresh.delete(hash);
      articleIds.set(hash, outcome.articleId);
      return outcome;
    }));
  });
}

async function addArticles(transaction: Transaction, added: ReadonlyMap<string, Extraction>): Promise<IngestOutcome[]> {
  const extractions = [...added.values()];
  const next = await takeIds(transaction, sum(extractions.map(idsFor)));
  const ids = extractions.map(() => next.article());
  const entities = await storeEntities(transaction, extractions, next);

  const revisions = await Revisions.load(transaction, extractions);
  const articles = extractions.map((extraction, i) => {
    const id = ids[i] ?? 0;
    return {
      id,
      contentHash: [...added.keys()][i] ?? '',
      externalId: extraction.id || null,
      title: extraction.title?.trim() ? extraction.title : null,
      url: extraction.url?.trim() ? extraction.url : null,
      publicationId: extraction.publication === null ? null : (entities.ids[i]?.publications.get(extraction.publication) ?? null),
      publishedAt: extraction.publishedAt === null ? null : new Date(extraction.publishedAt),
      text: extraction.text,
      wordCount: countWords(extraction.text),
      sketch: articleSketch(extraction.text),
      extractor: extraction.extractor,
      revisionOfId: revisions.add({
        id,
        url: extraction.url,
        externalId: extraction.id,
        publicationId: entities.publishers[i] ?? null,
      }),
    };
  });
  const rows = extractions.map((extraction, i) =>
    articleRows(extraction, ids[i] ?? 0, entities.ids[i] ?? noEntities, next),
  );
  await insertRows(transaction, 'Article', articles);
  const copies = await findCopies(transaction, ids);
  await writeRows(transaction, rows);
  await updateLedger(transaction, {
    added: rows.flatMap(({ reports }) => reports),
    ...entities.regrouped,
    articles: copies,
    posts: rows.flatMap(({ affiliations }) => affiliations),
  });
  await raiseDataVersion(transaction);
  return articles.map(({ id, externalId, revisionOfId }) => ({
    id: externalId ?? '',
    status: 'added',
    articleId: id,
    ...(revisionOfId === null ? {} : { revisionOf: revisionOfId }),
  }));
}
