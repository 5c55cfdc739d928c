import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fillAtRandom } from '../api/world.js';
import { anArticle, clubOf, man, narrator, organisation, publication, unnamed, wordOf } from '../support/an-article.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';

type Row = Record<string, unknown>;

describe.each(databaseKinds)('the views for SQL on %s', (kind) => {
  const database = useStore(kind);
  const rows = (sql: string) => database.store.prisma.$queryRawUnsafe<Row[]>(sql);
  const numbers = async (sql: string) => (await database.store.read({ text: sql, values: [] })).flat();

  describe('of any data', () => {
    beforeAll(() => fillAtRandom(database.store, 41));

    it.each(['article', 'source', 'quote', 'report', 'claim'])('have a row for every %s, no more and no less', async (table) => {
      expect(await numbers(`SELECT ${table}_id FROM ${table}s_view ORDER BY 1`)).toEqual(await numbers(`SELECT id FROM ${table} ORDER BY 1`));
    });

    it('name people, clubs and publications by the row that stands for them', async () => {
      const [mismatches] = await numbers(`
        SELECT count(*) FROM reports_view v JOIN report r ON r.id = v.report_id JOIN source s ON s.id = r.source_id
        WHERE v.player IS DISTINCT FROM (SELECT c.name FROM person p JOIN person c ON c.id = p.canonical_id WHERE p.id = r.player_id)
        OR v.from_slug IS DISTINCT FROM (SELECT c.slug FROM club p JOIN club c ON c.id = p.canonical_id WHERE p.id = r.from_id)
        OR v.to_slug IS DISTINCT FROM (SELECT c.slug FROM club p JOIN club c ON c.id = p.canonical_id WHERE p.id = r.to_id)
        OR v.via IS DISTINCT FROM (SELECT c.name FROM publication p JOIN publication c ON c.id = p.canonical_id WHERE p.id = r.via_id)
        OR (s.kind = 'PERSON' AND v.source_slug IS DISTINCT FROM (SELECT c.slug FROM person p JOIN person c ON c.id = p.canonical_id WHERE p.id = s.person_id))
        OR (s.kind = 'ORGANISATION' AND v.source IS DISTINCT FROM s.name) OR (s.kind IN ('UNNAMED', 'NARRATOR') AND v.source IS NOT NULL)`);
      expect(mismatches).toBe(0);
    });

    it.each([
      ['2016-12-31', false],
      ['2017-01-01', false],
      ['2017-01-02', false],
      ['2017-02-01', true],
      ['2016-12-31', true],
    ])('show claims as of %s (undated reports: %s) as their reports add up to by then', async (day, undated) => {
      const found = await rows(`SELECT claim_id, status, status_since::text, origins, reports, first_reported_at, last_reported_at, followed_at FROM claims_as_of('${day}', ${undated}) ORDER BY 1`);
      const { prisma } = database.store;
      const [claims, statuses, reports] = await Promise.all([
        prisma.claim.findMany({ orderBy: { id: 'asc' } }),
        prisma.claimStatus.findMany({ orderBy: { position: 'asc' } }),
        prisma.report.findMany({ include: { article: true } }),
      ]);
      const end = new Date(`${day}T23:59:59.999Z`).getTime();
      const known = (moment: Date | null) => (moment === null ? undated : moment.getTime() <= end);
      const expected = claims.flatMap((claim) => {
        const told = reports.filter((report) => report.claimId === claim.id && known(report.article.publishedAt));
        const times = told.flatMap(({ article }) => article.publishedAt?.getTime() ?? []).sort((a, b) => a - b);
        const own = statuses.filter(({ claimId }) => claimId === claim.id);
        const withUndated = undated && own.some((status) => status.undated);
        const status = own.filter((one) => one.undated === withUndated && (one.day === null || known(one.day))).at(-1);
        if (told.length === 0) return [];
        return {
          claim_id: claim.id,
          status: status?.value,
          status_since: status?.since?.toISOString().slice(0, 10) ?? null,
          origins: new Set(told.map(({ originKey }) => originKey)).size,
          reports: told.length,
          first_reported_at: times.length > 0 ? new Date(times[0]!) : null,
          last_reported_at: times.length > 0 ? new Date(times.at(-1)!) : null,
          followed_at: claim.followedAt !== null && claim.followedAt.getTime() <= end ? claim.followedAt : null,
        };
      });
      expect(found).toEqual(expected);
      expect(found.length > 0).toBe(day !== '2016-12-31' || undated);
    });
  });

  describe('of a small story', () => {
    beforeEach(() => clear(database.store));

    it('say in plain columns who said what, who reported it and on whose word', async () => {
      const [reed, captain] = [man('Les Reed'), man('Virgil van Dijk')];
      const [saints, reds] = [clubOf('England', 'Southampton'), clubOf('England', 'Liverpool')];
      const [echo, mirror] = [publication('Daily Echo'), publication('Daily Mirror')];
      await database.store.ingest([
        anArticle('Les Reed told the Daily Mirror: “Virgil van Dijk is going nowhere.” Liverpool reportedly bid £60m for Virgil van Dijk of Southampton. The League is silent.')
          .titled('Nowhere')
          .at('https://echo.example/1')
          .by(echo)
          .on('2017-08-03T23:30:00Z')
          .writtenBy(man('Ann Ross'), man('Bo Lind'))
          .quoting('Virgil van Dijk is going nowhere.', wordOf(reed), { cue: 'told', via: mirror })
          .quoting('silent', organisation('The League'))
          .claiming('NOT_FOR_SALE', { player: captain, from: saints, evidence: 'Virgil van Dijk is going nowhere.', source: wordOf(reed), via: mirror, inQuote: 0 })
          .claiming('BID', { player: captain, from: saints, to: reds, amount: 60_000_000, currency: 'GBP', evidence: 'Liverpool reportedly bid £60m', source: unnamed('reportedly'), hedge: 'reportedly' })
          .extraction(),
        anArticle('Liverpool want Virgil van Dijk.').claiming('INTEREST', { player: captain, to: reds, evidence: 'Liverpool want Virgil van Dijk', source: narrator }).extraction(),
      ]);

      expect(await rows('SELECT publication, publication_slug, title, url, published_on::text, byline, quotes, reports FROM articles_view ORDER BY article_id')).toEqual([
        { publication: 'Daily Echo', publication_slug: 'daily-echo', title: 'Nowhere', url: 'https://echo.example/1', published_on: '2017-08-03', byline: 'Ann Ross; Bo Lind', quotes: 2, reports: 2 },
        { publication: null, publication_slug: null, title: null, url: null, published_on: null, byline: null, quotes: 0, reports: 1 },
      ]);
      expect(await rows('SELECT publication, speaker, speaker_kind, speaker_slug, speaker_words, via, kind, text, cue FROM quotes_view ORDER BY quote_id')).toEqual([
        { publication: 'Daily Echo', speaker: 'Les Reed', speaker_kind: 'PERSON', speaker_slug: 'les-reed', speaker_words: 'Les Reed', via: 'Daily Mirror', kind: 'DIRECT', text: 'Virgil van Dijk is going nowhere.', cue: 'told' },
        { publication: 'Daily Echo', speaker: 'The League', speaker_kind: 'ORGANISATION', speaker_slug: null, speaker_words: 'The League', via: null, kind: 'DIRECT', text: 'silent', cue: null },
      ]);
      expect(await rows('SELECT type, player, from_club, to_slug, source, source_kind, source_words, via, certainty, polarity, amount::text, currency, hedge, evidence, quote_id IS NOT NULL AS quoted FROM reports_view ORDER BY report_id')).toEqual([
        { type: 'NOT_FOR_SALE', player: 'Virgil van Dijk', from_club: 'Southampton', to_slug: null, source: 'Les Reed', source_kind: 'PERSON', source_words: 'Les Reed', via: 'Daily Mirror', certainty: 'CERTAIN', polarity: 'AFFIRMED', amount: null, currency: null, hedge: null, evidence: 'Virgil van Dijk is going nowhere.', quoted: true },
        { type: 'BID', player: 'Virgil van Dijk', from_club: 'Southampton', to_slug: 'liverpool', source: null, source_kind: 'UNNAMED', source_words: 'reportedly', via: null, certainty: 'PROBABLE', polarity: 'AFFIRMED', amount: '60000000.00', currency: 'GBP', hedge: 'reportedly', evidence: 'Liverpool reportedly bid £60m', quoted: false },
        { type: 'INTEREST', player: 'Virgil van Dijk', from_club: null, to_slug: 'liverpool', source: null, source_kind: 'NARRATOR', source_words: null, via: null, certainty: 'CERTAIN', polarity: 'AFFIRMED', amount: null, currency: null, hedge: null, evidence: 'Liverpool want Virgil van Dijk', quoted: false },
      ]);
      expect(await rows('SELECT type, player_slug, from_slug, to_club, reports, first_reported_at, last_reported_at FROM claims_view ORDER BY claim_id')).toEqual([
        { type: 'NOT_FOR_SALE', player_slug: 'virgil-van-dijk', from_slug: 'southampton', to_club: null, reports: 1, first_reported_at: new Date('2017-08-03T23:30:00Z'), last_reported_at: new Date('2017-08-03T23:30:00Z') },
        { type: 'BID', player_slug: 'virgil-van-dijk', from_slug: 'southampton', to_club: 'Liverpool', reports: 1, first_reported_at: new Date('2017-08-03T23:30:00Z'), last_reported_at: new Date('2017-08-03T23:30:00Z') },
        { type: 'INTEREST', player_slug: 'virgil-van-dijk', from_slug: null, to_club: 'Liverpool', reports: 1, first_reported_at: null, last_reported_at: null },
      ]);
    });
  });
});
