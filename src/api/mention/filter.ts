import { entityColumn, groupOf, groupOfId, entityModels, type EntityModel } from '../identity.js';
import { byMoment, byNumber, From, sql, type Alias, type Field, type Input, type Orders, type Sql } from '../plan/index.js';

export const mentionOrders: Orders<'Mention'> = {
  IN_TEXT: byNumber((mention) => mention.column('start')),
  PUBLISHED_AT_DESC: byMoment((mention, from) => from.join(mention, 'article').column('publishedAt'), true),
};

/** Only articles that mention an entity: one of a group of rows. */
export function mentionsEntity(field: Pick<Field, 'compilation'>, article: Sql, model: EntityModel, group: Sql): Sql {
  const { from, at: mention } = From.table(field.compilation, 'Mention');
  return sql`${article} in (select ${mention.column('articleId')}${from.text} where ${entityColumn(mention, model)} in ${group})`;
}

/** Only articles that mention all entities of the filter's `mentions`. */
export function mentionsAll(article: Alias<'Article'>, filter: Input): Sql[] {
  if (!filter.has('mentions')) return [];
  return filter.ids('mentions', entityModels).map((given) => mentionsEntity(filter, article.id, given.model, groupOfId(filter, given)));
}

/** Only quotes in whose words all entities of the filter's `mentions` are meant. */
export function mentionedInWords(quote: Alias<'Quote'>, filter: Input): Sql[] {
  if (!filter.has('mentions')) return [];
  return filter.ids('mentions', entityModels).map((given) => meantInWords(filter, quote, given.model, groupOfId(filter, given)));
}

/** Only quotes in whose words an entity is meant: one of a group of rows. */
export function meantInWords({ compilation }: Pick<Field, 'compilation'>, quote: Alias<'Quote'>, model: EntityModel, group: Sql): Sql {
  const { from, at: mention } = From.table(compilation, 'Mention');
  const { from: parts, at: part } = From.table(compilation, 'QuotePart');
  const within = sql`${part.column('start')} <= ${mention.column('start')} and ${mention.column('end')} <= ${part.column('end')}`;
  return sql`exists (select 1${from.text} where ${mention.column('articleId')} = ${quote.column('articleId')}
and ${entityColumn(mention, model)} in ${group}
and exists (select 1${parts.text} where ${part.column('quoteId')} = ${quote.id} and ${within}))`;
}

/** The condition that a mention means the entity of a row. */
export function means(mention: Alias<'Mention'>, entity: Alias<EntityModel>, field: Field): Sql {
  return sql`${entityColumn(mention, entity.model)} in ${groupOf(field, entity)}`;
}
