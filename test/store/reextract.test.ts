import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ArticleChanges, Store } from '../../src/store/index.js';
import { anArticle, club, man, narrator, publication, unnamed, wordOf } from '../support/an-article.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';

const reed = man('Les Reed', 'Reed');
const lee = man('Ann Lee');
const keane = man('Tom Keane', 'Keane');
const northport = club('Northport');
const eastham = club('Eastham');
const herald = publication('Herald');

const text = 'Les Reed said: “Tom Keane wants to stay here.” Ann Lee told the Herald: “He does.” Northport may sell Keane to Eastham.';
const newer = { extractor: 'test/2' };

const reader = () => anArticle(text).named('a').on('2024-03-01').mentioning(keane, reed, lee, northport, eastham, herald);
const quotes = (article: ReturnType<typeof reader>) =>
  article
    .quoting('Tom Keane wants to stay here.', wordOf(reed), { cue: 'said' })
    .quoting('He does.', wordOf(lee), { cue: 'told', via: herald });
const stays = { player: keane, from: northport, evidence: 'Tom Keane wants to stay here', source: wordOf(reed), inQuote: 0 };
const moves = { player: keane, from: northport, to: eastham, evidence: 'Northport may sell Keane to Eastham', source: narrator, hedge: 'may', certainty: 'POSSIBLE' as const };

/** Its quotes are 1 and 2; its reports 1 (in the first quote) and 2. */
const first = quotes(reader()).claiming('WANTS_TO_STAY', stays).claiming('MOVE', moves).extraction();

const signed = { reason: 'I was there.', by: 'key:desk' };

describe.each(databaseKinds)('reading articles anew on %s', (kind) => {
  const database = useStore(kind);
  let store: Store;

  beforeEach(async () => {
    ({ store } = database);
    await clear(store);
    await store.ingest([first]);
  });

  const rows = async (sql: string) => await store.read({ text: sql, values: [] });
  const idOf = async (name: string) => (await store.prisma.person.findFirstOrThrow({ where: { name } })).id;
  const person = async (name: string) => ({ kind: 'PERSON' as const, id: await idOf(name) });
  const spoken = () => rows(`SELECT q.id, q.text, coalesce(p.name, s.kind::text) FROM quote q JOIN source s ON s.id = q.speaker_id LEFT JOIN person p ON p.id = s.person_id ORDER BY q.id`);
  const stated = () =>
    rows(`SELECT r.id, c.type::text, p.name, f.name, t.name, r.certainty::text, coalesce(w.name, s.kind::text), r.quote_id
      FROM report r JOIN claim c ON c.id = r.claim_id JOIN source s ON s.id = r.source_id LEFT JOIN person w ON w.id = s.person_id
      LEFT JOIN person p ON p.id = r.player_id LEFT JOIN club f ON f.id = r.from_id LEFT JOIN club t ON t.id = r.to_id ORDER BY r.id`);
  const everything = async () =>
    await Promise.all(
      ['article', 'byline', 'mention', 'affiliation', 'source', 'quote', 'quote_part', 'report', 'claim', 'person', 'person_alias', 'correction', 'corpus'].map((table) =>
        rows(`SELECT to_jsonb(t) FROM ${table} t ORDER BY to_jsonb(t)::text`),
      ),
    );
  const again = async (found: typeof first, dryRun = false): Promise<ArticleChanges['changes']> => {
    const announced: ArticleChanges[] = [];
    await store.reextract([{ articleId: 1, extraction: { ...found, ...newer } }], { dryRun, announce: (articles) => announced.push(...articles) });
    expect(announced.map(({ articleId, id }) => [articleId, id])).toEqual([[1, 'a']]);
    expect(await rows('SELECT count(*) FROM claim c WHERE NOT EXISTS (SELECT FROM report r WHERE r.claim_id = c.id)')).toEqual([[0]]);
    return announced[0]!.changes;
  };

  it('changes nothing but the version where the same is found, ids and all', async () => {
    const before = [await spoken(), await stated(), await rows('SELECT id FROM claim ORDER BY id')];
    expect(await again(first)).toEqual([]);
    expect([await spoken(), await stated(), await rows('SELECT id FROM claim ORDER BY id')]).toEqual(before);
    expect(await rows('SELECT a.extractor, q.extractor, r.extractor, m.extractor FROM article a, quote q, report r, mention m LIMIT 1')).toEqual([['test/2', 'test/2', 'test/2', 'test/2']]);
  });

  it('adds, takes away and changes what is found otherwise, and keeps the ids of the rest', async () => {
    const found = reader()
      .quoting('Tom Keane wants to stay', wordOf(lee), { cue: 'said' })
      .claiming('WANTS_TO_STAY', { ...stays, source: wordOf(lee) })
      .claiming('INTEREST', { player: keane, to: eastham, evidence: 'Keane to Eastham', source: unnamed('may') })
      .extraction();
    expect(await again(found)).toEqual([
      { kind: 'changed', what: 'quote', text: 'Tom Keane wants to stay' },
      { kind: 'removed', what: 'quote', text: 'He does.' },
      { kind: 'changed', what: 'report', text: 'Tom Keane wants to stay here' },
      { kind: 'removed', what: 'report', text: 'Northport may sell Keane to Eastham' },
      { kind: 'added', what: 'report', text: 'Keane to Eastham' },
    ]);
    expect(await spoken()).toEqual([[1, 'Tom Keane wants to stay', 'Ann Lee']]);
    expect(await stated()).toEqual([
      [1, 'WANTS_TO_STAY', 'Tom Keane', 'Northport', null, 'CERTAIN', 'Ann Lee', 1],
      [expect.any(Number), 'INTEREST', 'Tom Keane', null, 'Eastham', 'CERTAIN', 'UNNAMED', null],
    ]);
  });

  it('changes nothing at all in a dry run, and says the same', async () => {
    const before = await everything();
    const found = reader().claiming('MOVE', moves).extraction();
    const would = await again(found, true);
    expect(would.map(({ kind: how, what }) => `${what} ${how}`)).toEqual(['quote removed', 'quote removed', 'report removed']);
    expect(await everything()).toEqual(before);
    expect(await again(found)).toEqual(would);
  });

  it('refuses what was found in another text, and then has changed nothing', async () => {
    const before = await everything();
    const other = anArticle('Another text.').named('a').extraction();
    await expect(store.reextract([{ articleId: 1, extraction: other }], { dryRun: false, announce: () => undefined })).rejects.toMatchObject({ code: 'EXTRACTION_INVALID' });
    expect(await everything()).toEqual(before);
  });

  describe('keeps what people corrected:', () => {
    it('a speaker, with the reports that rest on the speaker', async () => {
      await store.correctSpeaker({ quote: 1, speaker: await person('Ann Lee'), ...signed });
      const before = [await spoken(), await stated()];
      expect(await again(first)).toEqual([]);
      expect([await spoken(), await stated()]).toEqual(before);
      // Also where the newer extractor draws the quote otherwise, and believes in somebody else.
      const drawn = reader().quoting('Tom Keane wants to stay', wordOf(keane, 'Tom Keane'), { cue: 'said' }).claiming('WANTS_TO_STAY', { ...stays, source: wordOf(keane, 'Tom Keane') }).claiming('MOVE', moves).extraction();
      await again(drawn);
      expect(await spoken()).toEqual([[1, 'Tom Keane wants to stay', 'Ann Lee']]);
      expect((await stated())[0]).toEqual([1, 'WANTS_TO_STAY', 'Tom Keane', 'Northport', null, 'CERTAIN', 'Ann Lee', 1]);
    });

    it('a report, in the fields that were corrected', async () => {
      await store.correctReport({ report: 2, change: { type: 'INTEREST', from: null, source: await person('Ann Lee') }, ...signed });
      const sure = quotes(reader()).claiming('WANTS_TO_STAY', stays).claiming('MOVE', { ...moves, certainty: 'PROBABLE' }).extraction();
      expect(await again(sure)).toEqual([{ kind: 'changed', what: 'report', text: moves.evidence }]);
      expect((await stated())[1]).toEqual([2, 'INTEREST', 'Tom Keane', null, 'Eastham', 'PROBABLE', 'Ann Lee', null]);
    });

    it('a report that the newer extractor sees as it was corrected', async () => {
      await store.correctReport({ report: 2, change: { type: 'INTEREST' }, ...signed });
      expect(await again(quotes(reader()).claiming('WANTS_TO_STAY', stays).claiming('INTEREST', moves).extraction())).toEqual([]);
      expect((await stated()).map(([id, type]) => [id, type])).toEqual([[1, 'WANTS_TO_STAY'], [2, 'INTEREST']]);
    });

    it('a rejected quote and a rejected report, which stay away', async () => {
      await store.reject({ kind: 'QUOTE', id: 1, ...signed });
      await store.reject({ kind: 'REPORT', id: 2, ...signed });
      expect(await again(first)).toEqual([]);
      expect(await spoken()).toEqual([[2, 'He does.', 'Ann Lee']]);
      expect(await stated()).toEqual([[1, 'WANTS_TO_STAY', 'Tom Keane', 'Northport', null, 'CERTAIN', 'Les Reed', null]]);
      await store.restore({ kind: 'QUOTE', id: 1, ...signed });
      await store.restore({ kind: 'REPORT', id: 2, ...signed });
      expect(await again(first)).toEqual([]);
      expect([(await spoken()).length, (await stated()).map(([id, , , , , , , quote]) => [id, quote])]).toEqual([2, [[1, 1], [2, null]]]);
    });

    it('a rejected report of one club, while that of another in the same words comes in', async () => {
      await store.reject({ kind: 'REPORT', id: 2, ...signed });
      const other = quotes(reader()).claiming('WANTS_TO_STAY', stays).claiming('MOVE', moves).claiming('MOVE', { ...moves, from: eastham, to: northport }).extraction();
      expect(await again(other)).toEqual([{ kind: 'added', what: 'report', text: moves.evidence }]);
      expect((await stated()).map(([, type, , from]) => [type, from])).toEqual([['WANTS_TO_STAY', 'Northport'], ['MOVE', 'Eastham']]);
    });

    it('what is not found again, since somebody vouched for it', async () => {
      await store.correctSpeaker({ quote: 2, speaker: null, ...signed });
      await store.correctReport({ report: 2, change: { certainty: 'CERTAIN' }, ...signed });
      const nothing = reader().extraction();
      expect((await again(nothing)).map(({ kind: how, what }) => `${what} ${how}`)).toEqual(['quote removed', 'report removed']);
      expect(await spoken()).toEqual([[2, 'He does.', 'UNNAMED']]);
      expect(await stated()).toEqual([[2, 'MOVE', 'Tom Keane', 'Northport', 'Eastham', 'CERTAIN', 'NARRATOR', null]]);
    });

    it('and can undo it afterwards', async () => {
      await store.correctSpeaker({ quote: 1, speaker: await person('Ann Lee'), ...signed });
      await store.correctReport({ report: 2, change: { to: null }, ...signed });
      await again(first);
      await store.restore({ kind: 'QUOTE', id: 1, ...signed });
      await store.restore({ kind: 'REPORT', id: 2, ...signed });
      expect((await spoken())[0]).toEqual([1, 'Tom Keane wants to stay here.', 'Les Reed']);
      expect((await stated()).map(([id, type, , , to, , source]) => [id, type, to, source])).toEqual([[1, 'WANTS_TO_STAY', null, 'Les Reed'], [2, 'MOVE', 'Eastham', 'NARRATOR']]);
    });

    it('but not what was undone', async () => {
      await store.reject({ kind: 'REPORT', id: 2, ...signed });
      await store.restore({ kind: 'REPORT', id: 2, ...signed });
      expect(await again(first)).toEqual([]);
      expect(await stated()).toHaveLength(2);
    });
  });

  it('offers the articles that another version has read, from a day on, after an id', async () => {
    await store.ingest([anArticle('No date.').named('b').extraction(), { ...anArticle('Newer.').named('c').by('Herald').writtenBy(reed, lee).at('https://example.com/c').titled('C').on('2024-05-01T10:00:00Z').extraction(), ...newer }]);
    const wanted = { notReadBy: null, since: null, after: 0, limit: 9 };
    const ids = async (some: object) => (await store.storedDocuments({ ...wanted, ...some })).map(({ document }) => document.id);
    expect(await ids({})).toEqual(['a', 'b', 'c']);
    expect(await ids({ notReadBy: 'test/2' })).toEqual(['a', 'b']);
    expect(await ids({ since: '2024-03-01' })).toEqual(['a', 'c']);
    expect(await ids({ since: '2024-03-02' })).toEqual(['c']);
    expect(await ids({ after: 1, limit: 1 })).toEqual(['b']);
    expect((await store.storedDocuments(wanted))[0]?.document).toEqual({ id: 'a', title: null, text, publishedAt: '2024-03-01', publication: null, url: null, byline: null });
    expect((await store.storedDocuments(wanted))[2]?.document).toEqual({
      id: 'c', title: 'C', text: 'Newer.', publishedAt: '2024-05-01T10:00:00.000Z', publication: 'Herald', url: 'https://example.com/c', byline: 'Les Reed, Ann Lee',
    });
  });
});
