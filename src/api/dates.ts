import { sql, type Input, type Sql } from './plan/index.js';

/** Conditions that a moment lies on the days of a `DateRange`, both ends included, as days go in UTC. Unknown moments do not. */
export function within(moment: Sql, range: Input): Sql[] {
  const conditions: Sql[] = [];
  if (range.has('since')) conditions.push(sql`${moment} >= ${range.bind('since', sql`text`)}::date::timestamp at time zone 'UTC'`);
  if (range.has('until')) conditions.push(sql`${moment} < (${range.bind('until', sql`text`)}::date + 1)::timestamp at time zone 'UTC'`);
  return conditions;
}
