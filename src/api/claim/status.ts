import { byIds, expression, From, column, list, selectRow, sql, where, type Alias, type Field, type FieldPlan, type Input, type ObjectPlan, type Sql } from '../plan/index.js';

export const claimStatusPlan: ObjectPlan<'ClaimStatus'> = {
  value: column('value'),
  since: expression((status) => status.column('since')),
  explanation: column('explanation'),
  decidedBy: list((status, { compilation }) => byIds(compilation, 'Report', status.column('decidedBy'))),
};

/** What a claim's reports add up to, by the arguments `asOf` and `includeUndated`; a rumour where none of them counts. */
export const statusOfClaim: FieldPlan<'Claim'> = (claim, field) => {
  const { compilation, from, input, nodes } = field;
  const last = compilation.name('last_status');
  const none = compilation.bind((request) => explanationOfNone(input.value('asOf')(request)), sql`text`);
  const status = from.lateral(last.text, 'ClaimStatus', () => sql`
select coalesce(${last}.value, 'RUMOURED') as value, ${last}.since, coalesce(${last}.explanation, ${none}) as explanation, ${last}.decided_by
from (values (1)) one left join (${lastStatus(claim, field, input)}) ${last} on true`);
  return selectRow(field, status, 'ClaimStatus', nodes);
};

function explanationOfNone(asOf: unknown): string {
  return typeof asOf === 'string' ? `No dated report of it was published by ${asOf}.` : 'Nothing is known of what its reports add up to.';
}

/** A claim's status alone, by the same arguments; as a subquery where it is not that of today. Null where no report counts. */
export function statusValue(claim: Alias<'Claim'>, field: Pick<Field, 'compilation'>, args: Input): Sql {
  if (!args.has('asOf')) return claim.column('status');
  const last = field.compilation.name('last_status');
  return sql`(select ${last}.value from (${lastStatus(claim, field, args)}) ${last})`;
}

/** The last row of a claim's statuses that counts, if there is one: with undated reports counted, where that is asked for and there are any. */
function lastStatus(claim: Alias<'Claim'>, { compilation }: Pick<Field, 'compilation'>, args: Input): Sql {
  const { from, at: status } = From.table(compilation, 'ClaimStatus');
  const conditions = [sql`${status.column('claimId')} = ${claim.id}`];
  if (args.has('asOf')) {
    const byThen = sql`${status.column('day')} <= ${args.bind('asOf', sql`text`)}::date`;
    if (args.choice<boolean>('includeUndated')) conditions.push(sql`(${byThen} or ${status.column('day')} is null)`);
    else conditions.push(sql`not ${status.column('undated')}`, byThen);
  }
  return sql`select ${status.name}.*${from.text}${where(conditions)} order by ${status.column('undated')} desc, ${status.column('position')} desc limit 1`;
}

/**
 * Each change of a claim's status by its dated reports, the oldest first; last, if its undated ones make a difference, what all
 * of them together add up to, from no day known.
 */
export const historyOfClaim: FieldPlan<'Claim'> = list((claim, { compilation }) => {
  const { from, at } = From.rows(compilation, 'ClaimStatus', () => {
    const { from: dated, at: change } = From.table(compilation, 'ClaimStatus');
    const all = compilation.name('all_reports');
    const lastValue = sql`select ${all}.value from (${last(compilation, claim, false)}) ${all}`;
    const undated = compilation.name('with_undated');
    return sql`
select ${columnsOf(change.name, sql`${change.name}.since`)}${dated.text}
where ${change.column('claimId')} = ${claim.id} and not ${change.column('undated')} and ${change.column('changes')}
union all select ${columnsOf(undated, sql`null`)} from (${last(compilation, claim, true)}) ${undated}
where ${undated}.value is distinct from (${lastValue})`;
  });
  return { from, at, conditions: [], order: sql`${at.column('undated')}, ${at.column('position')}` };
});

/** The last status of a claim with undated reports counted or not. */
function last(compilation: Field['compilation'], claim: Alias<'Claim'>, undated: boolean): Sql {
  const { from, at } = From.table(compilation, 'ClaimStatus');
  const kind = undated ? at.column('undated') : sql`not ${at.column('undated')}`;
  return sql`select ${at.name}.*${from.text} where ${at.column('claimId')} = ${claim.id} and ${kind} order by ${at.column('position')} desc limit 1`;
}

function columnsOf(row: Sql, since: Sql): Sql {
  return sql`${row}.undated, ${row}.position, ${row}.value, ${since} as since, ${row}.explanation, ${row}.decided_by`;
}
