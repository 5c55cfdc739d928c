import { corrections } from '../correction/correction.js';
import { canonical, groupOf, type EntityModel } from '../identity.js';
import { mentionOrders, mentionsEntity } from '../mention/filter.js';
import { byOwnId, column, connection, From, globalId, list, one, pages, single, sql, type FieldPlan, type ObjectPlan, type RootPlan } from '../plan/index.js';
import { quoteFilter, quoteOrders } from '../quote/filter.js';
import { reportFilter, reportOrders } from '../report/filter.js';
import { articleFilter, articleOrders } from './filter.js';

export const articlePlan: ObjectPlan<'Article'> = {
  id: globalId(),
  externalId: column('externalId'),
  title: column('title'),
  url: column('url'),
  publication: one((article, { from }) => canonical(from, from.join(article, 'publication'))),
  byline: list((article, { compilation }) => {
    const { from, at: line } = From.table(compilation, 'Byline');
    const person = canonical(from, from.join(line, 'person'));
    return { from, at: person, conditions: [sql`${line.column('articleId')} = ${article.id}`], order: line.column('position') };
  }),
  publishedAt: column('publishedAt'),
  text: column('text'),
  wordCount: column('wordCount'),
  contentHash: column('contentHash'),
  extractor: column('extractor'),
  ingestedAt: column('ingestedAt'),
  revisionOf: one((article, { from }) => from.join(article, 'revisionOf')),
  revisedBy: one((article, { from }) => from.join(article, 'revision')),
  mentions: connection<'Mention', 'Article'>({
    model: 'Mention',
    orders: mentionOrders,
    fixedOrder: 'IN_TEXT',
    conditions: (mention, _from, article, { input }) => [
      sql`${mention.column('articleId')} = ${article.id}`,
      ...(input.has('kind') ? [sql`${mention.column('kind')} = ${input.bind('kind', sql`text`)}::"EntityKind"`] : []),
    ],
  }),
  people: mentionedOnce('person'),
  clubs: mentionedOnce('club'),
  quotes: connection<'Quote', 'Article'>({
    model: 'Quote',
    orders: quoteOrders,
    fixedOrder: 'IN_TEXT',
    conditions: (quote, from, article, { input }) => [
      sql`${quote.column('articleId')} = ${article.id}`,
      ...quoteFilter(quote, from, input.input('filter')),
    ],
  }),
  reports: connection<'Report', 'Article'>({
    model: 'Report',
    orders: reportOrders,
    fixedOrder: 'IN_TEXT',
    conditions: (report, from, article, { input }) => [
      sql`${report.column('articleId')} = ${article.id}`,
      ...reportFilter(report, from, input.input('filter')),
    ],
  }),
  duplicateOf: one((article, { from }) => from.join(article, 'duplicateOf')),
  duplicates: connection<'Article', 'Article'>({
    model: 'Article',
    orders: articleOrders,
    fixedOrder: 'PUBLISHED_AT_ASC',
    conditions: (other, _from, article) => {
      const root = sql`coalesce(${article.column('duplicateOfId')}, ${article.id})`;
      return [sql`(${other.column('duplicateOfId')} = ${root} or ${other.id} = ${root})`, sql`${other.id} <> ${article.id}`];
    },
  }),
  corrections: corrections(),
};

export const articleRoots: Readonly<Record<string, RootPlan>> = {
  article: single((field) => byOwnId(field, 'Article', (id) => sql`${id} = ${field.input.id('id', ['Article']).id}`)),
  articles: pages({
    model: 'Article',
    orders: articleOrders,
    conditions: (article, _from, _parent, { input }) => articleFilter(article, input.input('filter')),
  }),
};

/** The articles that mention an entity. */
export function articlesOn<M extends EntityModel>(): FieldPlan<M> {
  return connection<'Article', M>({
    model: 'Article',
    orders: articleOrders,
    conditions: (article, _from, entity, field) => [
      mentionsEntity(field, article.id, entity.model, groupOf(field, entity)),
      ...articleFilter(article, field.input.input('filter')),
    ],
  });
}

/** The entities of one kind that an article mentions, each once, where it is first meant. */
function mentionedOnce(relation: 'person' | 'club'): FieldPlan<'Article'> {
  return list((article, { compilation }) => {
    const { from: mentions, at: mention } = From.table(compilation, 'Mention');
    const entity = canonical(mentions, mentions.join(mention, relation));
    const { from, at } = From.rows(
      compilation,
      entity.model,
      () => sql`select ${entity.name}.*, min(${mention.column('start')}) as first_meant${mentions.text}
where ${mention.column('articleId')} = ${article.id} and ${entity.id} is not null group by ${entity.id}`,
    );
    return { from, at, conditions: [], order: sql`${at.name}.first_meant, ${at.id}` };
  });
}
