import { sql, type Input, type Sql } from './plan/index.js';

/** Conditions that a moment lies on the days of a `DateRange`, both ends included, as days go in UTC. Unknown moments do not. */
export function within(moment: Sql, range: Input): Sql[] {
  const conditions: Sql[] = [];
  if (range.has('since')) conditions.push(sql`${moment} >= ${range.bind('since', sql`text`)}::date::timestamp at time zone 'UTC'`);
  if (range.has('until')) conditions.push(sql`${moment} < ${endOf(range, 'until')}`);
  return conditions;
}

/**
 * Conditions that what was published at a moment counts, by a field's arguments `asOf` and `includeUndated`: what is dated up
 * to the end of that day, and what has no date only if it is asked for. Without `asOf` everything counts.
 */
export function countsAsOf(moment: Sql, args: Input): Sql[] {
  if (!args.has('asOf')) return [];
  const byThen = sql`${moment} < ${endOf(args, 'asOf')}`;
  return [args.choice<boolean>('includeUndated') ? sql`(${byThen} or ${moment} is null)` : byThen];
}

/** The moment at which a day given by name is over, in UTC. */
function endOf(given: Input, name: string): Sql {
  return sql`(${given.bind(name, sql`text`)}::date + 1)::timestamp at time zone 'UTC'`;
}
