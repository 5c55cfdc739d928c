import { contextAround } from '../article/context.js';
import { corrections, stepsOf } from '../correction/correction.js';
import { canonical, groupOf } from '../identity.js';
import { byOwnId, column, connection, embedded, From, globalId, list, one, pages, single, span, sql, type FieldPlan, type ObjectPlan, type RootPlan } from '../plan/index.js';
import { sourcesRestingOn } from '../source/filter.js';
import { chainOf } from './chain.js';
import { reportFilter, reportOrders } from './filter.js';
import { originOf } from './origin.js';

export const reportPlan: ObjectPlan<'Report'> = {
  id: globalId(),
  claim: one((report, { from }) => from.join(report, 'claim')),
  article: one((report, { from }) => from.join(report, 'article')),
  quote: one((report, { from }) => from.join(report, 'quote')),
  player: one((report, { from }) => canonical(from, from.join(report, 'player'))),
  from: one((report, { from }) => canonical(from, from.join(report, 'from'))),
  to: one((report, { from }) => canonical(from, from.join(report, 'to'))),
  source: one((report, { from }) => from.join(report, 'source')),
  via: one((report, { from }) => canonical(from, from.join(report, 'via'))),
  chain: list((report, { compilation }) => {
    const { from, at: link } = From.rows(compilation, 'Source', () => chainOf({ compilation }, report));
    return { from, at: link, conditions: [], order: sql`${link.name}.position` };
  }),
  origin: one((report, { from }) => originOf(report, from)),
  certainty: column('certainty'),
  polarity: column('polarity'),
  hedge: span('hedgeStart', 'hedgeEnd', 'hedgeText'),
  cue: span('cueStart', 'cueEnd', 'cueText'),
  amount: embedded(
    (report) => ({ value: report.column('amount'), currency: report.column('currency') }),
    (report) => report.column('amount'),
  ),
  evidence: span('start', 'end', 'text', false),
  context: contextAround((report) => ({ start: report.column('start'), end: report.column('end') })),
  corrections: corrections(),
  explanation: embedded((report, field) => ({
    rule: report.column('rule'),
    extractor: report.column('extractor'),
    steps: sql`${stepsOf(report, field)} || array_remove(array[${report.column('joining')}], null)`,
  })),
};

export const reportRoots: Readonly<Record<string, RootPlan>> = {
  report: single((field) => byOwnId(field, 'Report', (id) => sql`${id} = ${field.input.id('id', ['Report']).id}`)),
  reports: pages({
    model: 'Report',
    orders: reportOrders,
    conditions: (report, from, _parent, { input }) => reportFilter(report, from, input.input('filter')),
  }),
};

/** The reports that rest on the word of a person or club: as their source, or as whom their source cites. */
export function reportsRestingOn<M extends 'Person' | 'Club'>(): FieldPlan<M> {
  return connection<'Report', M>({
    model: 'Report',
    orders: reportOrders,
    conditions: (report, from, entity, field) => [
      sql`${report.column('sourceId')} = any(array${sourcesRestingOn(field, entity.model, groupOf(field, entity))})`,
      ...reportFilter(report, from, field.input.input('filter')),
    ],
  });
}

/** The reports in a publication's own articles. */
export const reportsPublished: FieldPlan<'Publication'> = connection<'Report', 'Publication'>({
  model: 'Report',
  orders: reportOrders,
  conditions: (report, from, publication, field) => [
    sql`${from.join(report, 'article').column('publicationId')} in ${groupOf(field, publication)}`,
    ...reportFilter(report, from, field.input.input('filter')),
  ],
});

/** The reports in others' articles that rest on a publication: as source, as whom the source cites, or as what carried the words. */
export const reportsCiting: FieldPlan<'Publication'> = connection<'Report', 'Publication'>({
  model: 'Report',
  orders: reportOrders,
  conditions: (report, from, publication, field) => {
    const { from: sourced, at: bySource } = From.table(field.compilation, 'Report');
    const { from: carried, at: byCarrier } = From.table(field.compilation, 'Report');
    const group = () => groupOf(field, publication);
    const publisher = from.join(report, 'article').column('publicationId');
    return [
      sql`${report.id} = any(array(
select ${bySource.id}${sourced.text} where ${bySource.column('sourceId')} = any(array${sourcesRestingOn(field, 'Publication', group())})
union select ${byCarrier.id}${carried.text} where ${byCarrier.column('viaId')} in ${group()}))`,
      sql`(${publisher} is null or ${publisher} not in ${group()})`,
      ...reportFilter(report, from, field.input.input('filter')),
    ];
  },
});
