import type { Transaction } from '../exclusive.js';
import type { ArticleRows } from './article-rows.js';
import { insertRows } from './insert-rows.js';

/** Writes what was found in articles, which are there, apart from their reports: those find their claims in the ledger. */
export async function writeRows(transaction: Transaction, rows: readonly Omit<ArticleRows, 'reports'>[]): Promise<void> {
  await insertRows(transaction, 'Byline', rows.flatMap(({ byline }) => byline));
  await insertRows(transaction, 'Mention', rows.flatMap(({ mentions }) => mentions));
  await insertRows(transaction, 'Affiliation', rows.flatMap(({ affiliations }) => affiliations));
  await insertRows(transaction, 'Source', rows.flatMap(({ sources }) => sources));
  await insertRows(transaction, 'Quote', rows.flatMap(({ quotes }) => quotes));
  await insertRows(transaction, 'QuotePart', rows.flatMap(({ quoteParts }) => quoteParts));
}
