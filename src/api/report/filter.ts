import { publishedAs } from '../article/filter.js';
import { entityModels, groupOfId } from '../identity.js';
import { byMoment, byNumber, type From, sql, type Alias, type Input, type Orders, type Sql } from '../plan/index.js';
import { sourcesRestingOn } from '../source/filter.js';

export const reportOrders: Orders<'Report'> = {
  PUBLISHED_AT_DESC: byMoment((report, from) => from.join(report, 'article').column('publishedAt'), true),
  PUBLISHED_AT_ASC: byMoment((report, from) => from.join(report, 'article').column('publishedAt'), false),
  IN_TEXT: byNumber((report) => report.column('start')),
};

/** The conditions of a `ReportFilter`. */
export function reportFilter(report: Alias<'Report'>, from: From, filter: Input): Sql[] {
  const conditions: Sql[] = [];
  if (filter.has('publication') || filter.has('published')) conditions.push(...publishedAs(from.join(report, 'article'), filter));
  if (filter.has('claimType')) {
    conditions.push(sql`${from.join(report, 'claim').column('type')} = any(${filter.choices('claimType', sql`"ClaimType"`)})`);
  }
  if (filter.has('player')) conditions.push(sql`${report.column('playerId')} in ${groupOfId(filter, filter.id('player', ['Person']))}`);
  if (filter.has('club')) conditions.push(onEitherSide(report, groupOfId(filter, filter.id('club', ['Club']))));
  if (filter.has('source')) {
    const source = filter.id('source', entityModels);
    conditions.push(sql`${report.column('sourceId')} = any(array${sourcesRestingOn(filter, source.model, groupOfId(filter, source))})`);
  }
  if (filter.has('sourceKind')) {
    conditions.push(sql`${from.join(report, 'source').column('kind')} = any(${filter.choices('sourceKind', sql`"SourceKind"`)})`);
  }
  if (filter.has('via')) conditions.push(sql`${report.column('viaId')} in ${groupOfId(filter, filter.id('via', ['Publication']))}`);
  if (filter.has('certainty')) conditions.push(sql`${report.column('certainty')} = any(${filter.choices('certainty', sql`"Certainty"`)})`);
  if (filter.has('polarity')) conditions.push(sql`${report.column('polarity')} = ${filter.bind('polarity', sql`text`)}::"Polarity"`);
  if (filter.has('text')) conditions.push(sql`${report.column('text')} ilike ${filter.substring('text')}`);
  return conditions;
}

/** That one of a group of clubs is on either side of a claim or report. As arrays, so that two indexes can be joined. */
export function onEitherSide(at: Alias<'Report'> | Alias<'Claim'>, clubs: Sql): Sql {
  const sides = at as Alias<'Claim'>;
  return sql`(${sides.column('fromId')} = any(array${clubs}) or ${sides.column('toId')} = any(array${clubs}))`;
}
