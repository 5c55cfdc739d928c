import { isCanonical, type EntityModel } from '../identity.js';
import { expression, From, moment, sql, totals, where, type Alias, type FieldPlan, type Model, type RootPlan, type Sql } from '../plan/index.js';

export const corpusRoots: Readonly<Record<string, RootPlan>> = {
  corpus: totals({
    articles: count('Article'),
    undatedArticles: count('Article', (article) => sql`${article.column('publishedAt')} is null`),
    publications: count<EntityModel>('Publication', isCanonical),
    people: count<EntityModel>('Person', isCanonical),
    clubs: count<EntityModel>('Club', isCanonical),
    mentions: count('Mention'),
    quotes: count('Quote'),
    claims: count('Claim'),
    reports: count('Report'),
    firstPublishedAt: moment(ofAll('Article', (article) => sql`min(${article.column('publishedAt')})`)),
    lastPublishedAt: moment(ofAll('Article', (article) => sql`max(${article.column('publishedAt')})`)),
    extractorVersion: expression((_nothing, { compilation }) => {
      const { from, at: article } = From.table(compilation, 'Article');
      return sql`(select ${article.column('extractor')}${from.text} order by ${article.id} desc limit 1)`;
    }),
    dataVersion: expression(ofAll('Corpus', (corpus) => sql`min(${corpus.column('dataVersion')})::text`)),
    changedAt: moment(ofAll('Corpus', (corpus) => sql`min(${corpus.column('changedAt')})`)),
  }),
};

/** How many rows a model has, or those that a condition holds for. */
function count<M extends Model>(model: M, condition?: (at: Alias<M>) => Sql): FieldPlan {
  return expression((_nothing, { compilation }) => {
    const { from, at } = From.table(compilation, model);
    return sql`(select count(*)${from.text}${where(condition ? [condition(at)] : [])})`;
  });
}

/** An aggregate over all rows of a model. */
function ofAll<M extends Model>(model: M, aggregate: (at: Alias<M>) => Sql): Parameters<typeof expression>[0] {
  return (_nothing, { compilation }) => {
    const { from, at } = From.table(compilation, model);
    return sql`(select ${aggregate(at)}${from.text})`;
  };
}
