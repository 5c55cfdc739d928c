import { affiliationsOfClub } from '../affiliation/affiliation.js';
import { articlesOn } from '../article/article.js';
import { claimsOfClub } from '../claim/claim.js';
import { entityByIdOrSlug, entityOrders, isCanonical, isNamed, otherNames } from '../identity.js';
import { judgementsOn } from '../judgement/judgement.js';
import { mentionsOf } from '../mention/mention.js';
import { column, globalId, pages, sql, type Alias, type Input, type ObjectPlan, type RootPlan, type Sql } from '../plan/index.js';
import { quotesBy } from '../quote/quote.js';
import { reportsRestingOn } from '../report/report.js';

export const clubPlan: ObjectPlan<'Club'> = {
  id: globalId(),
  slug: column('slug'),
  name: column('name'),
  aliases: otherNames(),
  country: column('country'),
  ground: column('ground'),
  people: affiliationsOfClub,
  quotes: quotesBy(),
  claims: claimsOfClub,
  reports: reportsRestingOn(),
  articles: articlesOn(),
  mentions: mentionsOf(),
  judgements: judgementsOn('Club'),
};

export const clubRoots: Readonly<Record<string, RootPlan>> = {
  club: entityByIdOrSlug('Club'),
  clubs: pages({
    model: 'Club',
    orders: entityOrders,
    conditions: (club, _from, _parent, { input }) => clubFilter(club, input.input('filter')),
  }),
};

/** The conditions of a `ClubFilter`. */
function clubFilter(club: Alias<'Club'>, filter: Input): Sql[] {
  const conditions = [isCanonical(club), ...isNamed(club, filter)];
  if (filter.has('country')) conditions.push(sql`${club.column('country')} = ${filter.text('country')}`);
  return conditions;
}
