import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { encodeId } from '../../src/api/id.js';
import { buildSchema } from '../../src/api/schema.js';
import { exportRequest, type ExportCommandOptions } from '../../src/cli/export-request.js';
import { exportRows } from '../../src/cli/export-rows.js';
import type { View } from '../../src/store/index.js';
import { Reference } from '../api/reference.js';
import { fillAtRandom } from '../api/world.js';
import { anArticle, club, clubOf, man, narrator, organisation, publication, wordOf } from '../support/an-article.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';
import { sentences } from '../support/sentences.js';

describe.each(databaseKinds)('exported rows on %s', (kind) => {
  const database = useStore(kind);

  const exported = async (what: View, options: ExportCommandOptions) => {
    const pieces: string[] = [];
    for await (const piece of exportRows(database.store, exportRequest(what, options))) pieces.push(piece);
    return pieces.join('');
  };
  const objects = async (what: View, options: ExportCommandOptions = {}) =>
    (await exported(what, { format: 'jsonl', ...options })).split('\n').slice(0, -1).map((line) => JSON.parse(line) as Record<string, never>);

  describe('of any data', () => {
    let reference: Reference;
    beforeAll(async () => {
      await fillAtRandom(database.store, 54);
      reference = await Reference.load(database.store, buildSchema());
    });

    // Each filter of the command line with the API's that it stands for; N are the entities' numbers, of which some find something.
    it.each<[View, ExportCommandOptions, string]>([
      ['articles', {}, ''],
      ['articles', { publication: 'publication-N' }, 'publication: "Publication:N"'],
      ['articles', { mentions: 'club-N' }, 'mentions: ["Club:N"]'],
      ['articles', { mentions: 'person-N,publication-N' }, 'mentions: ["Person:N", "Publication:N"]'],
      ['articles', { since: '2017-01-02', until: '2017-02-01' }, 'published: { since: "2017-01-02", until: "2017-02-01" }'],
      ['articles', { text: '100%' }, 'text: "100%"'],
      ['quotes', { speaker: 'person-N' }, 'speaker: "Person:N"'],
      ['quotes', { speaker: 'club-N' }, 'speaker: "Club:N"'],
      ['quotes', { club: 'club-N' }, 'club: "Club:N"'],
      ['quotes', { mentions: 'person-N' }, 'mentions: ["Person:N"]'],
      ['quotes', { via: 'publication-N', kind: 'direct,mixed' }, 'via: "Publication:N", kind: [DIRECT, MIXED]'],
      ['quotes', { publication: 'publication-N' }, 'publication: "Publication:N"'],
      ['quotes', { since: '2017-01-01' }, 'published: { since: "2017-01-01" }'],
      ['quotes', { text: 'SAID' }, 'text: "SAID"'],
      ['reports', { player: 'person-N' }, 'player: "Person:N"'],
      ['reports', { club: 'club-N' }, 'club: "Club:N"'],
      ['reports', { source: 'publication-N' }, 'source: "Publication:N"'],
      ['reports', { via: 'publication-N' }, 'via: "Publication:N"'],
      ['reports', { type: 'wants-to-leave, BID', publication: 'publication-N' }, 'claimType: [WANTS_TO_LEAVE, BID], publication: "Publication:N"'],
      ['reports', { certainty: 'possible', polarity: 'denied' }, 'certainty: [POSSIBLE], polarity: DENIED'],
      ['reports', { text: 'the' }, 'text: "the"'],
      ['claims', { player: 'person-N', type: 'MOVE' }, 'player: "Person:N", type: [MOVE]'],
      ['claims', { club: 'club-N' }, 'club: "Club:N"'],
      ['claims', { from: 'club-N', since: '2017-01-01' }, 'from: "Club:N", reported: { since: "2017-01-01" }'],
      ['claims', { to: 'club-N' }, 'to: "Club:N"'],
    ])('%s with %j are those that the API finds', async (what, options, filter) => {
      const model = ({ articles: 'Article', quotes: 'Quote', reports: 'Report', claims: 'Claim' } as const)[what];
      let found = 0;
      for (const number of ['1', '2', '3', '4', '5', '6']) {
        const numbered = <T>(value: T) => (typeof value === 'string' ? value.replace(/-N/g, `-${number}`) : value);
        const given = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, numbered(value)]));
        const ids = filter.replace(/"(\w+):N"/g, (_whole, named: string) => JSON.stringify(encodeId(named as 'Club', Number(number))));
        const copies = what === 'articles' ? 'includeDuplicates: true' : '';
        const answer = await reference.run(parse(`{ ${what}(filter: { ${copies} ${ids} }, first: 1000) { nodes { id } } }`), {});
        const { nodes } = (answer.data as unknown as Record<string, { nodes: { id: string }[] }>)[what]!;
        const rows = (await objects(what, given)).map((row) => encodeId(model, row[`${what.slice(0, -1)}_id`]!));
        expect([...rows].sort()).toEqual(nodes.map(({ id }) => id).sort());
        found += rows.length;
      }
      expect(found).toBeGreaterThan(0);
    });

    it.each<[ExportCommandOptions, string]>([
      [{ status: 'rumoured,denied' }, "SELECT claim_id FROM claims_view WHERE status IN ('RUMOURED', 'DENIED') ORDER BY 1"],
      [{ asOf: '2017-01-01' }, "SELECT claim_id FROM claims_as_of('2017-01-01') ORDER BY 1"],
      [{ asOf: '2017-02-01', includeUndated: true, status: 'confirmed' }, "SELECT claim_id FROM claims_as_of('2017-02-01', true) WHERE status = 'CONFIRMED' ORDER BY 1"],
      [{ asOf: '2017-02-01', type: 'bid,move' }, "SELECT claim_id FROM claims_as_of('2017-02-01') WHERE type IN ('BID', 'MOVE') ORDER BY 1"],
    ])('claims with %j are those of the view', async (options, sql) => {
      const wanted = (await database.store.read({ text: sql, values: [] })).flat();
      expect(wanted.length).toBeGreaterThan(0);
      expect((await objects('claims', options)).map((row) => row['claim_id'])).toEqual(wanted);
      expect((await exported('claims', { ...options, format: 'claimreview' })).split('\n')).toHaveLength(wanted.length + 1);
    });

    it.each<View>(['articles', 'quotes', 'reports', 'claims'])('%s: the same values in CSV as in JSON, under the columns of the view', async (what) => {
      const [header, ...records] = csv(await exported(what, {}));
      const rows = await objects(what);
      const columns = await database.store.read({ text: 'SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 ORDER BY attnum', values: [`${what}_view`] });
      expect(header).toEqual(columns.flat());
      const text = (value: string | number | null) => (value === null ? '' : String(value).replace(/^[=+\-@\t\r＝＋－＠]/, "'$&"));
      expect(records).toEqual(rows.map((row) => header!.map((name) => text(row[name]!))));
      expect(records.length).toBeGreaterThan(4);
    });

    it('gives the header alone where there is nothing', async () => {
      const [header, ...records] = csv(await exported('quotes', { text: 'no such words' }));
      expect(header).toContain('quote_id');
      expect(records).toEqual([]);
      expect(await exported('quotes', { text: 'no such words', format: 'jsonl' })).toBe('');
    });
  });

  describe('of a small story', () => {
    beforeEach(() => clear(database.store));

    it('cannot be formulas in a spreadsheet, whoever wrote them, and are quoted where they must be', async () => {
      const titles = ['=HYPERLINK("http://evil.example","x")', '+1', '-1', '@SUM(A1)', '＝1', 'a "b", c', 'two\r\nlines', ' plain '];
      await database.store.ingest(titles.map((title, index) => anArticle(`Text ${index}.`).titled(title).extraction()));
      const text = await exported('articles', {});
      expect(csv(text).slice(1).map((row) => row[6])).toEqual(['\'=HYPERLINK("http://evil.example","x")', "'+1", "'-1", "'@SUM(A1)", "'＝1", 'a "b", c', 'two\r\nlines', ' plain ']);
      expect(text).toContain(',"\'=HYPERLINK(""http://evil.example"",""x"")",');
      expect(text.endsWith('\r\n')).toBe(true);
      expect((await objects('articles')).map((row) => row['title'])).toEqual(titles);
    });

    it('are those of copies too, with a filter and without one', async () => {
      const story = sentences(1, 10);
      const [, copy] = await database.store.ingest([
        anArticle(story.join(' ')).by('Coast Post').on('2017-08-01').extraction(),
        anArticle([...story, 'By our reporter.'].join(' ')).by('Daily Echo').on('2017-08-02').extraction(),
      ]);
      const rows = await objects('articles');
      expect(rows.map((row) => row['duplicate_of_id'])).toEqual([null, rows[0]!['article_id']]);
      expect(await objects('articles', { text: story[4]! })).toEqual(rows);
      expect((await objects('articles', { publication: 'daily-echo' })).map((row) => row['article_id'])).toEqual([copy!.articleId]);
    });

    it('begin with a byte-order mark only if asked to', async () => {
      expect(await exported('claims', { bom: true })).toMatch(/^\ufeffclaim_id,/);
      expect(await exported('claims', {})).toMatch(/^claim_id,/);
    });

    it('give sums as numbers and moments in UTC', async () => {
      await database.store.ingest([
        anArticle('Liverpool bid £60m for Jo Doe.').on('2017-08-03T12:00:00+01:00').claiming('BID', { player: man('Jo Doe'), to: club('Liverpool'), amount: 60_000_000.5, currency: 'GBP', evidence: 'Liverpool bid £60m', source: narrator }).extraction(),
      ]);
      expect(await objects('reports')).toMatchObject([{ amount: 60000000.5, currency: 'GBP', published_at: '2017-08-03T11:00:00.000Z', published_on: '2017-08-03', title: null }]);
    });

    it('as ClaimReview say what is claimed, where it appeared first, and what the reports add up to', async () => {
      const [captain, saints] = [man('Virgil van Dijk'), clubOf('England', 'Southampton')];
      const words = 'Virgil van Dijk wants to leave Southampton';
      const telling = (text: string) => anArticle(`${words}. ${text}`).claiming('WANTS_TO_LEAVE', { player: captain, from: saints, evidence: words, source: narrator });
      await database.store.ingest([
        telling('Later.').by('Daily Echo').titled('He wants out').at('https://echo.example/2').on('2017-08-03').extraction(),
        telling('First.').by('Coast Post').on('2017-07-10').extraction(),
        telling('Undated.').at('https://who.knows/when').extraction(),
      ]);
      await database.store.prisma.claim.updateMany({ data: { status: 'CONFIRMED' } });
      await database.store.prisma.claimStatus.deleteMany();
      await database.store.prisma.claimStatus.createMany({
        data: [
          { claimId: 1, undated: false, position: 0, day: new Date('2017-07-10'), value: 'RUMOURED', since: new Date('2017-07-10'), changes: true, explanation: 'One origin.', decidedBy: [1] },
          { claimId: 1, undated: false, position: 1, day: new Date('2017-08-03'), value: 'CONFIRMED', since: new Date('2017-08-03'), changes: true, explanation: 'He says so.', decidedBy: [1] },
        ],
      });
      const { id } = await database.store.prisma.publication.findFirstOrThrow({ where: { name: 'Coast Post' } });
      await database.store.prisma.report.updateMany({ where: { article: { publicationId: id } }, data: { originKind: 'PUBLICATION', originPublicationId: id, originKey: `publication ${id}`, originPersonId: null, originClubId: null, originName: null } });

      const first = { '@type': 'NewsArticle', datePublished: '2017-07-10T00:00:00.000Z', publisher: { '@type': 'NewsMediaOrganization', name: 'Coast Post' } };
      const review = {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        identifier: encodeId('Claim', 1),
        claimReviewed: words,
        datePublished: '2017-08-03',
        author: { '@type': 'Organization', name: 'Hearsay' },
        itemReviewed: {
          '@type': 'Claim',
          name: words,
          about: [{ '@type': 'Person', name: 'Virgil van Dijk' }, { '@type': 'SportsTeam', name: 'Southampton' }],
          author: { '@type': 'NewsMediaOrganization', name: 'Coast Post' },
          datePublished: '2017-07-10T00:00:00.000Z',
          firstAppearance: first,
          appearance: [
            first,
            { '@type': 'NewsArticle', url: 'https://echo.example/2', headline: 'He wants out', datePublished: '2017-08-03T00:00:00.000Z', publisher: { '@type': 'NewsMediaOrganization', name: 'Daily Echo' } },
            { '@type': 'NewsArticle', url: 'https://who.knows/when' },
          ],
        },
        reviewRating: { '@type': 'Rating', ratingValue: 5, worstRating: 1, bestRating: 5, alternateName: 'Confirmed', ratingExplanation: 'He says so.' },
      };
      expect(await objects('claims', { format: 'claimreview' })).toEqual([review]);
      expect(await objects('claims', { format: 'claimreview', asOf: '2017-08-02' })).toEqual([
        {
          ...review,
          datePublished: '2017-07-10',
          itemReviewed: { ...review.itemReviewed, appearance: [first] },
          reviewRating: { ...review.reviewRating, ratingValue: 3, alternateName: 'Rumoured', ratingExplanation: 'One origin.' },
        },
      ]);
    });

    it.each<[View, ExportCommandOptions, string]>([
      ['quotes', { speaker: 'nobody' }, '--speaker is "nobody", but no person or club or publication has that slug or id. Take slugs or ids from'],
      ['quotes', { speaker: 'van-dijk' }, 'Do you mean virgil-van-dijk?'],
      ['claims', { player: 'southampton' }, '--player is "southampton", but no person has that slug or id.'],
      ['claims', { player: encodeId('Person', 99) }, 'but no person has that slug or id.'],
      ['claims', { player: encodeId('Club', 1) }, 'but no person has that slug or id.'],
      ['quotes', { speaker: 'ajax' }, `--speaker is "ajax", which is a slug of several. Give the id of the one you mean: ${encodeId('Club', 2)} (club) or ${encodeId('Publication', 1)} (publication).`],
    ])('%s by a name that leads nowhere, %j, are an error', async (what, options, message) => {
      const speakers = [wordOf(man('Virgil van Dijk')), wordOf(club('Southampton')), wordOf(club('Ajax')), wordOf(publication('Ajax')), organisation('League')];
      await database.store.ingest([speakers.reduce((article, speaker) => article.quoting('no', speaker), anArticle('Virgil van Dijk, Southampton, Ajax, the League: “no”')).extraction()]);
      await expect(exported(what, options)).rejects.toMatchObject({ code: 'UNKNOWN_NAME', message: expect.stringContaining(message) });
    });
  });
});

/** Reads what RFC 4180 describes, and nothing else. */
function csv(text: string): string[][] {
  const records: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let record: string[] = [];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error('This is no CSV.');
    record.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') {
      records.push(record);
      record = [];
    }
  }
  return records;
}
