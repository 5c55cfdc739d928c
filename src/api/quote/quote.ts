import { contextAround } from '../article/context.js';
import { corrections, stepsOf } from '../correction/correction.js';
import { canonical, entityColumn, groupOf, type EntityModel } from '../identity.js';
import { byOwnId, column, connection, embedded, From, globalId, list, one, pages, single, span, sql, type FieldPlan, type ObjectPlan, type RootPlan } from '../plan/index.js';
import { reportOrders } from '../report/filter.js';
import { hasTheSameWords, quoteFilter, quoteOrders } from './filter.js';

export const quotePlan: ObjectPlan<'Quote'> = {
  id: globalId(),
  kind: column('kind'),
  text: column('text'),
  parts: list(
    (quote, { compilation }) => {
      const { from, at: part } = From.table(compilation, 'QuotePart');
      return { from, at: part, conditions: [sql`${part.column('quoteId')} = ${quote.id}`], order: part.column('position') };
    },
    span('start', 'end', 'text', false),
  ),
  speaker: one((quote, { from }) => from.join(quote, 'speaker')),
  cue: span('cueStart', 'cueEnd', 'cueText'),
  via: one((quote, { from }) => canonical(from, from.join(quote, 'via'))),
  article: one((quote, { from }) => from.join(quote, 'article')),
  context: contextAround((quote, { compilation }) => {
    const { from, at: part } = From.table(compilation, 'QuotePart');
    const ofParts = sql`${from.text} where ${part.column('quoteId')} = ${quote.id}`;
    return { start: sql`(select min(${part.column('start')})${ofParts})`, end: sql`(select max(${part.column('end')})${ofParts})` };
  }),
  reports: connection<'Report', 'Quote'>({
    model: 'Report',
    orders: reportOrders,
    fixedOrder: 'IN_TEXT',
    conditions: (report, _from, quote) => [sql`${report.column('quoteId')} = ${quote.id}`],
  }),
  occurrences: connection<'Quote', 'Quote'>({
    model: 'Quote',
    orders: quoteOrders,
    fixedOrder: 'PUBLISHED_AT_ASC',
    conditions: (other, _from, quote) => [
      sql`${other.column('articleId')} <> ${quote.column('articleId')}`,
      sql`${other.column('sketch')} && ${quote.column('sketch')}`,
      hasTheSameWords(other, quote),
    ],
  }),
  corrections: corrections(),
  explanation: embedded((quote, field) => ({ rule: quote.column('rule'), extractor: quote.column('extractor'), steps: stepsOf(quote, field) })),
};

export const quoteRoots: Readonly<Record<string, RootPlan>> = {
  quote: single((field) => byOwnId(field, 'Quote', (id) => sql`${id} = ${field.input.id('id', ['Quote']).id}`)),
  quotes: pages({
    model: 'Quote',
    orders: quoteOrders,
    conditions: (quote, from, _parent, { input }) => quoteFilter(quote, from, input.input('filter')),
  }),
};

/** The quotes that an entity uttered. */
export function quotesBy<M extends EntityModel>(): FieldPlan<M> {
  return connection<'Quote', M>({
    model: 'Quote',
    orders: quoteOrders,
    conditions: (quote, from, entity, field) => [
      sql`${entityColumn(from.join(quote, 'speaker'), entity.model)} in ${groupOf(field, entity)}`,
      ...quoteFilter(quote, from, field.input.input('filter')),
    ],
  });
}
