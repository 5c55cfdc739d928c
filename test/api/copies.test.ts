import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anArticle, club, person, wordOf } from '../support/an-article.js';
import { databaseKinds, useStore } from '../support/databases.js';
import { sentences } from '../support/sentences.js';
import { ask } from './ask.js';
import { fillAtRandom } from './world.js';

const reed = person('Les Reed');
const story = sentences(1, 8).join(' ');

const said = {
  whole: 'We will not sell our captain this summer, and whoever says otherwise has not spoken to me or to anybody at this club.',
  beginning: 'We will not sell our captain this summer,',
  end: 'whoever says otherwise has not spoken to me or to anybody at this club',
  middle: 'has not spoken to me',
  omitting: 'We will not sell our captain… whoever says otherwise has not spoken to me or to anybody.',
  inOtherWords: 'Whoever says that we sell our captain this summer has not asked me.',
  short: 'Not this summer.',
  inCapitals: 'NOT THIS SUMMER',
  longer: 'Not this summer, not ever.',
  nothing: 'No, no.',
};

/** An article for each quote; two of them under the same text. */
const quoting = Object.entries(said).map(([name, words], i) =>
  anArticle(`${words} That is what Les Reed said.`)
    .named(name)
    .on(`2017-07-${String(i + 1).padStart(2, '0')}`)
    .quoting(words, wordOf(reed))
    .extraction(),
);

interface Named {
  readonly article: { readonly externalId: string };
}

describe.each(databaseKinds)('copies on %s', (kind) => {
  const database = useStore(kind);
  beforeAll(async () => {
    const southampton = club('Southampton');
    await database.store.ingest([
      anArticle(`Southampton wait. ${story}`).named('agency').on('2017-07-02').by('Press Agency').mentioning(southampton).extraction(),
      anArticle(`Southampton wait. ${story} Read more.`).named('first').on('2017-07-01').by('Daily Echo').mentioning(southampton).extraction(),
      anArticle(`Southampton wait. ${story} Follow us.`).named('undated').by('Coast Post').mentioning(southampton).extraction(),
      anArticle('Southampton play on Sunday.').named('alone').on('2017-07-03').by('Daily Echo').mentioning(southampton).extraction(),
    ]);
  });

  const listed = async (list: string, filter: string) => {
    const { result, statements } = await ask(database.store, `{ ${list.replace('ARTICLES', `articles${filter} { totalCount nodes { externalId } }`)} }`);
    expect(result.errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    const root = Object.values(result.data as object)[0] as { articles?: object };
    const { totalCount, nodes } = (root.articles ?? root) as { totalCount: number; nodes: { externalId: string }[] };
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ externalId }) => externalId);
  };

  it.each([
    ['ARTICLES', '', ['alone', 'first']],
    ['ARTICLES', '(filter: {})', ['alone', 'first']],
    ['ARTICLES', '(filter: { includeDuplicates: null })', ['alone', 'first']],
    ['ARTICLES', '(filter: { includeDuplicates: true })', ['alone', 'agency', 'first', 'undated']],
    ['club(slug: "southampton") { ARTICLES }', '', ['alone', 'first']],
    ['club(slug: "southampton") { ARTICLES }', '(filter: { includeDuplicates: true })', ['alone', 'agency', 'first', 'undated']],
    ['publication(slug: "press-agency") { ARTICLES }', '', []],
    ['publication(slug: "press-agency") { ARTICLES }', '(filter: { includeDuplicates: true })', ['agency']],
  ])('are left out of %s%s as they are to be', async (list, filter, articles) => {
    expect(await listed(list, filter)).toEqual(articles);
  });

  it('lead to the earliest article, which lists them, as each of them lists the others', async () => {
    const { result, statements } = await ask(
      database.store,
      '{ articles(filter: { includeDuplicates: true }) { nodes { externalId duplicateOf { externalId } duplicates { totalCount nodes { externalId } } } } }',
    );
    expect(statements).toHaveLength(1);
    const others = (...names: string[]) => ({ totalCount: names.length, nodes: names.map((externalId) => ({ externalId })) });
    const duplicateOf = { externalId: 'first' };
    expect(result).toEqual({
      data: {
        articles: {
          nodes: [
            { externalId: 'alone', duplicateOf: null, duplicates: others() },
            { externalId: 'agency', duplicateOf, duplicates: others('first', 'undated') },
            { externalId: 'first', duplicateOf: null, duplicates: others('agency', 'undated') },
            { externalId: 'undated', duplicateOf, duplicates: others('first', 'agency') },
          ],
        },
      },
    });
  });
});

describe.each(databaseKinds)('occurrences of a quote on %s', (kind) => {
  const database = useStore(kind);
  beforeAll(() => database.store.ingest(quoting));

  const all = '{ quotes(orderBy: PUBLISHED_AT_ASC) { nodes { article { externalId } occurrences { totalCount nodes { article { externalId } } } } } }';

  it('are those of the same words in other articles, cut at either end or in between, the oldest first', async () => {
    const { result, statements } = await ask(database.store, all);
    expect(statements).toHaveLength(1);
    const { nodes } = (result.data as unknown as { quotes: { nodes: (Named & { occurrences: { totalCount: number; nodes: Named[] } })[] } }).quotes;
    const found = Object.fromEntries(nodes.map(({ article, occurrences }) => [article.externalId, occurrences.nodes.map((one) => one.article.externalId)]));
    expect(found).toEqual({
      whole: ['beginning', 'end', 'middle', 'omitting'],
      beginning: ['whole'], // six words running are anybody's, where neither quote holds the other
      end: ['whole', 'middle', 'omitting'],
      middle: ['whole', 'end', 'omitting'],
      omitting: ['whole', 'end', 'middle'],
      inOtherWords: [],
      short: ['inCapitals'],
      inCapitals: ['short'],
      longer: [],
      nothing: [],
    });
    expect(nodes.every(({ occurrences }) => occurrences.totalCount === occurrences.nodes.length)).toBe(true);
  });

  it('are looked up by the index of sketches', async () => {
    await database.store.prisma.$executeRaw`
      INSERT INTO source (article_id, kind) SELECT min(id), 'UNNAMED' FROM article`;
    await database.store.prisma.$transaction([
      database.store.prisma.$executeRaw`
        WITH q AS (
          INSERT INTO quote (article_id, kind, text, words, sketch, speaker_id, rule, steps, extractor)
          SELECT s.article_id, 'DIRECT', 'W', ' w ', ARRAY(SELECT (random() * 1e9)::int FROM generate_series(1, 15) WHERE n > 0), s.id, 'r', '{}', 'e'
          FROM generate_series(1, 4000) n, (SELECT id, article_id FROM source ORDER BY id DESC LIMIT 1) s RETURNING id
        )
        INSERT INTO quote_part (quote_id, position, start_offset, end_offset, text) SELECT id, 0, 0, 1, 'W' FROM q`,
      database.store.prisma.$executeRaw`ANALYZE quote`,
    ]);
    const { statements } = await ask(database.store, all.replace('(orderBy: PUBLISHED_AT_ASC)', '(first: 1)'));
    const plan = await database.store.read({ text: `EXPLAIN ${statements[0]!.text}`, values: statements[0]!.values });
    const lines = plan.flat().join('\n');
    expect(lines.match(/quote_sketch_idx/g)).toHaveLength(2); // for the page, and for its count
  });
});

describe.each(databaseKinds)('occurrences among any quotes on %s', (kind) => {
  const database = useStore(kind);
  beforeAll(() => fillAtRandom(database.store, 5));

  it('go both ways: a quote occurs in those that occur in it', async () => {
    const { result } = await ask(database.store, '{ quotes(first: 100) { nodes { id occurrences(first: 100) { nodes { id } } } } }');
    const { nodes } = (result.data as unknown as { quotes: { nodes: { id: string; occurrences: { nodes: { id: string }[] } }[] } }).quotes;
    const pairs = new Set(nodes.flatMap(({ id, occurrences }) => occurrences.nodes.map((other) => `${id} ${other.id}`)));
    expect(pairs.size).toBeGreaterThan(10);
    for (const pair of pairs) expect(pairs).toContain(pair.split(' ').reverse().join(' '));
  });
});

describe.each(databaseKinds)('occurrences of a cut quote on %s', (kind) => {
  const database = useStore(kind);

  it('are found wherever it was cut, from both sides', async () => {
    // Of 36 words: where what is left begins and ends, and where what is left out in between does.
    const cut = fc.tuple(fc.nat(15), fc.integer({ min: 21, max: 36 }), fc.nat(3)).map(([start, end, gap]) => ({ start, end, gap }));
    const cuts = fc.sample(cut, { numRuns: 40, seed: 4 });
    const quote = (name: string, words: string) => anArticle(`${words} So he said, for number ${name}.`).named(name).quoting(words, wordOf(reed)).extraction();
    await database.store.ingest(
      cuts.flatMap(({ start, end, gap }, i) => {
        const words = sentences(i, 3).join(' ').split(' ');
        const middle = Math.round((start + end) / 2);
        const left = gap === 0 ? words.slice(start, end) : [...words.slice(0, middle), '[…]', ...words.slice(middle + gap)];
        return [quote(`${i} whole`, words.join(' ')), quote(`${i} cut`, left.join(' '))];
      }),
    );

    const { result } = await ask(database.store, '{ quotes(first: 100) { nodes { article { externalId } occurrences { nodes { article { externalId } } } } } }');
    const { nodes } = (result.data as unknown as { quotes: { nodes: (Named & { occurrences: { nodes: Named[] } })[] } }).quotes;
    expect(nodes).toHaveLength(80);
    for (const { article, occurrences } of nodes) {
      const other = article.externalId.endsWith('cut') ? article.externalId.replace('cut', 'whole') : article.externalId.replace('whole', 'cut');
      expect([article.externalId, occurrences.nodes.map((one) => one.article.externalId)]).toEqual([article.externalId, [other]]);
    }
  });
});
