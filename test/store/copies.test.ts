import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Extraction } from '../../src/extract/index.js';
import type { Store } from '../../src/store/index.js';
import { findCopies, meetings } from '../../src/store/ingest/copies.js';
import { sketchStored } from '../../src/store/ingest/sketch-stored.js';
import { anArticle, person, wordOf } from '../support/an-article.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';
import { sentences } from '../support/sentences.js';

const story = sentences(1, 10);
const added = sentences(2, 10);
const other = sentences(3, 10);

const article = (name: string, ...parts: (readonly string[])[]) => anArticle(parts.flat().join(' ')).named(name);

// Each is a near-duplicate of the next alone.
const chain = [
  article('whole', story).on('2017-07-03'),
  article('rewritten', story.slice(0, 6), added.slice(0, 4)).on('2017-07-02'),
  article('rewritten again', story.slice(0, 3), added.slice(0, 7)).on('2017-07-01'),
].map((one) => one.extraction());

/** Two clusters, which what comes in between unites, and what is no copy of anything. */
const corpus: readonly Extraction[] = [
  ...chain,
  article('cut short', story.slice(0, 5), ['Read more.']).extraction(),
  article('of the same day', story, ['By our reporter.']).on('2017-07-01').extraction(),
  article('other', other).extraction(),
  article('other, with a caption', other.slice(0, 4), ['Pictured: the ground.'], other.slice(4)).extraction(),
  article('ends alike', sentences(4, 8), story.slice(7)).on('2017-06-01').extraction(),
  article('brief', story.slice(0, 2)).on('2017-06-01').extraction(),
];

async function roots(store: Store): Promise<Record<string, string | null>> {
  const rows = await store.read({ text: 'SELECT a.external_id, r.external_id FROM article a LEFT JOIN article r ON r.id = a.duplicate_of_id ORDER BY 1', values: [] });
  return Object.fromEntries(rows as [string, string | null][]);
}

async function inBatches(store: Store, articles: readonly Extraction[], sizes: readonly number[]): Promise<void> {
  const rest = [...articles];
  for (const size of [...sizes, rest.length]) await store.ingest(rest.splice(0, size));
}

describe.each(databaseKinds)('copies on %s', (kind) => {
  const database = useStore(kind);
  beforeEach(() => clear(database.store));

  it('lead to the earliest article of their cluster, in whatever order and in whatever batches they come', async () => {
    const { store } = database;
    const root = 'of the same day'; // as that of another, whose hash is greater
    const expected = {
      whole: root,
      rewritten: root,
      'rewritten again': root,
      'cut short': root,
      [root]: null,
      other: null, // its hash is the lesser, for neither has a date
      'other, with a caption': 'other',
      'ends alike': null,
      brief: null,
    };
    const shuffled = fc.shuffledSubarray([...corpus], { minLength: corpus.length });
    await fc.assert(
      fc.asyncProperty(shuffled, fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: corpus.length }), async (articles, sizes) => {
        await clear(store);
        await inBatches(store, articles, sizes);
        expect(await roots(store)).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });

  it('are found again where an earlier article comes later, and where one unites two clusters', async () => {
    const { store } = database;
    const [whole, rewritten, again] = chain as [Extraction, Extraction, Extraction];
    await store.ingest([whole]);
    await store.ingest([again]);
    expect(await roots(store)).toEqual({ whole: null, 'rewritten again': null });
    await store.ingest([rewritten]);
    expect(await roots(store)).toEqual({ whole: 'rewritten again', rewritten: 'rewritten again', 'rewritten again': null });
  });

  it('are a revision too, for its text is nearly the one that it revises', async () => {
    const { store } = database;
    await store.ingest([article('first', story).at('https://example.com/a').extraction()]);
    const [revision] = await store.ingest([article('revision', story, ['Corrected.']).on('2017-07-01').at('https://example.com/a').extraction()]);
    expect(revision?.revisionOf).toBe(1);
    expect(await roots(store)).toEqual({ first: 'revision', revision: null });
  });

  it('leave untouched what is no copy, and what has its root already', async () => {
    const { store } = database;
    await store.ingest(corpus);
    const ids = (await store.prisma.article.findMany()).map(({ id }) => id);
    expect(await store.prisma.$transaction((transaction) => findCopies(transaction, ids))).toEqual([]);
  });

  it('are all found in a database from before there were sketches, with the words of its quotes', async () => {
    const { store } = database;
    const quoting = anArticle('“We will not sell him this summer,” Les Reed said.').named('quoting').quoting('We will not sell him this summer,', wordOf(person('Les Reed')));
    await store.ingest([...corpus, quoting.extraction()]);
    const quotes = () => store.read({ text: 'SELECT words, sketch FROM quote', values: [] });
    const [found, said] = [await roots(store), await quotes()];
    expect(said).toEqual([[' we will not sell him this summer ', expect.any(Array)]]);
    await store.prisma.$executeRaw`UPDATE article SET sketch = '{}', duplicate_of_id = NULL`;
    await store.prisma.$executeRaw`UPDATE quote SET sketch = '{}', words = ''`;

    const changed = await store.prisma.$transaction(sketchStored);

    expect(await roots(store)).toEqual(found);
    expect(await quotes()).toEqual(said);
    const copies = await store.prisma.article.findMany({ where: { duplicateOfId: { not: null } }, orderBy: { id: 'asc' } });
    expect(changed).toEqual(copies.map(({ id }) => id));
  });

  it('are compared with as many articles as share the most keys, and no more', async () => {
    const { store } = database;
    // A site whose articles all open alike, and go on otherwise; one has a copy.
    const opening = sentences(5, 6);
    const site = Array.from({ length: 60 }, (_, i) => article(`site ${i}`, opening, sentences(100 + i, 12)).extraction());
    await store.ingest(site);
    await store.ingest([article('copy', opening, sentences(130, 12), ['Elsewhere.']).on('2017-07-01').extraction()]);
    const copies = Object.entries(await roots(store)).filter(([, root]) => root !== null);
    expect(copies).toEqual([['site 30', 'copy']]);
  });

  it('are looked up by the index of sketches', async () => {
    const { store } = database;
    await store.prisma.$executeRaw`
      INSERT INTO article (content_hash, text, word_count, extractor, sketch)
      SELECT lpad(to_hex(n), 64, '0'), 'Text.', 1, 'e', ARRAY(SELECT (random() * 1e9)::int FROM generate_series(1, 30) WHERE n > 0) FROM generate_series(1, 5000) n`;
    await store.prisma.$executeRaw`ANALYZE article`;
    const plan = await store.prisma.$queryRaw<Record<string, string>[]>`EXPLAIN ${meetings([1, 2, 3])}`;
    const lines = plan.map((row) => Object.values(row)[0]).join('\n');
    expect(lines).toContain('article_sketch_idx');
    expect(lines).not.toContain('Seq Scan');
  });
});
