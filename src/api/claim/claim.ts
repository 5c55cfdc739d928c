import { canonical, groupOf } from '../identity.js';
import { byOwnId, column, connection, From, globalId, one, pages, single, sql, type Alias, type Field, type FieldPlan, type ObjectPlan, type RootPlan, type Sql } from '../plan/index.js';
import { onEitherSide, reportFilter, reportOrders } from '../report/filter.js';
import { claimFilter, claimOrders } from './filter.js';
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
  firstReport: one((claim, field) => reportAtEnd(claim, field, 'first')),
  lastReport: one((claim, field) => reportAtEnd(claim, field, 'last')),
  reports: connection<'Report', 'Claim'>({
    model: 'Report',
    orders: reportOrders,
    conditions: (report, from, claim, { input }) => [
      sql`${report.column('claimId')} = ${claim.id}`,
      ...reportFilter(report, from, input.input('filter')),
    ],
  }),
};

export const claimRoots: Readonly<Record<string, RootPlan>> = {
  claim: single((field) => byOwnId(field, 'Claim', (id) => sql`${id} = ${field.input.id('id', ['Claim']).id}`)),
  claims: pages({
    model: 'Claim',
    orders: claimOrders,
    conditions: (claim, _from, _parent, { input }) => claimFilter(claim, input.input('filter')),
  }),
};

/** The claims about a person. */
export const claimsAbout: FieldPlan<'Person'> = connection<'Claim', 'Person'>({
  model: 'Claim',
  orders: claimOrders,
  conditions: (claim, _from, person, field) => [
    sql`${claim.column('playerId')} in ${groupOf(field, person)}`,
    ...claimFilter(claim, field.input.input('filter')),
  ],
});

/** The claims that a club has a part in, by the argument `side`. */
export const claimsOfClub: FieldPlan<'Club'> = connection<'Claim', 'Club'>({
  model: 'Claim',
  orders: claimOrders,
  conditions: (claim, _from, club, field) => [onSide(claim, club, field), ...claimFilter(claim, field.input.input('filter'))],
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

/** A claim's earliest or latest report; undated ones come last in either. */
function reportAtEnd(claim: Alias<'Claim'>, { compilation, from }: Field, end: 'first' | 'last'): Alias<'Report'> {
  return from.lateral(`${claim.name.text}.${end}`, 'Report', () => {
    const { from: reports, at: report } = From.table(compilation, 'Report');
    const published = reports.join(report, 'article').column('publishedAt');
    const order = end === 'first' ? sql`${published}, ${report.id}` : sql`${published} desc nulls last, ${report.id} desc`;
    return sql`select ${report.name}.*${reports.text} where ${report.column('claimId')} = ${claim.id} order by ${order} limit 1`;
  });
}
