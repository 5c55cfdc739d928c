import { countsAsOf } from '../dates.js';
import { expression, From, list, one, selectRow, sql, where, type Alias, type Field, type FieldPlan, type Input, type ObjectPlan, type Sql } from '../plan/index.js';
import { originOf } from '../report/origin.js';

/** An origin is read from the first of its reports. */
export const originPlan: ObjectPlan<'Report'> = {
  source: one((first, { from }) => originOf(first, from)),
  reportCount: expression((first) => sql`${first.name}.report_count`),
  first: (first, field) => selectRow(field, first, 'Report', field.nodes),
};

/** The origins of a claim's reports that count by the arguments `asOf` and `includeUndated`, that of the earliest report first. */
export const originsOfClaim: FieldPlan<'Claim'> = list((claim, { compilation, input }) => {
  const { from: reports, at: report, published, conditions } = reportsOf(compilation, claim, input);
  const key = report.column('originKey');
  const { from, at } = From.rows(compilation, 'Report', () => sql`
select distinct on (${key}) ${report.name}.*, ${published} as published_at, count(*) over (partition by ${key}) as report_count${reports.text}${where(conditions)} order by ${key}, ${published}, ${report.id}`);
  return { from, at, conditions: [], order: sql`${at.name}.published_at, ${at.column('originKey')} collate "C"` };
});

/** How many origins a claim's reports have, by the same arguments. */
export function originCount(claim: Alias<'Claim'>, { compilation }: Pick<Field, 'compilation'>, args: Input): Sql {
  if (!args.has('asOf')) return claim.column('origins');
  const { from, at, conditions } = reportsOf(compilation, claim, args);
  return sql`(select count(distinct ${at.column('originKey')})${from.text}${where(conditions)})`;
}

function reportsOf(compilation: Field['compilation'], claim: Alias<'Claim'>, args: Input) {
  const { from, at } = From.table(compilation, 'Report');
  const published = from.join(at, 'article').column('publishedAt');
  return { from, at, published, conditions: [sql`${at.column('claimId')} = ${claim.id}`, ...countsAsOf(published, args)] };
}
