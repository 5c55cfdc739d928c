import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execute, parse, validate, type GraphQLEnumType } from 'graphql';
import { newContext } from '../../src/api/context.js';
import { fieldResolver } from '../../src/api/resolver.js';
import { buildSchema } from '../../src/api/schema.js';
import { fold } from '../../src/resolve/index.js';
import { anArticle, clubOf, man, organisation, publication, unnamed, wordOf } from '../support/an-article.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';
import { ask } from './ask.js';
import { randomFilter } from './random-query.js';
import { Reference } from './reference.js';
import { fillAtRandom, randomFrom } from './world.js';

const schema = buildSchema();

const entity = '{ id name }';
const source = '{ kind name mention { text } person { id } club { id } publication { id } }';
const counted = {
  quoteCounts: { dimensions: 'QuoteDimension', filter: 'QuoteFilter', row: `speaker ${source} club ${entity} publication ${entity} via ${entity} kind period quotes articles` },
  reportCounts: {
    dimensions: 'ReportDimension',
    filter: 'ReportFilter',
    row: `claimType player ${entity} club ${entity} source ${source} sourceKind publication ${entity} certainty polarity period reports claims articles`,
  },
} as const;

describe.each(databaseKinds)('counts on %s', (kind) => {
  const database = useStore(kind);
  let reference: Reference;

  beforeAll(async () => {
    await fillAtRandom(database.store, 31);
    reference = await Reference.load(database.store, schema);
  });

  it.each(['quoteCounts', 'reportCounts'] as const)('%s: agrees with counting row by row, by every combination of dimensions, whatever the filter', async (field) => {
    const { dimensions, filter, row } = counted[field];
    const all = (schema.getType(dimensions) as GraphQLEnumType).getValues().map(({ name }) => name);
    const document = parse(`query ($by: [${dimensions}!]!, $filter: ${filter}, $first: Int) { counts: ${field}(by: $by, filter: $filter, first: $first) { ${row} } }`);
    expect(validate(schema, document)).toEqual([]);
    const random = randomFrom(7);
    let rows = 0;
    for (let combination = 0; combination < 2 ** all.length; combination += 1) {
      const by = all.filter((_name, bit) => combination & (1 << bit)).sort(() => random() - 0.5);
      const variableValues = { by, filter: combination % 3 === 0 ? null : randomFilter(schema, reference, random, filter), first: 1000 };
      const { data, errors } = await run(document, variableValues);
      expect(errors).toBeUndefined();
      const expected = await reference.run(document, variableValues);
      expect({ by, data: plain(data) }).toEqual({ by, data: plain(expected.data) });
      rows += (data!['counts'] as unknown[]).length;
    }
    expect(rows).toBeGreaterThan(2 ** all.length);
  });

  const run = async (document: ReturnType<typeof parse>, variableValues: Record<string, unknown>) =>
    await execute({ schema, document, variableValues, contextValue: newContext((statement) => database.store.read(statement)), fieldResolver });

  it('takes the numbers of the whole for no dimension at all, of nothing, too', async () => {
    const { result } = await ask(database.store, '{ all: quoteCounts(by: []) { quotes articles speaker { name } } none: reportCounts(by: [], filter: { text: "no such words" }) { reports claims articles } listed: quotes { totalCount } }');
    const { all, none, listed } = result.data as unknown as { all: Record<string, unknown>[]; none: unknown; listed: { totalCount: number } };
    expect(all).toEqual([{ quotes: listed.totalCount, articles: expect.any(Number), speaker: null }]);
    expect(none).toEqual([{ reports: 0, claims: 0, articles: 0 }]);
  });

  it.each([0, -1, 1001])('refuses first: %d', async (first) => {
    const { result, statements } = await ask(database.store, `{ reportCounts(by: [PLAYER], first: ${first}) { reports } }`);
    expect(result.errors).toMatchObject([{ message: `"first" must be from 1 to 1000; it is ${first}.`, extensions: { code: 'BAD_ARGUMENT' } }]);
    expect(statements).toEqual([]);
  });

  it('counts in one statement that computes no number which is not asked for', async () => {
    const { statements } = await ask(database.store, '{ reportCounts(by: [SOURCE, SOURCE], first: 3) { source { name } reports } }');
    expect(statements.map(({ text }) => text)).toEqual([expect.not.stringMatching(/distinct report/)]);
  });

  it('folds names in SQL as names are folded for look-up', async () => {
    const letters = fc.constantFrom(...'aZé Ø.’`-&ßÞæŒđĳſ12–…“×¡²½Å');
    const names = fc.sample(fc.string({ unit: letters, minLength: 1, maxLength: 9 }), { numRuns: 300, seed: 5 });
    const rows = await database.store.read({ text: 'select name, folded(name) from unnest($1::text[]) name', values: [names] });
    expect(rows).toEqual(names.map((name) => [name, fold(name)]));
  });

  describe('of a small story', () => {
    const [reed, klopp] = [man('Les Reed'), man('Jurgen Klopp')];
    const [saints, reds] = [clubOf('England', 'Southampton'), clubOf('England', 'Liverpool')];
    const echo = publication('Daily Echo');

    beforeAll(async () => {
      await clear(database.store);
      await database.store.ingest([
        anArticle('Les Reed of Southampton said “no”. Les Reed also said “never”. A friend said “yes”. The League said “maybe”. Jurgen Klopp of Liverpool, once of Southampton, said “so”.')
          .by(echo)
          .on('2017-07-31T23:30:00-02:00')
          .affiliating(reed, saints, 'EXECUTIVE', { evidence: 'Les Reed of Southampton' })
          .affiliating(klopp, reds, 'MANAGER', { evidence: 'Jurgen Klopp of Liverpool' })
          .affiliating(klopp, saints, 'MANAGER', { evidence: 'once of Southampton', former: true })
          .quoting('no', wordOf(reed))
          .quoting('never', wordOf(reed))
          .quoting('yes', unnamed('A friend'))
          .quoting('maybe', organisation('The League'))
          .quoting('so', wordOf(klopp))
          .extraction(),
        anArticle('THE LEAGUE said: “perhaps”. Les Reed of Liverpool said “so be it”. Liverpool said “fine”.')
          .affiliating(reed, reds, 'STAFF', { evidence: 'Les Reed of Liverpool' })
          .quoting('perhaps', organisation('THE LEAGUE'))
          .quoting('so be it', wordOf(reed))
          .quoting('fine', wordOf(reds))
          .extraction(),
      ]);
    });

    const rows = async (field: string, row: string) => ((await ask(database.store, `{ counts: ${field} { ${row} } }`)).result.data as unknown as { counts: unknown[] }).counts;

    it('puts unnamed speakers together, and an organisation however it is written', async () => {
      expect(await rows('quoteCounts(by: [SPEAKER])', 'speaker { kind name } quotes articles')).toEqual([
        { speaker: { kind: 'PERSON', name: 'Les Reed' }, quotes: 3, articles: 2 },
        { speaker: { kind: 'ORGANISATION', name: 'THE LEAGUE' }, quotes: 2, articles: 2 },
        { speaker: { kind: 'PERSON', name: 'Jurgen Klopp' }, quotes: 1, articles: 1 },
        { speaker: { kind: 'CLUB', name: 'Liverpool' }, quotes: 1, articles: 1 },
        { speaker: { kind: 'UNNAMED', name: null }, quotes: 1, articles: 1 },
      ]);
    });

    it('counts a quote for every club that its speaker is at, not for one that he has left', async () => {
      expect(await rows('quoteCounts(by: [CLUB])', 'club { name } quotes')).toEqual([
        { club: { name: 'Liverpool' }, quotes: 5 },
        { club: { name: 'Southampton' }, quotes: 3 },
        { club: null, quotes: 3 },
      ]);
    });

    it('counts days and months in UTC, unknown ones last', async () => {
      expect(await rows('quoteCounts(by: [MONTH])', 'period quotes')).toEqual([{ period: '2017-08-01', quotes: 5 }, { period: null, quotes: 3 }]);
      expect(await rows('quoteCounts(by: [DAY])', 'period quotes')).toEqual([{ period: '2017-08-01', quotes: 5 }, { period: null, quotes: 3 }]);
      expect(await rows('quoteCounts(by: [MONTH, DAY], filter: { published: { until: "2017-08-01" } })', 'period quotes')).toEqual([{ period: '2017-08-01', quotes: 5 }]);
    });
  });
});

function plain(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result));
}
