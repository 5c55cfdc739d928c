import { EXTRACTOR_VERSION, type Extraction } from '../extract/index.js';
import { type ArticleChanges, type Change, ExtractionError, type Store } from '../store/index.js';
import { withDatabase } from './database.js';
import { extractDocument, type Problem } from './extract-document.js';
import { printable, problemText } from './messages.js';
import { Progress } from './progress.js';
import { UsageError } from './usage-error.js';

export interface ReextractCommandOptions {
  readonly since?: string;
  readonly all?: boolean;
  readonly dryRun?: boolean;
}

interface Counts {
  read: number;
  changed: number;
  failed: number;
  readonly changes: Map<string, number>;
}

interface Extracted {
  readonly articleId: number;
  readonly extraction: Extraction;
}

/** Few enough that the longest texts fit in memory together, and many enough that the cost of a transaction is shared. */
const BATCH_ARTICLES = 20;

/** Characters of a quote's or report's words that are printed. */
const MOST_WORDS = 100;

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/**
 * `hearsay reextract`: reads stored articles anew, a batch at a time, and prints what changes before it does. Stopped, it leaves each
 * article as it was or as it is to be, and does what is left when it is run again.
 * @returns the exit status: 1 if an article could not be read or stored
 * @throws {UsageError} for a day that there is not
 */
export async function reextractCommand({ since, all = false, dryRun = false }: ReextractCommandOptions): Promise<number> {
  if (since !== undefined && !isDay(since)) throw new UsageError(`--since is ${JSON.stringify(since)}. Give a day of the calendar, such as 2017-08-03.`);
  const counts: Counts = { read: 0, changed: 0, failed: 0, changes: new Map() };
  const progress = new Progress(process.stderr);
  await withDatabase(async (store) => {
    let after = 0;
    for (;;) {
      const stored = await store.storedDocuments({ notReadBy: all ? null : EXTRACTOR_VERSION, since: since ?? null, after, limit: BATCH_ARTICLES });
      const last = stored.at(-1);
      if (last === undefined) break;
      const fail = (id: string, problem: Problem): void => {
        counts.failed += 1;
        progress.line(problemText({ file: id, line: null }, problem));
      };
      const extracted = stored.flatMap(({ articleId, document }): Extracted[] => {
        const result = extractDocument(document);
        if ('extraction' in result) return [{ articleId, extraction: result.extraction }];
        fail(document.id, result.problem);
        return [];
      });
      counts.read += stored.length;
      await reextract(store, extracted, dryRun, counts, fail);
      after = last.articleId;
      progress.show(`${counts.read} articles read anew`);
    }
  });
  progress.end();
  process.stdout.write(`${summary(counts, dryRun)}\n`);
  return counts.failed > 0 ? 1 : 0;
}

/** What was refused because of one article is done again without it, an article at a time. */
async function reextract(store: Store, articles: readonly Extracted[], dryRun: boolean, counts: Counts, fail: (id: string, problem: Problem) => void): Promise<void> {
  try {
    await store.reextract(articles, { dryRun, announce: (changed) => announce(changed, counts) });
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    const [first] = articles;
    if (first !== undefined && articles.length === 1) fail(first.extraction.id, error);
    else for (const one of articles) await reextract(store, [one], dryRun, counts, fail);
  }
}

function announce(articles: readonly ArticleChanges[], counts: Counts): void {
  for (const { articleId, id, changes } of articles) {
    if (changes.length === 0) continue;
    counts.changed += 1;
    const own = new Map<string, number>();
    for (const change of changes) {
      for (const count of [own, counts.changes]) count.set(kindOf(change), (count.get(kindOf(change)) ?? 0) + 1);
    }
    const lines = changes.map(({ kind, what, text }) => `  ${SIGNS[kind]} ${what}: ${printable(text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text)}`);
    process.stdout.write(`${[`${printable(id || `article ${articleId}`)}: ${countsText(own)}`, ...lines].join('\n')}\n`);
  }
}

const kindOf = ({ what, kind }: Change): string => `${what} ${kind}`;

/** "1 quote added, 2 reports removed" */
function countsText(counts: ReadonlyMap<string, number>): string {
  return ['quote added', 'quote removed', 'quote changed', 'report added', 'report removed', 'report changed']
    .flatMap((kind) => {
      const count = counts.get(kind) ?? 0;
      return count === 0 ? [] : [`${count} ${count === 1 ? kind : kind.replace(' ', 's ')}`];
    })
    .join(', ');
}

function summary({ read, changed, failed, changes }: Counts, dryRun: boolean): string {
  const what = changed === 0 ? '' : ` (${countsText(changes)})`;
  const done = dryRun ? 'would change' : 'changed';
  return `${read} ${read === 1 ? 'article' : 'articles'} read anew: ${changed} ${done}${what}, ${read - changed - failed} as before, ${failed} failed`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text) && !text.startsWith('0000');
}
