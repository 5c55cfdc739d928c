import { articleSketch, quoteWords } from '../../resolve/index.js';
import type { Prisma } from '../generated/client.js';
import { findCopies } from './copies.js';

type Transaction = Prisma.TransactionClient;

const articlesAtOnce = 200;
const quotesAtOnce = 2000;

/**
 * Sketches the articles and quotes of a database from before there were sketches, and finds the copies among the articles. What has a
 * sketch stays as it is; a text too short for one is looked at again. Gives the ids of all articles whose `duplicate_of_id` changed.
 */
export async function sketchStored(transaction: Transaction): Promise<number[]> {
  for (let after = 0; ;) {
    const quotes = await transaction.quote.findMany({
      where: { id: { gt: after }, words: '' },
      select: { id: true, text: true },
      orderBy: { id: 'asc' },
      take: quotesAtOnce,
    });
    if (quotes.length === 0) break;
    after = quotes.at(-1)?.id ?? after;
    const sketched = quotes.map(({ id, text }) => ({ id, ...quoteWords(text) }));
    await transaction.$executeRaw`
      UPDATE quote q SET words = s.words, sketch = s.sketch
      FROM jsonb_to_recordset(${JSON.stringify(sketched)}::jsonb) AS s(id int, words text, sketch int[])
      WHERE q.id = s.id`;
  }
  const changed = new Set<number>();
  for (let after = 0; ;) {
    const articles = await transaction.article.findMany({
      where: { id: { gt: after }, sketch: { isEmpty: true } },
      select: { id: true, text: true },
      orderBy: { id: 'asc' },
      take: articlesAtOnce,
    });
    if (articles.length === 0) break;
    after = articles.at(-1)?.id ?? after;
    const sketched = articles.map(({ id, text }) => ({ id, sketch: articleSketch(text) })).filter(({ sketch }) => sketch.length > 0);
    await transaction.$executeRaw`
      UPDATE article a SET sketch = s.sketch
      FROM jsonb_to_recordset(${JSON.stringify(sketched)}::jsonb) AS s(id int, sketch int[])
      WHERE a.id = s.id`;
    for (const id of await findCopies(transaction, sketched.map((article) => article.id))) changed.add(id);
  }
  return [...changed].sort((a, b) => a - b);
}
