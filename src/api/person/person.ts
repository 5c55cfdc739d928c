import { affiliationsOfPerson } from '../affiliation/affiliation.js';
import { articlesOn } from '../article/article.js';
import { claimsAbout } from '../claim/claim.js';
import { entityByIdOrSlug, entityOrders, groupOfId, isCanonical, isNamed, otherNames } from '../identity.js';
import { judgementsOn } from '../judgement/judgement.js';
import { mentionsOf } from '../mention/mention.js';
import { column, From, globalId, pages, sql, where, type Alias, type Input, type ObjectPlan, type RootPlan, type Sql } from '../plan/index.js';
import { quotesBy } from '../quote/quote.js';
import { reportsRestingOn } from '../report/report.js';

export const personPlan: ObjectPlan<'Person'> = {
  id: globalId(),
  slug: column('slug'),
  name: column('name'),
  aliases: otherNames(),
  affiliations: affiliationsOfPerson,
  quotes: quotesBy(),
  claims: claimsAbout,
  reports: reportsRestingOn(),
  articles: articlesOn(),
  mentions: mentionsOf(),
  judgements: judgementsOn('Person'),
};

export const personRoots: Readonly<Record<string, RootPlan>> = {
  person: entityByIdOrSlug('Person'),
  people: pages({
    model: 'Person',
    orders: entityOrders,
    conditions: (person, _from, _parent, { input }) => personFilter(person, input.input('filter')),
  }),
};

/** The conditions of a `PersonFilter`. */
function personFilter(person: Alias<'Person'>, filter: Input): Sql[] {
  return [isCanonical(person), ...isNamed(person, filter), ...holdsPost(person, filter)];
}

/** Who has a present affiliation to the filter's club, in the filter's role. */
function holdsPost(person: Alias<'Person'>, filter: Input): Sql[] {
  const [club, role] = [filter.has('club'), filter.has('role')];
  if (!club && !role) return [];
  const { from, at: affiliation } = From.table(filter.compilation, 'Affiliation');
  const holder = from.join(affiliation, 'person');
  const conditions = [sql`not ${affiliation.column('former')}`];
  if (club) conditions.push(sql`${affiliation.column('clubId')} in ${groupOfId(filter, filter.id('club', ['Club']))}`);
  if (role) conditions.push(sql`${affiliation.column('role')} = ${filter.bind('role', sql`text`)}::"Role"`);
  return [sql`${person.id} in (select ${holder.column('canonicalId')}${from.text}${where(conditions)})`];
}
