import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Extraction } from '../../src/extract/index.js';
import type { Store } from '../../src/store/index.js';
import { exclusively } from '../../src/store/exclusive.js';
import { updateLedger } from '../../src/store/ingest/ledger.js';
import { anArticle, club, man, narrator, publication, site, unnamed, wordOf, type Word } from '../support/an-article.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';
import { ledgerContent, ledgerFaults } from './ledger-content.js';

const vanDijk = man('Virgil van Dijk');
const lovren = man('Dejan Lovren');
const klopp = man('Jurgen Klopp');
const reed = man('Les Reed');
const southampton = club('Southampton');
const liverpool = club('Liverpool');
const chelsea = club('Chelsea');
const mirror = publication('Daily Mirror');
const echo = publication('Liverpool Echo');
const official = publication('Southampton FC');

let number = 0;
/** An article with one statement for each of the claims. */
function telling(...claims: Parameters<ReturnType<typeof anArticle>['claiming']>[0][]) {
  const id = ++number;
  return { id, article: anArticle(claims.map((claim, i) => `In article ${id}, statement ${i} is a ${claim}.`).join(' ')), words: (i: number) => `statement ${i} is a ${claims[i]}` };
}

function wantsToLeave(details: { readonly source?: Word; readonly from?: typeof southampton } = {}) {
  const { article, words } = telling('WANTS_TO_LEAVE');
  return article.claiming('WANTS_TO_LEAVE', { player: vanDijk, from: southampton, evidence: words(0), ...details });
}

async function rows(store: Store, text: string): Promise<unknown[][]> {
  return await store.read({ text, values: [] });
}

const statuses = 'SELECT type::text, status::text, origins FROM claim ORDER BY type::text, id';

describe.each(databaseKinds)('the ledger on %s', (kind) => {
  const database = useStore(kind);
  beforeEach(() => clear(database.store));

  it('counts articles that rest on one publication, and nearly the same text, as one origin', async () => {
    const { store } = database;
    const copies = [wantsToLeave().on('2017-07-12').extraction(), wantsToLeave().on('2017-07-13').extraction()];
    await store.ingest([
      wantsToLeave({ source: wordOf(mirror) }).by(echo).on('2017-07-10').extraction(),
      wantsToLeave({ source: unnamed('statement') }).by(mirror).on('2017-07-11').extraction(),
      ...copies,
    ]);
    expect(await rows(store, statuses)).toEqual([['WANTS_TO_LEAVE', 'REPORTED', 3]]);
    expect(await rows(store, 'SELECT o.name, c.followed_at FROM claim c JOIN publication o ON o.id = c.originator_id')).toEqual([['Daily Mirror', new Date('2017-07-12')]]);

    const [first, second] = (await rows(store, `SELECT id FROM article WHERE external_id IN ('${copies[0]!.id}', '${copies[1]!.id}') ORDER BY id`)) as [[number], [number]];
    await exclusively(store.prisma, async (transaction) => {
      await transaction.article.update({ where: { id: second[0] }, data: { duplicateOfId: first[0] } });
      await updateLedger(transaction, { articles: [second[0]] });
    });
    expect(await rows(store, statuses)).toEqual([['WANTS_TO_LEAVE', 'REPORTED', 2]]);
    expect(await ledgerFaults(store)).toEqual([]);
  });

  const posts = {
    before: (day: string) => anArticle(`${day}: executive director Les Reed of Southampton.`).on(day).affiliating(reed, southampton, 'EXECUTIVE', { evidence: 'executive director' }),
    left: (day: string) => anArticle(`${day}: former executive director Les Reed of Southampton.`).on(day).affiliating(reed, southampton, 'EXECUTIVE', { evidence: 'executive director', former: true }),
  };
  const confirmed = 'Confirmed by Les Reed, executive of Southampton, in an article of 3 August 2017.';

  it.each([
    ['an article of the months before', posts.before('2017-05-01'), 'CONFIRMED'],
    ['an article of the months after', posts.before('2018-05-01'), 'CONFIRMED'],
    ['an article of more than a year before', posts.before('2016-08-03'), 'RUMOURED'],
    ['an article of more than a year after', posts.before('2018-08-03'), 'RUMOURED'],
    ['an undated article', anArticle('Executive director Les Reed of Southampton.').affiliating(reed, southampton, 'EXECUTIVE', { evidence: 'Executive director' }), 'RUMOURED'],
  ])('knows an official by %s, whichever comes first', async (_which, post, status) => {
    const { store } = database;
    const report = wantsToLeave({ source: wordOf(reed) }).on('2017-08-03');
    for (const order of [[post, report], [report, post]]) {
      await clear(store);
      for (const article of order) await store.ingest([article.extraction()]);
      expect(await rows(store, statuses)).toEqual([['WANTS_TO_LEAVE', status, 1]]);
      if (status === 'CONFIRMED') expect(await rows(store, 'SELECT explanation FROM claim_status')).toEqual([[confirmed]]);
    }
  });

  it('goes by the last that was said of an official before, in any order', async () => {
    const { store } = database;
    const articles = [posts.before('2017-05-01'), posts.left('2017-07-01'), posts.before('2017-12-01'), wantsToLeave({ source: wordOf(reed) }).on('2017-08-03'), wantsToLeave({ source: wordOf(reed) }).on('2017-06-03')];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(articles, { minLength: articles.length }), async (shuffled) => {
        await clear(store);
        for (const article of shuffled) await store.ingest([article.extraction()]);
        expect(await rows(store, 'SELECT day::text, value::text FROM claim_status')).toEqual([['2017-06-03', 'CONFIRMED']]);
        expect(await rows(store, 'SELECT a.published_at FROM claim_status s JOIN report r ON r.id = ANY (s.decided_by) JOIN article a ON a.id = r.article_id')).toEqual([[new Date('2017-06-03')]]);
      }),
      { numRuns: 5 },
    );
  });

  it.each(['0001-01-01', '9999-12-31'])('knows an official in the first and the last year that there is: %s', async (day) => {
    const { store } = database;
    await store.ingest([wantsToLeave({ source: wordOf(reed) }).on(day).extraction(), posts.before(day).extraction()]);
    await store.ingest([posts.before('2017-08-03').extraction()]);
    expect(await rows(store, 'SELECT s.day::text, s.value::text FROM claim_status s')).toEqual([[day, 'CONFIRMED']]);
  });

  it('keeps the id of a claim, whatever joins it or goes', async () => {
    const { store } = database;
    const move = (day: string, roles: { from?: typeof southampton; to?: typeof southampton }) => {
      const { article, words } = telling('MOVE');
      return article.on(day).claiming('MOVE', { player: vanDijk, ...roles, evidence: words(0) }).extraction();
    };
    await store.ingest([move('2017-07-10', { to: liverpool })]);
    await store.ingest([move('2017-07-11', { from: southampton })]);
    expect(await rows(store, 'SELECT from_id IS NULL, to_id IS NULL FROM claim ORDER BY id')).toEqual([[true, false], [false, true]]);
    const [[first]] = (await rows(store, 'SELECT min(id) FROM claim')) as [[number]];

    await store.ingest([move('2017-07-12', { from: southampton, to: liverpool })]);
    expect(await rows(store, 'SELECT id, from_id IS NULL, to_id IS NULL FROM claim')).toEqual([[first, false, false]]);
    expect(await rows(store, 'SELECT joining FROM report ORDER BY id')).toEqual([
      ['It does not name the club that he would leave; of the claims of this kind about Virgil van Dijk then, only that from Southampton to Liverpool fits.'],
      ['It does not name the club that he would join; of the claims of this kind about Virgil van Dijk then, only that from Southampton to Liverpool fits.'],
      [null],
    ]);

    const [[article]] = (await rows(store, 'SELECT max(article_id) FROM report')) as [[number]];
    await exclusively(store.prisma, async (transaction) => {
      await transaction.report.deleteMany({ where: { articleId: article } });
      await updateLedger(transaction, { articles: [article], claims: [first] });
    });
    expect(await rows(store, 'SELECT from_id IS NULL, to_id IS NULL, id = ' + first + ' FROM claim ORDER BY id')).toEqual([[true, false, true], [false, true, false]]);
    expect(await rows(store, 'SELECT joining FROM report')).toEqual([[null], [null]]);
    expect(await ledgerFaults(store)).toEqual([]);
  });

  it('takes a report to the claim that it states once its type, roles or words are others', async () => {
    const { store } = database;
    await store.ingest([wantsToLeave().on('2017-07-10').extraction(), wantsToLeave().on('2017-07-11').extraction()]);
    const [[left], [right]] = (await rows(store, 'SELECT id FROM report ORDER BY id')) as [[number], [number]];
    await exclusively(store.prisma, (transaction) => updateLedger(transaction, { types: new Map([[left, 'WANTS_TO_STAY']]) }));
    expect(await rows(store, statuses)).toEqual([['WANTS_TO_LEAVE', 'RUMOURED', 1], ['WANTS_TO_STAY', 'RUMOURED', 1]]);

    await exclusively(store.prisma, async (transaction) => {
      const { claimId, articleId, ...row } = await transaction.report.delete({ where: { id: right } });
      await updateLedger(transaction, { added: [{ type: 'WANTS_TO_LEAVE', row: { ...row, articleId, certainty: 'POSSIBLE' }, claimId }], claims: [claimId] });
      expect(await transaction.report.findMany({ where: { id: right }, select: { claimId: true, certainty: true } })).toEqual([{ claimId, certainty: 'POSSIBLE' }]);
    });
    expect(await ledgerFaults(store)).toEqual([]);
  });

  it('follows people who turn out to be one, and clubs and publications too', async () => {
    const { store } = database;
    await store.ingest([
      wantsToLeave({ source: wordOf(klopp), from: liverpool }).by(mirror).on('2017-07-10').affiliating(klopp, liverpool, 'MANAGER', { evidence: 'statement' }).extraction(),
      anArticle('It is a bid, says example.com.').on('2017-07-10').claiming('BID', { player: lovren, to: chelsea, evidence: 'a bid', source: wordOf(publication('www.example.com')) }).extraction(),
      anArticle('It is a bid, says Times Sport.').on('2017-07-11').claiming('BID', { player: lovren, to: southampton, evidence: 'a bid', source: wordOf(publication('Times Sport')) }).extraction(),
    ]);
    await store.ingest([anArticle('As Times Sport says.').mentioning(site('Times Sport', 'example.com')).extraction()]);
    expect(await rows(store, "SELECT DISTINCT o.name FROM report r JOIN publication o ON o.id = r.origin_publication_id JOIN claim c ON c.id = r.claim_id WHERE c.type = 'BID'")).toEqual([['Times Sport']]);

    const id = async (table: string, name: string): Promise<number> => (await rows(store, `SELECT id FROM ${table} WHERE name = '${name}'`))[0]?.[0] as number;
    const [a, b, from, to] = [await id('person', 'Dejan Lovren'), await id('person', 'Virgil van Dijk'), await id('club', 'Chelsea'), await id('club', 'Southampton')];
    await exclusively(store.prisma, async (transaction) => {
      await transaction.person.update({ where: { id: a }, data: { canonicalId: b } });
      await transaction.club.update({ where: { id: from }, data: { canonicalId: to } });
      await updateLedger(transaction, { people: [a], clubs: [from] });
    });
    expect(await rows(store, 'SELECT c.type::text, p.name, t.name, (SELECT count(*) FROM report r WHERE r.claim_id = c.id) FROM claim c JOIN person p ON p.id = c.player_id LEFT JOIN club t ON t.id = c.to_id ORDER BY 1')).toEqual([
      ['BID', 'Virgil van Dijk', 'Southampton', 2],
      ['WANTS_TO_LEAVE', 'Virgil van Dijk', null, 1],
    ]);
    expect(await ledgerFaults(store)).toEqual([]);
  });

  it('is made anew by a migration where it is not there, and is the same then', async () => {
    const { store } = database;
    await store.ingest(corpus(7).slice(0, 12));
    const [content, ids] = [await ledgerContent(store), await rows(store, 'SELECT id, claim_id FROM report ORDER BY id')];
    await store.prisma.$executeRawUnsafe('DELETE FROM claim_status');
    await store.prisma.$executeRawUnsafe("UPDATE claim SET story = 1, status = 'RUMOURED', origins = 1, originator_id = NULL, followed_at = NULL");
    await store.prisma.$executeRawUnsafe(
      "UPDATE report SET joining = NULL, origin_kind = 'NARRATOR', origin_person_id = NULL, origin_club_id = NULL, origin_publication_id = NULL, origin_name = NULL, origin_key = 'article 0'",
    );
    const version = async () => (await rows(store, 'SELECT data_version, ledger FROM corpus'))[0] as [number, number];
    const [before] = await version();

    await store.migrate();
    expect(await ledgerContent(store)).toEqual(content);
    expect(await rows(store, 'SELECT id, claim_id FROM report ORDER BY id')).toEqual(ids);
    expect(await version()).toEqual([before + 1, 1]);
    await store.migrate();
    expect(await version()).toEqual([before + 1, 1]);
  });

  it('says nothing new where nothing is', async () => {
    const { store } = database;
    await store.ingest(corpus(3).slice(0, 6));
    const written = 'SELECT (SELECT array_agg(xmin::text ORDER BY id) FROM claim), (SELECT array_agg(xmin::text ORDER BY id) FROM report), (SELECT array_agg(xmin::text ORDER BY claim_id, undated, position) FROM claim_status)';
    const before = await rows(store, written);
    const all = (await rows(store, 'SELECT id FROM article')).map(([id]) => id as number);
    await exclusively(store.prisma, (transaction) => updateLedger(transaction, { articles: all }));
    expect(await rows(store, written)).toEqual(before);
  });

  it('is the same in whatever order and batches articles come', async () => {
    const { store } = database;
    const places = fc.array(fc.nat(), { minLength: 14, maxLength: 14 });
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 14, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), places, sizes, async (seed, order, batches) => {
        const articles = corpus(seed);
        await clear(store);
        await store.ingest(articles);
        const atOnce = await ledgerContent(store);
        expect(await ledgerFaults(store)).toEqual([]);

        await clear(store);
        const left = articles.map((article, i) => ({ article, place: order[i] ?? 0 })).sort((one, other) => one.place - other.place);
        for (const size of batches) await store.ingest(left.splice(0, size).map(({ article }) => article));
        await store.ingest(left.map(({ article }) => article));
        expect(await ledgerContent(store)).toEqual(atOnce);
        expect(await ledgerFaults(store)).toEqual([]);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});

/** Articles of few people, clubs, publications and days, so that much of what they say goes together. */
function corpus(seed: number): Extraction[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const types = ['INTEREST', 'MOVE', 'SIGNING', 'WANTS_TO_LEAVE', 'MEDICAL', 'COMPLAINT'] as const;
  const days = ['2016-06-30', '2017-07-10', '2017-07-10T18:00:00Z', '2017-08-03', '2018-01-01', '2018-01-02', '2018-07-01', '2019-08-01', null];
  const sources = [narrator, narrator, unnamed('In article'), wordOf(klopp), wordOf(reed), wordOf(vanDijk), wordOf(liverpool), wordOf(mirror), wordOf(mirror, undefined, wordOf(klopp)), wordOf(mirror, undefined, unnamed('In article'))];
  return Array.from({ length: 14 }, () => {
    const stated = Array.from({ length: 1 + below(3) }, () => pick(types));
    const { id, article, words } = telling(...stated);
    article.named(`article-${seed}-${id}`);
    const day = pick(days);
    if (day !== null) article.on(day);
    const outlet = pick([undefined, mirror, echo, official]);
    if (outlet !== undefined) article.by(outlet);
    stated.forEach((type, i) => {
      const to = pick([liverpool, chelsea, undefined]);
      const player = type === 'COMPLAINT' ? undefined : pick([vanDijk, vanDijk, lovren]);
      const from = pick([southampton, undefined]);
      const via = pick([undefined, undefined, echo]);
      article.claiming(type, {
        ...(player && { player }),
        ...((from ?? (player === undefined && to === undefined)) && { from: southampton }),
        ...(to && { to }),
        ...(via && { via }),
        evidence: words(i),
        source: pick(sources),
        certainty: pick(['CERTAIN', 'CERTAIN', 'PROBABLE'] as const),
        polarity: pick(['AFFIRMED', 'AFFIRMED', 'DENIED'] as const),
      });
    });
    if (below(3) === 0) article.affiliating(klopp, liverpool, pick(['MANAGER', 'COACH'] as const), { evidence: words(0), former: below(4) === 0 });
    if (below(3) === 0) article.affiliating(reed, southampton, 'EXECUTIVE', { evidence: words(0), former: below(3) === 0 });
    return article.extraction();
  });
}
