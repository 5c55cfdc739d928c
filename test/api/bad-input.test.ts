import { beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/api/id.js';
import { databaseKinds, useStore } from '../support/databases.js';
import { ask } from './ask.js';
import { story } from './story.js';

const base64 = (text: string) => Buffer.from(text).toString('base64url');
const cursor = (...parts: unknown[]) => base64(JSON.stringify(parts));
const nested = (levels: number, size: string): string => (levels === 0 ? 'id' : `quotes${size} { nodes { article { ${nested(levels - 1, size)} } } }`);

/** Queries that a caller can get wrong, with the code of the error and words of its message. */
const mistakes: [query: string, code: string, message: RegExp][] = [
  ['{ quotes(first: 101) { totalCount } }', 'BAD_PAGE_SIZE', /"first" must be from 1 to 100; it is 101/],
  ['{ quotes(last: 101) { totalCount } }', 'BAD_PAGE_SIZE', /"last"/],
  ['{ quotes(first: 0) { nodes { id } } }', 'BAD_PAGE_SIZE', /it is 0/],
  ['{ quotes(first: -1) { nodes { id } } }', 'BAD_PAGE_SIZE', /it is -1/],
  ['{ quotes(first: 1, last: 1) { nodes { id } } }', 'BAD_PAGE_SIZE', /not both/],
  ['{ people { nodes { quotes(first: 101) { nodes { id } } } } }', 'BAD_PAGE_SIZE', /it is 101/],
  ['{ quotes(after: "what") { nodes { id } } }', 'BAD_CURSOR', /none that this server gave/],
  ['{ quotes(after: "") { nodes { id } } }', 'BAD_CURSOR', /none/],
  [`{ quotes(before: "${cursor('Quote.PUBLISHED_AT_ASC', null, 1)}") { nodes { id } } }`, 'BAD_CURSOR', /another list or order/],
  [`{ articles(after: "${cursor('Quote.PUBLISHED_AT_DESC', null, 1)}") { nodes { id } } }`, 'BAD_CURSOR', /another list/],
  [`{ quotes(after: "${cursor('Quote.PUBLISHED_AT_DESC', 'yesterday', 1)}") { nodes { id } } }`, 'BAD_CURSOR', /does not fit/],
  [`{ quotes(after: "${cursor('Quote.PUBLISHED_AT_DESC', 7, 1)}") { nodes { id } } }`, 'BAD_CURSOR', /does not fit/],
  [`{ quotes(after: "${cursor('Quote.PUBLISHED_AT_DESC', null, '1; drop table quote')}") { nodes { id } } }`, 'BAD_CURSOR', /none/],
  [`{ quotes(after: "${cursor('Quote.PUBLISHED_AT_DESC', null, 2 ** 40)}") { nodes { id } } }`, 'BAD_CURSOR', /none/],
  [`{ people(after: "${cursor('Person.NAME_ASC', null, 1)}") { nodes { id } } }`, 'BAD_CURSOR', /does not fit/],
  [`{ people(after: "${cursor('Person.NAME_ASC', 'a\0b', 1)}") { nodes { id } } }`, 'BAD_CURSOR', /does not fit/],
  ['{ article(id: "1") { title } }', 'BAD_ID', /"1" is not an id/],
  ['{ article(id: "") { title } }', 'BAD_ID', /not an id/],
  [`{ article(id: "${base64('Article:1')}==") { title } }`, 'BAD_ID', /not an id/],
  [`{ article(id: "${base64('Article:0')}") { title } }`, 'BAD_ID', /not an id/],
  [`{ article(id: "${base64('Article:-1')}") { title } }`, 'BAD_ID', /not an id/],
  [`{ article(id: "${encodeId('Person', 1)}") { title } }`, 'BAD_ID', /an id of type Person; here it must be one of Article/],
  [`{ node(id: "${encodeId('Judgement', 1)}") { id } }`, 'BAD_ID', /type Judgement/],
  [`{ node(id: "${base64('corpus:1')}") { id } }`, 'BAD_ID', /type corpus/],
  [`{ nodes(ids: ["${encodeId('Person', 1)}", "x"]) { id } }`, 'BAD_ID', /"x"/],
  [`{ nodes(ids: [${'"x" '.repeat(101)}]) { id } }`, 'BAD_ARGUMENT', /at most 100 ids; 101/],
  [`{ articles(filter: { publication: "${encodeId('Club', 1)}" }) { totalCount } }`, 'BAD_ID', /one of Publication/],
  [`{ quotes(filter: { speaker: "${encodeId('Quote', 1)}" }) { totalCount } }`, 'BAD_ID', /one of Person, Club, Publication/],
  [`{ articles(filter: { mentions: [${`"${encodeId('Club', 1)}" `.repeat(21)}] }) { totalCount } }`, 'BAD_ARGUMENT', /at most 20 ids; 21/],
  ['{ person { name } }', 'BAD_ARGUMENT', /either "id" or "slug"/],
  [`{ person(id: "${encodeId('Person', 1)}", slug: "les-reed") { name } }`, 'BAD_ARGUMENT', /either "id" or "slug"/],
  ['{ quotes { nodes { context(before: -1) } } }', 'BAD_ARGUMENT', /"before" must be from 0 to 5000; it is -1/],
  ['{ quotes { nodes { context(after: 5001) } } }', 'BAD_ARGUMENT', /it is 5001/],
  ['{ articles(filter: { published: { since: "2017-02-30" } }) { totalCount } }', 'BAD_DATE', /"2017-02-30" is not a day that the calendar has/],
  ['{ articles(filter: { published: { since: "2017-8-3" } }) { totalCount } }', 'BAD_DATE', /"2017-8-3"/],
  ['{ articles(filter: { published: { until: "0000-01-01" } }) { totalCount } }', 'BAD_DATE', /not a day/],
  ['{ articles(filter: { published: { until: 2017 } }) { totalCount } }', 'BAD_DATE', /not a day/],
  ['{ claims(asOf: "2017-02-30") { totalCount } }', 'BAD_DATE', /"2017-02-30" is not a day/],
  ['{ timeline { date } }', 'BAD_ARGUMENT', /"timeline" takes a "person", a "club", or both/],
  ['{ timeline(person: null, since: "2017-07-01") { date } }', 'BAD_ARGUMENT', /takes a "person"/],
  [`{ timeline(person: "${encodeId('Club', 1)}") { date } }`, 'BAD_ID', /one of Person/],
  [`{ timeline(person: "${encodeId('Person', 1)}", first: 0) { date } }`, 'BAD_PAGE_SIZE', /"first" must be from 1 to 366 days; it is 0/],
  [`{ timeline(person: "${encodeId('Person', 1)}", first: 367) { date } }`, 'BAD_PAGE_SIZE', /it is 367/],
  [`{ timeline(person: "${encodeId('Person', 1)}") { quotes(first: 101) { id } } }`, 'BAD_PAGE_SIZE', /"first" must be from 1 to 100 rows; it is 101/],
  [`{ timeline(person: "${encodeId('Person', 1)}", first: 366) { reports(first: 100) { article { quotes(first: 100) { totalCount nodes { id } } } } } }`, 'QUERY_TOO_COMPLEX', /rows/],
  [`{ ${nested(31, '(first: 1)')} }`, 'QUERY_TOO_COMPLEX', /more than 60 objects deep/],
  [`{ ${nested(5, '')} }`, 'QUERY_TOO_COMPLEX', /rows/],
  [`{ quotes { nodes { ${Array.from({ length: 1001 }, (_, index) => `a${index}: text`).join(' ')} } } }`, 'QUERY_TOO_COMPLEX', /more than 1000 fields/],
  [`{ ${Array.from({ length: 51 }, (_, index) => `a${index}: corpus { articles }`).join(' ')} }`, 'QUERY_TOO_COMPLEX', /more than 50 fields of Query/],
];

describe.each(databaseKinds)('what a caller gets wrong, on %s', (kind) => {
  const database = useStore(kind);
  beforeAll(() => database.store.ingest(story()));

  it.each(mistakes)('%.70s → %s', async (query, code, message) => {
    const { result } = await ask(database.store, query);
    const error = result.errors?.[0] as { message: string; extensions?: Record<string, unknown> } | undefined;
    expect(error).toMatchObject({ message: expect.stringMatching(message) as unknown, extensions: { code } });
  });

  it.each([
    ['a date', '($value: Date) { articles(filter: { published: { since: $value } }) { totalCount } }', '2017-02-29', 'BAD_DATE'],
    ['a page size', '($value: Int) { quotes(first: $value) { totalCount } }', 1000, 'BAD_PAGE_SIZE'],
    ['an id', '($value: ID!) { node(id: $value) { id } }', '💥', 'BAD_ID'],
    ['a cursor', '($value: String) { quotes(after: $value) { totalCount } }', '💥', 'BAD_CURSOR'],
  ])('finds %s that is wrong in a variable as it does in the query, also when the plan is at hand', async (_what, query, value, code) => {
    for (let run = 0; run < 2; run += 1) {
      const { result } = await ask(database.store, `query ${query}`, { value });
      expect(result.errors?.[0]?.extensions?.['code']).toBe(code);
    }
  });

  it.each([
    ['an id that no row has', `{ found: article(id: "${encodeId('Article', 2_000_000_000)}") { id } }`],
    ['an id beyond all numbers', `{ found: article(id: "${base64('Article:99999999999999')}") { id } }`],
    ['a slug that nobody has', '{ found: person(slug: "nobody") { id } }'],
    ['a slug that no database could hold', String.raw`{ found: person(slug: "a\u0000b") { id } }`],
    ['an empty slug', '{ found: club(slug: "") { id } }'],
  ])('answers null, and says that there is nothing, for %s', async (_what, query) => {
    const { data, errors } = (await ask(database.store, query)).result;
    expect(data).toEqual({ found: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([[['found'], 'NOT_FOUND']]);
  });

  it('answers null in its place for each id of nodes that no row has', async () => {
    const [person, nobody] = [encodeId('Person', 1), encodeId('Person', 2_000_000_000)];
    const { result, statements } = await ask(database.store, `{ nodes(ids: ["${nobody}", "${person}", "${encodeId('Quote', 1)}", "${nobody}", "${person}"]) { id __typename } }`);
    const found = { id: person, __typename: 'Person' };
    expect(result.data).toEqual({ nodes: [null, found, { id: encodeId('Quote', 1), __typename: 'Quote' }, null, found] });
    expect(statements).toHaveLength(1);
  });

  it.each([
    ['%', 0], ['_', 0], ['\\', 0], ["'; drop table quote; --", 0], ['\u0000', 0], ['\ud800', 0], ['😀', 1], ['OUR captain', 1],
  ])('looks for the text %j as it stands', async (text, count) => {
    const { result } = await ask(database.store, 'query ($text: String) { quotes(filter: { text: $text }) { totalCount } }', { text });
    expect(result).toEqual({ data: { quotes: { totalCount: count } } });
  });

  it.each([
    ['filter: null'], ['filter: {}'], ['filter: { published: null, kind: null, mentions: [], text: null }'], ['filter: { kind: [] }'],
    ['filter: { published: {} }'], ['first: null, last: null, after: null, before: null'],
  ])('takes (%s) for no restriction', async (args) => {
    expect((await ask(database.store, `{ quotes(${args}) { totalCount } }`)).result).toEqual({ data: { quotes: { totalCount: 3 } } });
  });

  it('counts both days of a range, and every day that the calendar has', async () => {
    const count = async (since: string, until: string) => {
      const { result } = await ask(database.store, 'query ($range: DateRange) { articles(filter: { published: $range }) { totalCount } }', { range: { since, until } });
      return (result.data as unknown as { articles: { totalCount: number } }).articles.totalCount;
    };
    expect(await count('2017-07-10', '2017-07-10')).toBe(1);
    expect(await count('2017-08-01', '2017-08-01')).toBe(1); // at half past six in the evening
    expect(await count('2017-07-03', '2017-07-31')).toBe(1);
    expect(await count('2017-08-02', '2017-07-01')).toBe(0);
    expect(await count('0001-01-01', '9999-12-31')).toBe(3);
    expect(await count('2016-02-29', '2016-02-29')).toBe(0);
  });
});
