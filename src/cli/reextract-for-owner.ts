import type { Extraction } from '../extract/index.js';
import { type ArticleChanges, ExtractionError, type Store } from '../store/index.js';
import { keepHeapSmall } from './engine.js';
import type { DocumentResult, Problem } from './extract-document.js';
import { ExtractionPool } from './extraction-pool.js';
import { oneAhead } from './one-ahead.js';
import { isObject, type OwnerCommand, refuseInput } from './owner/index.js';

export interface ReextractRequest {
  /** A day: only articles published then or later. */
  readonly since: string | null;
  /** Articles that this version has read, too. */
  readonly all: boolean;
  readonly dryRun: boolean;
  /** Threads that extract. */
  readonly jobs: number;
}

export type ReextractMessage =
  /** Said before it is done, and of an article in which something changes. The words are cut to `MOST_WORDS`. */
  | { readonly changed: ArticleChanges }
  /** The article with this id of its own stays as it is. */
  | { readonly id: string; readonly problem: Problem }
  /** So many articles have been gone through. */
  | { readonly progress: number };

export interface ReextractCounts {
  /** All articles gone through. */
  readonly read: number;
  /** Those that could not be read or stored. */
  readonly failed: number;
}

/** Few enough that the longest texts fit in memory together, and many enough that the cost of a transaction is shared. */
const BATCH_ARTICLES = 20;

/** Characters of a quote's or report's words that are told. */
const MOST_WORDS = 100;

/** `hearsay reextract`, wherever the database is open. */
export const reextractForOwner: OwnerCommand<ReextractRequest, never, ReextractMessage, ReextractCounts> = {
  name: 'reextract',

  readRequest(value) {
    if (!isObject(value)) throw new TypeError('it does not say what to read anew');
    const { since, all, dryRun, jobs } = value;
    if (since !== null && typeof since !== 'string') throw new TypeError('the day is no string');
    if (typeof all !== 'boolean' || typeof dryRun !== 'boolean' || !Number.isInteger(jobs)) throw new TypeError('it does not say what to read anew, and how');
    return { since, all, dryRun, jobs: jobs as number };
  },

  readInput: refuseInput,

  async run({ store, request, output, signal }) {
    const counts = { read: 0, failed: 0 };
    keepHeapSmall();
    const pool = new ExtractionPool<DocumentResult>(request.jobs, new URL('./ingest-worker.js', import.meta.url));
    const fail = async (id: string, problem: Problem): Promise<void> => {
      counts.failed += 1;
      await output({ id, problem: { code: problem.code, message: problem.message } });
    };
    try {
      for await (const batch of oneAhead(readAnew(store, request, pool))) {
        for (const article of batch) if ('problem' in article) await fail(article.id, article.problem);
        await stored(store, batch.flatMap((article) => ('extraction' in article ? [article] : [])), request.dryRun, output, fail);
        counts.read += batch.length;
        await output({ progress: counts.read });
        signal.throwIfAborted();
      }
      return counts;
    } finally {
      await pool.close();
    }
  },
};

interface Extracted {
  readonly articleId: number;
  readonly extraction: Extraction;
}

type ReadAnew = Extracted | { readonly id: string; readonly problem: Problem };

/** The articles that are asked for, a batch at a time, with what is found in them now. */
async function* readAnew(store: Store, { all, since }: ReextractRequest, pool: ExtractionPool<DocumentResult>): AsyncGenerator<ReadAnew[]> {
  const { EXTRACTOR_VERSION } = await import('../extract/index.js'); // large, and of no use to a server before
  for (let after = 0; ; ) {
    const documents = await store.storedDocuments({ notReadBy: all ? null : EXTRACTOR_VERSION, since, after, limit: BATCH_ARTICLES });
    const last = documents.at(-1);
    if (last === undefined) return;
    yield await Promise.all(
      documents.map(async ({ articleId, document }) => {
        const result = await pool.extract(document);
        return 'extraction' in result ? { articleId, extraction: result.extraction } : { id: document.id, problem: result.problem };
      }),
    );
    after = last.articleId;
  }
}

/** What was refused because of one article is done again without it, an article at a time. */
async function stored(
  store: Store,
  articles: readonly Extracted[],
  dryRun: boolean,
  output: (message: ReextractMessage) => Promise<void>,
  fail: (id: string, problem: Problem) => Promise<void>,
): Promise<void> {
  // Waited for after the transaction: a slow reader would hold up whoever else needs the database.
  const said: Promise<void>[] = [];
  const announce = (changed: readonly ArticleChanges[]): void => {
    for (const one of changed) if (one.changes.length > 0) said.push(output({ changed: shortened(one) }));
  };
  try {
    await store.reextract(articles, { dryRun, announce });
    await Promise.all(said);
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    const [first] = articles;
    if (first !== undefined && articles.length === 1) await fail(first.extraction.id, error);
    else for (const one of articles) await stored(store, [one], dryRun, output, fail);
  }
}

const shortened = ({ changes, ...article }: ArticleChanges): ArticleChanges => ({
  ...article,
  changes: changes.map(({ text, ...change }) => ({ ...change, text: text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text })),
});
