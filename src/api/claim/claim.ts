import { countsAsOf } from '../dates.js';
import { canonical, groupOf } from '../identity.js';
import { byOwnId, column, connection, expression, From, globalId, joined, one, pages, single, sql, where, type Alias, type Field, type FieldPlan, type ObjectPlan, type RootPlan, type Sql } from '../plan/index.js';
import { onEitherSide, reportFilter, reportOrders } from '../report/filter.js';
import { claimConditions, claimOrders } from './filter.js';
import { originCount, originsOfClaim } from './origins.js';
import { historyOfClaim, statusOfClaim } from './status.js';
import { summarise, type ClaimType } from './summary.js';

export const claimPlan: ObjectPlan<'Claim'> = {
  id: globalId(),
  type: column('type'),
  player: one((claim, { from }) => canonical(from, from.join(claim, 'player'))),
  from: one((claim, { from }) => canonical(from, from.join(claim, 'from'))),
  to: one((claim, { from }) => canonical(from, from.join(claim, 'to'))),
  summary: (claim, { from, row }) => {
    const [player, seller, buyer] = [
      canonical(from, from.join(claim, 'player')),
      canonical(from, from.join(claim, 'from')),
      canonical(from, from.join(claim, 'to')),
    ];
    const [type, ...names] = [claim.column('type'), player.column('name'), seller.column('name'), buyer.column('name')].map((value) => row.add(value));
    return (values) => {
      const [playerName, fromName, toName] = names.map((place) => values[place] as string | null);
      return summarise(values[type!] as ClaimType, { player: playerName!, from: fromName!, to: toName! });
    };
  },
  firstReportedAt: column('firstReportedAt'),
  lastReportedAt: column('lastReportedAt'),
  status: statusOfClaim,
  history: historyOfClaim,
  firstReport: one((claim, field) => reportAtEnd(claim, field, 'first')),
  lastReport: one((claim, field) => reportAtEnd(claim, field, 'last')),
  reports: connection<'Report', 'Claim'>({
    model: 'Report',
    orders: reportOrders,
    conditions: (report, from, claim, { input }) => [
      sql`${report.column('claimId')} = ${claim.id}`,
      ...(input.has('asOf') ? countsAsOf(from.join(report, 'article').column('publishedAt'), input) : []),
      ...reportFilter(report, from, input.input('filter')),
    ],
  }),
  independentOrigins: expression((claim, field) => originCount(claim, field, field.input)),
  origins: originsOfClaim,
  related: connection<'Claim', 'Claim'>({
    model: 'Claim',
    orders: claimOrders,
    conditions: (other, _from, claim, field) => [
      sql`${other.id} <> ${claim.id} and ${other.id} = any(array(${ofSamePlayerOrClubs(claim, field)}))`,
      ...claimConditions(other, field),
    ],
  }),
};

export const claimRoots: Readonly<Record<string, RootPlan>> = {
  claim: single((field) => byOwnId(field, 'Claim', (id) => sql`${id} = ${field.input.id('id', ['Claim']).id}`)),
  claims: pages({
    model: 'Claim',
    orders: claimOrders,
    conditions: (claim, _from, _parent, field) => claimConditions(claim, field),
  }),
};

/** The claims about a person. */
export const claimsAbout: FieldPlan<'Person'> = connection<'Claim', 'Person'>({
  model: 'Claim',
  orders: claimOrders,
  conditions: (claim, _from, person, field) => [sql`${claim.column('playerId')} in ${groupOf(field, person)}`, ...claimConditions(claim, field)],
});

/** The claims that a club has a part in, by the argument `side`. */
export const claimsOfClub: FieldPlan<'Club'> = connection<'Claim', 'Club'>({
  model: 'Claim',
  orders: claimOrders,
  conditions: (claim, _from, club, field) => [onSide(claim, club, field), ...claimConditions(claim, field)],
});

function onSide(claim: Alias<'Claim'>, club: Alias<'Club'>, field: Field): Sql {
  const group = groupOf(field, club);
  switch (field.input.choice<'FROM' | 'TO' | 'ANY'>('side')) {
    case 'FROM':
      return sql`${claim.column('fromId')} in ${group}`;
    case 'TO':
      return sql`${claim.column('toId')} in ${group}`;
    default:
      return onEitherSide(claim, group);
  }
}

/** The ids of the claims of a claim's player; where it has none, of those in which all its clubs have a part. Claims keep canonical ids. */
function ofSamePlayerOrClubs(claim: Alias<'Claim'>, { compilation }: Field): Sql {
  const { from: ofPlayer, at: byPlayer } = From.table(compilation, 'Claim');
  const { from: ofClubs, at: byClubs } = From.table(compilation, 'Claim');
  const clubs = sql`array_remove(array[${claim.column('fromId')}, ${claim.column('toId')}], null)`;
  const sides = [byClubs.column('fromId'), byClubs.column('toId')] as const;
  return sql`select ${byPlayer.id}${ofPlayer.text} where ${byPlayer.column('playerId')} = ${claim.column('playerId')}
union all select ${byClubs.id}${ofClubs.text} where ${claim.column('playerId')} is null
and (${sides[0]} = any(${clubs}) or ${sides[1]} = any(${clubs})) and ${clubs} <@ array[${joined(sides, ', ')}]`;
}

/** A claim's earliest or latest report of those that count by the arguments `asOf` and `includeUndated`; undated ones come last in either. */
function reportAtEnd(claim: Alias<'Claim'>, { compilation, from, input }: Field, end: 'first' | 'last'): Alias<'Report'> {
  const { from: reports, at: report } = From.table(compilation, 'Report');
  const published = reports.join(report, 'article').column('publishedAt');
  const conditions = [sql`${report.column('claimId')} = ${claim.id}`, ...countsAsOf(published, input)];
  const order = end === 'first' ? sql`${published}, ${report.id}` : sql`${published} desc nulls last, ${report.id} desc`;
  return from.lateral(report.name.text, 'Report', () => sql`select ${report.name}.*${reports.text}${where(conditions)} order by ${order} limit 1`);
}
