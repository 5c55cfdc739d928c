import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentHash, type Store } from '../../src/store/index.js';
import { anArticle, club, man, narrator, person, publication, unnamed, wordOf } from '../support/an-article.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';

const reed = man('Les Reed', 'Reed');
const vanDijk = man('Virgil van Dijk', 'Van Dijk');
const southampton = club('Southampton', 'Saints');
const liverpool = club('Liverpool');
const mirror = publication('Daily Mirror', 'the Mirror');

const interview = () =>
  anArticle('“Virgil van Dijk is not for sale,” said Southampton’s director Les Reed. The Mirror reports that sources say Van Dijk could join Liverpool for £60m.')
    .named('interview')
    .by('Daily Echo')
    .on('2017-07-10')
    .at('https://example.com/interview')
    .titled('No sale')
    .writtenBy(person('Jane Doe'))
    .mentioning(publication('Daily Mirror', 'The Mirror'))
    .affiliating(reed, southampton, 'EXECUTIVE', { evidence: 'Southampton’s director Les Reed', title: 'director' })
    .quoting('Virgil van Dijk is not for sale', wordOf(reed), { cue: 'said' })
    .claiming('NOT_FOR_SALE', {
      player: vanDijk,
      from: southampton,
      evidence: 'Virgil van Dijk is not for sale',
      source: wordOf(reed),
      cue: 'said',
      inQuote: 0,
    })
    .claiming('MOVE', {
      player: vanDijk,
      from: southampton,
      to: liverpool,
      evidence: 'Van Dijk could join Liverpool for £60m',
      hedge: 'could',
      certainty: 'POSSIBLE',
      amount: 60_000_000,
      currency: 'GBP',
      source: wordOf(mirror, 'The Mirror', unnamed('sources')),
    });

async function rows(store: Store, text: string): Promise<unknown[][]> {
  return await store.read({ text, values: [] });
}

describe.each(databaseKinds)('ingest on %s', (kind) => {
  const database = useStore(kind);
  beforeEach(() => clear(database.store));

  it('writes an article with everything that was found in it', async () => {
    const { store } = database;
    const extraction = interview().extraction();

    const outcomes = await store.ingest([extraction]);

    expect(outcomes).toEqual([{ id: 'interview', status: 'added', articleId: 1 }]);
    expect(
      await rows(
        store,
        `SELECT a.external_id, a.title, a.url, p.name, a.published_at, a.word_count, a.extractor, a.content_hash
         FROM article a JOIN publication p ON p.id = a.publication_id`,
      ),
    ).toEqual([
      ['interview', 'No sale', 'https://example.com/interview', 'Daily Echo', new Date('2017-07-10'), 25, 'test/1', contentHash(extraction.text)],
    ]);
    expect(await rows(store, 'SELECT p.name, p.gender, p.slug FROM byline b JOIN person p ON p.id = b.person_id')).toEqual([['Jane Doe', null, 'jane-doe']]);
    expect(await rows(store, "SELECT text FROM mention WHERE kind = 'PERSON' ORDER BY start_offset")).toEqual([
      ['Virgil van Dijk'],
      ['Les Reed'],
      ['Van Dijk'],
    ]);
    expect(
      await rows(
        store,
        `SELECT p.name, c.name, f.role::text, f.title, f.former, f.text, f.rule, f.extractor
         FROM affiliation f JOIN person p ON p.id = f.person_id JOIN club c ON c.id = f.club_id`,
      ),
    ).toEqual([['Les Reed', 'Southampton', 'EXECUTIVE', 'director', false, 'Southampton’s director Les Reed', 'test', 'test/1']]);
    expect(
      await rows(
        store,
        `SELECT q.kind::text, q.text, p.name, q.cue_text, q.steps, (SELECT array_agg(t.text) FROM quote_part t WHERE t.quote_id = q.id)
         FROM quote q JOIN source s ON s.id = q.speaker_id JOIN person p ON p.id = s.person_id`,
      ),
    ).toEqual([
      ['DIRECT', 'Virgil van Dijk is not for sale', 'Les Reed', 'said', ['The test says so.'], ['Virgil van Dijk is not for sale']],
    ]);
    expect(
      await rows(
        store,
        `SELECT c.type::text, p.name, f.name, t.name, r.text, r.hedge_text, r.certainty::text, r.polarity::text, r.amount, r.currency,
           s.kind::text, x.kind::text, r.quote_id IS NOT NULL, c.first_reported_at, c.last_reported_at
         FROM report r JOIN claim c ON c.id = r.claim_id JOIN person p ON p.id = c.player_id
         LEFT JOIN club f ON f.id = c.from_id LEFT JOIN club t ON t.id = c.to_id
         JOIN source s ON s.id = r.source_id LEFT JOIN source x ON x.id = s.citing_id ORDER BY r.id`,
      ),
    ).toEqual([
      [
        'NOT_FOR_SALE', 'Virgil van Dijk', 'Southampton', null, 'Virgil van Dijk is not for sale', null, 'CERTAIN', 'AFFIRMED', null, null,
        'PERSON', null, true, new Date('2017-07-10'), new Date('2017-07-10'),
      ],
      [
        'MOVE', 'Virgil van Dijk', 'Southampton', 'Liverpool', 'Van Dijk could join Liverpool for £60m', 'could', 'POSSIBLE', 'AFFIRMED',
        '60000000.00', 'GBP', 'PUBLICATION', 'UNNAMED', false, new Date('2017-07-10'), new Date('2017-07-10'),
      ],
    ]);
  });

  it('keeps every span true to the text', async () => {
    const { store } = database;
    await store.ingest([interview().extraction(), anArticle('😀 Les Reed 𝒳 said: “Fine 😀.”').quoting('Fine 😀.', wordOf(reed), { cue: 'said' }).extraction()]);

    const spans = await rows(
      store,
      `SELECT s.start_offset, s.end_offset, s.text, a.text FROM article a JOIN (
         SELECT article_id, start_offset, end_offset, text FROM mention
         UNION ALL SELECT article_id, start_offset, end_offset, text FROM affiliation
         UNION ALL SELECT article_id, start_offset, end_offset, text FROM source WHERE text IS NOT NULL
         UNION ALL SELECT article_id, cue_start, cue_end, cue_text FROM quote WHERE cue_text IS NOT NULL
         UNION ALL SELECT q.article_id, p.start_offset, p.end_offset, p.text FROM quote_part p JOIN quote q ON q.id = p.quote_id
         UNION ALL SELECT article_id, start_offset, end_offset, text FROM report
         UNION ALL SELECT article_id, hedge_start, hedge_end, hedge_text FROM report WHERE hedge_text IS NOT NULL
         UNION ALL SELECT article_id, cue_start, cue_end, cue_text FROM report WHERE cue_text IS NOT NULL
       ) s ON s.article_id = a.id`,
    );

    expect(spans.length).toBe(20);
    for (const [start, end, text, whole] of spans as [number, number, string, string][]) expect(whole.slice(start, end)).toBe(text);
  });

  it('does not write a text twice, be it in another batch, in the same batch or in other Unicode', async () => {
    const { store } = database;
    const text = 'Kanté stays, says Les Reed.';
    const first = anArticle(text).named('a').mentioning(reed).extraction();
    const again = anArticle(text).named('b').mentioning(reed).extraction();
    const decomposed = anArticle(text.normalize('NFD')).named('c').mentioning(reed).extraction();

    expect(await store.ingest([first, again])).toEqual([
      { id: 'a', status: 'added', articleId: 1 },
      { id: 'b', status: 'known', articleId: 1 },
    ]);
    expect(await store.ingest([decomposed])).toEqual([{ id: 'c', status: 'known', articleId: 1 }]);
    expect(await rows(store, 'SELECT count(*) FROM article')).toEqual([[1]]);
    expect(await store.hasArticle([contentHash(text), contentHash('other')])).toEqual(new Set([contentHash(text)]));
  });

  it('raises the version of the data when it writes, and only then', async () => {
    const { store } = database;
    const version = () => rows(store, 'SELECT data_version FROM corpus');
    expect(await version()).toEqual([[0]]);
    await store.ingest([interview().extraction()]);
    expect(await version()).toEqual([[1]]);
    await store.ingest([interview().extraction()]);
    await store.ingest([]);
    expect(await version()).toEqual([[1]]);
  });

  it('takes a changed text at the same address, or under the same id of the same publication, for a revision', async () => {
    const { store } = database;
    const first = anArticle('One.').named('1').at('https://example.com/a').extraction();
    const second = anArticle('One, corrected.').named('2').at('https://example.com/a').extraction();
    const third = anArticle('One, corrected again.').named('3').at('https://example.com/a').extraction();
    const wire = anArticle('Wire.').named('w').by('Daily Echo').extraction();
    const corrected = anArticle('Wire, corrected.').named('w').by('Daily Echo').extraction();
    const elsewhere = anArticle('Wire, of another outlet.').named('w').by('Daily Mirror').extraction();
    const file = anArticle('A file.').named('file').extraction();
    const otherFile = anArticle('Another file of that name.').named('file').extraction();

    const outcomes = [...(await store.ingest([first])), ...(await store.ingest([second, third, wire, corrected, elsewhere, file, otherFile]))];

    expect(outcomes.map(({ revisionOf }) => revisionOf)).toEqual([undefined, 1, 2, undefined, 4, undefined, undefined, undefined]);
  });

  it('makes one claim of reports that state the same, dated by the first and the last of them', async () => {
    const { store } = database;
    const report = (text: string) => anArticle(text).claiming('INTEREST', { player: vanDijk, to: liverpool, evidence: text, source: narrator });
    await store.ingest([report('Liverpool want Virgil van Dijk.').on('2017-06-02').extraction(), report('Liverpool like Virgil van Dijk.').extraction()]);
    await store.ingest([report('Liverpool eye Virgil van Dijk.').on('2017-06-01T12:00:00Z').extraction()]);
    await store.ingest([report('Virgil van Dijk is on the list of Liverpool.').on('2017-08-03').extraction()]);

    expect(
      await rows(store, 'SELECT type::text, first_reported_at, last_reported_at, (SELECT count(*) FROM report r WHERE r.claim_id = c.id) FROM claim c'),
    ).toEqual([['INTEREST', new Date('2017-06-01T12:00:00Z'), new Date('2017-08-03'), 4]]);
  });

  it('gives each of the same name a slug of its own', async () => {
    const { store } = database;
    await store.ingest([
      anArticle('Danny Ward keeps goal for Liverpool.')
        .on('2018-01-01')
        .affiliating(man('Danny Ward'), liverpool, 'PLAYER', { evidence: 'Danny Ward keeps goal for Liverpool' })
        .extraction(),
      anArticle('Danny Ward owns Southampton.')
        .on('2018-01-02')
        .affiliating(man('Danny Ward'), southampton, 'OWNER', { evidence: 'Danny Ward owns Southampton' })
        .extraction(),
    ]);
    expect(await rows(store, "SELECT slug FROM person ORDER BY slug")).toEqual([['danny-ward'], ['danny-ward-2']]);
  });

  it.each([
    ['the words of a span are elsewhere', { mentions: [{ start: 1, end: 9, text: 'Les Reed', rule: 'name' }] }, /Article "wrong" cannot be stored: the mention of Les Reed says that "Les Reed" stands from 1 to 9 .* \(rule name\)\./],
    ['a span is empty', { mentions: [{ start: 3, end: 3, text: '', rule: 'name' }] }, /stands from 3 to 3/],
    ['a span ends before it starts', { mentions: [{ start: 3, end: 1, text: '', rule: 'name' }] }, /stands from 3 to 1/],
    ['a name holds NUL', { name: 'Les\0Reed' }, /people\.0\.name holds the character NUL/],
  ])('refuses an article where %s, and writes nothing of the batch', async (_what, change, message) => {
    const { store } = database;
    const good = interview().extraction();
    const bad = anArticle('Les Reed spoke.').named('wrong').mentioning(reed).extraction();
    const broken = { ...bad, people: bad.people.map((found) => ({ ...found, ...change })) };

    await expect(store.ingest([good, broken])).rejects.toMatchObject({ code: 'EXTRACTION_INVALID', article: 'wrong', message: expect.stringMatching(message) });
    expect(await store.isEmpty()).toBe(true);
  });

  it('stores whatever characters a text or a name has, or says that it cannot be stored', async () => {
    const { store } = database;
    const odd = fc.constantFrom('\0', '\ud83d', '\ude00', '\u0085', '\u00a0', '\ufeff', '\u2028', '\ufffe', '\n', '\r', '\\', "'", '{', '%', '😀', 'ﷺ', 'ß', 'İ', 'e\u0301');
    const words = fc.string({ unit: fc.oneof(odd, fc.constantFrom('a', 'B', ' ')), minLength: 1, maxLength: 12 });
    let number = 0;
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(words, words, words, async (name, title, domain) => {
        const text = `${++number} ${name} said: ${title}`;
        const somebody = person(name);
        const article = anArticle(text).titled(title).named(title).at(domain).by(publication(domain)).mentioning(somebody, club(name));
        const extraction = article.quoting(title, wordOf(somebody)).claiming('MOVE', { player: somebody, evidence: name, source: narrator }).extraction();
        const outcome = await store.ingest([extraction]).catch((error: { code: string }) => error.code);
        outcomes.add(typeof outcome === 'string' ? outcome : 'stored');
        if (outcome === 'EXTRACTION_INVALID') return;
        expect(outcome).toMatchObject([{ status: 'added' }]);
        expect(await store.read({ text: 'SELECT text FROM article ORDER BY id DESC LIMIT 1', values: [] })).toEqual([[text]]);
      }),
      { numRuns: 60 },
    );
    expect(outcomes).toEqual(new Set(['stored', 'EXTRACTION_INVALID']));
  });
});
