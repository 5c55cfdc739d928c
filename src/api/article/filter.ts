import { within } from '../dates.js';
import { groupOfId } from '../identity.js';
import { mentionsAll } from '../mention/filter.js';
import { byId, byMoment, From, sql, type Alias, type Input, type Orders, type Sql } from '../plan/index.js';

export const articleOrders: Orders<'Article'> = {
  PUBLISHED_AT_DESC: byMoment((article) => article.column('publishedAt'), true),
  PUBLISHED_AT_ASC: byMoment((article) => article.column('publishedAt'), false),
  INGESTED_AT_DESC: byId(true),
  INGESTED_AT_ASC: byId(false),
};

/** The conditions of an `ArticleFilter`. */
export function articleFilter(article: Alias<'Article'>, filter: Input): Sql[] {
  const conditions = [...publishedAs(article, filter), ...mentionsAll(article, filter)];
  if (filter.has('dated')) {
    conditions.push(filter.choice<boolean>('dated') ? sql`${article.column('publishedAt')} is not null` : sql`${article.column('publishedAt')} is null`);
  }
  if (filter.has('text')) conditions.push(holdsText(article, filter));
  if (!filter.is('includeDuplicates')) conditions.push(sql`${article.column('duplicateOfId')} is null`);
  return conditions;
}

/** The conditions on publication and date that a filter of articles, quotes or reports may hold. */
export function publishedAs(article: Alias<'Article'>, filter: Input): Sql[] {
  const conditions: Sql[] = [];
  if (filter.has('publication')) {
    conditions.push(sql`${article.column('publicationId')} in ${groupOfId(filter, filter.id('publication', ['Publication']))}`);
  }
  if (filter.has('published')) conditions.push(...within(article.column('publishedAt'), filter.input('published')));
  return conditions;
}

/** Two searches, each of which an index or a short scan can serve: one condition over both columns would read every text. */
function holdsText(article: Alias<'Article'>, filter: Input): Sql {
  const search = (name: 'title' | 'text') => {
    const { from, at } = From.table(filter.compilation, 'Article');
    return sql`select ${at.id}${from.text} where ${at.column(name)} ilike ${filter.substring('text')}`;
  };
  return sql`${article.id} in (${search('text')} union ${search('title')})`;
}
