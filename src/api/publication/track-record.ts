import { statusValue } from '../claim/status.js';
import { countsAsOf } from '../dates.js';
import { groupOf } from '../identity.js';
import { embedded, From, joined, sql, where, type FieldPlan } from '../plan/index.js';

/** What adding up the claims of a publication counts for when the rows of a request are bounded. */
const RECORD_COST = 20;

/**
 * What came of the claims that a publication originated, by the arguments `asOf` and `includeUndated`. Its lead is counted in
 * whole days, as days go in UTC: of many articles no more than the day is known.
 */
export const trackRecordOf: FieldPlan<'Publication'> = embedded((publication, field) => {
  const { compilation, costs, from, input } = field;
  costs.push(() => RECORD_COST);
  const { from: claims, at: claim } = From.table(compilation, 'Claim');
  const [first, followed] = [claim.column('firstReportedAt'), claim.column('followedAt')];
  const own = sql`${claim.column('originatorId')} = any(array${groupOf(field, publication)})`;
  const each = compilation.name('originated');
  const lead = sql`(${followed} at time zone 'UTC')::date - (${first} at time zone 'UTC')::date`;
  const byThen = countsAsOf(followed, input);
  const ahead = byThen.length > 0 ? sql`case when ${joined(byThen, ' and ')} then ${lead} end` : lead;
  const { name: record } = from.lateral(each.text, 'Claim', () => sql`
select count(*) as originated, count(*) filter (where ${each}.status = 'CONFIRMED') as confirmed, count(*) filter (where ${each}.status = 'DENIED') as denied,
count(*) filter (where (${each}.status in ('CONFIRMED', 'DENIED')) is not true) as open, count(${each}.lead) as leads,
percentile_cont(0.5) within group (order by ${each}.lead) as median_lead
from (select ${statusValue(claim, field, input)} as status, ${ahead} as lead${claims.text}${where([own, ...countsAsOf(first, input)])}
offset 0) ${each}`); // the fence: each claim's status is looked up once, not for each count
  return {
    originated: sql`${record}.originated`,
    confirmed: sql`${record}.confirmed`,
    denied: sql`${record}.denied`,
    open: sql`${record}.open`,
    leads: sql`${record}.leads`,
    medianLeadDays: sql`${record}.median_lead`,
  };
});
