import { articleFilter, articleOrders } from '../article/filter.js';
import { entityByIdOrSlug, entityOrders, groupOf, isCanonical, isNamed, otherNames } from '../identity.js';
import { judgementsOn } from '../judgement/judgement.js';
import { mentionsOf } from '../mention/mention.js';
import { column, connection, globalId, pages, sql, type ObjectPlan, type RootPlan } from '../plan/index.js';
import { reportsCiting, reportsPublished } from '../report/report.js';
import { trackRecordOf } from './track-record.js';

export const publicationPlan: ObjectPlan<'Publication'> = {
  id: globalId(),
  slug: column('slug'),
  name: column('name'),
  aliases: otherNames(),
  domain: column('domain'),
  country: column('country'),
  articles: connection<'Article', 'Publication'>({
    model: 'Article',
    orders: articleOrders,
    conditions: (article, _from, publication, field) => [
      sql`${article.column('publicationId')} in ${groupOf(field, publication)}`,
      ...articleFilter(article, field.input.input('filter')),
    ],
  }),
  reports: reportsPublished,
  citedIn: reportsCiting,
  trackRecord: trackRecordOf,
  mentions: mentionsOf(),
  judgements: judgementsOn('Publication'),
};

export const publicationRoots: Readonly<Record<string, RootPlan>> = {
  publication: entityByIdOrSlug('Publication'),
  publications: pages({
    model: 'Publication',
    orders: entityOrders,
    conditions: (publication, _from, _parent, { input }) => [isCanonical(publication), ...isNamed(publication, input.input('filter'))],
  }),
};
