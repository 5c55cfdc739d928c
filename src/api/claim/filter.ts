import { countsAsOf, within } from '../dates.js';
import { groupOfId } from '../identity.js';
import { byMoment, From, sql, where, type Alias, type Field, type Input, type Orders, type Sql } from '../plan/index.js';
import { onEitherSide } from '../report/filter.js';
import { originCount } from './origins.js';
import { statusValue } from './status.js';

export const claimOrders: Orders<'Claim'> = {
  LAST_REPORTED_DESC: byMoment((claim) => claim.column('lastReportedAt'), true),
  LAST_REPORTED_ASC: byMoment((claim) => claim.column('lastReportedAt'), false),
  FIRST_REPORTED_DESC: byMoment((claim) => claim.column('firstReportedAt'), true),
  FIRST_REPORTED_ASC: byMoment((claim) => claim.column('firstReportedAt'), false),
};

/** The conditions of a list of claims: those of its `filter`, and that a report counts by its arguments `asOf` and `includeUndated`. */
export function claimConditions(claim: Alias<'Claim'>, { input }: Pick<Field, 'input'>): Sql[] {
  return [...isReported(claim, input), ...claimFilter(claim, input.input('filter'), input)];
}

/** Only claims of which a report counts. Those with an undated one have statuses that count it. */
function isReported(claim: Alias<'Claim'>, args: Input): Sql[] {
  return countsAsOf(claim.column('firstReportedAt'), args).map((dated) => {
    if (!args.choice<boolean>('includeUndated')) return dated;
    const { from, at: status } = From.table(args.compilation, 'ClaimStatus');
    return sql`(${dated} or exists (select 1${from.text} where ${status.column('claimId')} = ${claim.id} and ${status.column('undated')}))`;
  });
}

/** The conditions of a `ClaimFilter`, judged as of the day that the list's arguments name. */
function claimFilter(claim: Alias<'Claim'>, filter: Input, args: Input): Sql[] {
  const conditions: Sql[] = [];
  if (filter.has('type')) conditions.push(sql`${claim.column('type')} = any(${filter.choices('type', sql`"ClaimType"`)})`);
  if (filter.has('player')) conditions.push(sql`${claim.column('playerId')} in ${groupOfId(filter, filter.id('player', ['Person']))}`);
  if (filter.has('club')) conditions.push(onEitherSide(claim, groupOfId(filter, filter.id('club', ['Club']))));
  if (filter.has('from')) conditions.push(sql`${claim.column('fromId')} in ${groupOfId(filter, filter.id('from', ['Club']))}`);
  if (filter.has('to')) conditions.push(sql`${claim.column('toId')} in ${groupOfId(filter, filter.id('to', ['Club']))}`);
  if (filter.has('status')) conditions.push(sql`${statusValue(claim, filter, args)} = any(${filter.choices('status', sql`"ClaimStatusValue"`)})`);
  if (filter.has('minOrigins')) conditions.push(sql`${originCount(claim, filter, args)} >= ${filter.bind('minOrigins', sql`int`)}`);
  if (filter.has('reported')) {
    const { from, at: report } = From.table(filter.compilation, 'Report');
    const published = from.join(report, 'article').column('publishedAt');
    const dated = within(published, filter.input('reported'));
    const own = sql`${report.column('claimId')} = ${claim.id}`;
    if (dated.length > 0) conditions.push(sql`exists (select 1${from.text}${where([own, ...dated, ...countsAsOf(published, args)])})`);
  }
  return conditions;
}
