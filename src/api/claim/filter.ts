import { within } from '../dates.js';
import { groupOfId } from '../identity.js';
import { byMoment, From, sql, type Alias, type Input, type Orders, type Sql } from '../plan/index.js';
import { onEitherSide } from '../report/filter.js';

export const claimOrders: Orders<'Claim'> = {
  LAST_REPORTED_DESC: byMoment((claim) => claim.column('lastReportedAt'), true),
  LAST_REPORTED_ASC: byMoment((claim) => claim.column('lastReportedAt'), false),
  FIRST_REPORTED_DESC: byMoment((claim) => claim.column('firstReportedAt'), true),
  FIRST_REPORTED_ASC: byMoment((claim) => claim.column('firstReportedAt'), false),
};

/** The conditions of a `ClaimFilter`. */
export function claimFilter(claim: Alias<'Claim'>, filter: Input): Sql[] {
  const conditions: Sql[] = [];
  if (filter.has('type')) conditions.push(sql`${claim.column('type')} = any(${filter.choices('type', sql`"ClaimType"`)})`);
  if (filter.has('player')) conditions.push(sql`${claim.column('playerId')} in ${groupOfId(filter, filter.id('player', ['Person']))}`);
  if (filter.has('club')) conditions.push(onEitherSide(claim, groupOfId(filter, filter.id('club', ['Club']))));
  if (filter.has('from')) conditions.push(sql`${claim.column('fromId')} in ${groupOfId(filter, filter.id('from', ['Club']))}`);
  if (filter.has('to')) conditions.push(sql`${claim.column('toId')} in ${groupOfId(filter, filter.id('to', ['Club']))}`);
  if (filter.has('reported')) {
    const { from, at: report } = From.table(filter.compilation, 'Report');
    const dated = within(from.join(report, 'article').column('publishedAt'), filter.input('reported'));
    const own = sql`${report.column('claimId')} = ${claim.id}`;
    if (dated.length > 0) conditions.push(sql`exists (select 1${from.text} where ${[own, ...dated].reduce((all, next) => sql`${all} and ${next}`)})`);
  }
  return conditions;
}
