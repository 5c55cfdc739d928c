import { publishedAs } from '../article/filter.js';
import { entityColumn, entityModels, groupOfId } from '../identity.js';
import { mentionedInWords } from '../mention/filter.js';
import { byId, byMoment, From, sql, type Alias, type Input, type Orders, type Sql } from '../plan/index.js';

export const quoteOrders: Orders<'Quote'> = {
  PUBLISHED_AT_DESC: byMoment((quote, from) => from.join(quote, 'article').column('publishedAt'), true),
  PUBLISHED_AT_ASC: byMoment((quote, from) => from.join(quote, 'article').column('publishedAt'), false),
  IN_TEXT: byId(false),
};

/** The conditions of a `QuoteFilter`. */
export function quoteFilter(quote: Alias<'Quote'>, from: From, filter: Input): Sql[] {
  const conditions = mentionedInWords(quote, filter);
  if (filter.has('publication') || filter.has('published')) conditions.push(...publishedAs(from.join(quote, 'article'), filter));
  if (filter.has('speaker')) {
    const speaker = filter.id('speaker', entityModels);
    conditions.push(sql`${entityColumn(from.join(quote, 'speaker'), speaker.model)} in ${groupOfId(filter, speaker)}`);
  }
  if (filter.has('club')) conditions.push(sql`${quote.column('speakerId')} in (${sourcesAtClub(filter)})`);
  if (filter.has('via')) conditions.push(sql`${quote.column('viaId')} in ${groupOfId(filter, filter.id('via', ['Publication']))}`);
  if (filter.has('kind')) conditions.push(sql`${quote.column('kind')} = any(${filter.choices('kind', sql`"QuoteKind"`)})`);
  if (filter.has('text')) conditions.push(sql`${quote.column('text')} ilike ${filter.substring('text')}`);
  return conditions;
}

/**
 * Whether two quotes that share a key are of the same words: one holds the other, or they have at least half of the shorter one's
 * keys in common, and three, which is about eight words. Those that share a key of three or four words have no other words.
 */
export function hasTheSameWords(one: Alias<'Quote'>, other: Alias<'Quote'>): Sql {
  const [words, otherWords] = [one.column('words'), other.column('words')];
  const [sketch, otherSketch] = [one.column('sketch'), other.column('sketch')];
  const common = sql`(select count(*) from unnest(${sketch}) as keys(key) where keys.key = any(${otherSketch}))`;
  return sql`(strpos(${words}, ${otherWords}) > 0 or strpos(${otherWords}, ${words}) > 0
or 2 * ${common} >= greatest(6, least(cardinality(${sketch}), cardinality(${otherSketch}))))`;
}

/** The sources that are the filter's club itself, or somebody who is at it. */
function sourcesAtClub(filter: Input): Sql {
  const { from, at: source } = From.table(filter.compilation, 'Source');
  const { from: others, at: other } = From.table(filter.compilation, 'Source');
  const { from: affiliations, at: affiliation } = From.table(filter.compilation, 'Affiliation');
  const { from: people, at: person } = From.table(filter.compilation, 'Person');
  const club = () => groupOfId(filter, filter.id('club', ['Club']));
  const member = affiliations.join(affiliation, 'person');
  return sql`select ${source.id}${from.text} where ${source.column('clubId')} in ${club()}
union select ${other.id}${others.text} where ${other.column('personId')} in (
select ${person.id}${people.text} where ${person.column('canonicalId')} in (
select ${member.column('canonicalId')}${affiliations.text} where not ${affiliation.column('former')} and ${affiliation.column('clubId')} in ${club()}))`;
}
