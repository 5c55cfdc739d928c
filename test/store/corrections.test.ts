import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../src/store/index.js';
import { anArticle, club, man, narrator, publication, unnamed, wordOf } from '../support/an-article.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';

const reed = man('Les Reed', 'Reed');
const lee = man('Ann Lee');
const keane = man('Tom Keane', 'Keane');
const northport = club('Northport');
const eastham = club('Eastham');
const herald = publication('Herald');

/**
 * Its quote has the id 1; of its reports, 1 stands in the quote on the speaker's word, 2 in the quote too but on the word of the
 * Herald, 3 outside of it. People: 1 Tom Keane, 2 Les Reed, 3 Ann Lee; clubs: 1 Northport, 2 Eastham.
 */
const article = anArticle('Les Reed said: “Tom Keane wants to stay, as the Herald says.” Ann Lee saw it. Northport may sell Keane to Eastham.')
  .on('2024-03-01')
  .mentioning(keane, reed, lee, northport, eastham, herald)
  .quoting('Tom Keane wants to stay, as the Herald says.', wordOf(reed), { cue: 'said' })
  .claiming('WANTS_TO_STAY', { player: keane, from: northport, evidence: 'Tom Keane wants to stay', source: wordOf(reed, 'Reed'), inQuote: 0 })
  .claiming('WANTS_TO_STAY', { player: keane, from: northport, evidence: 'wants to stay, as the Herald says', source: wordOf(herald, 'the Herald'), inQuote: 0 })
  .claiming('MOVE', { player: keane, from: northport, to: eastham, evidence: 'Northport may sell Keane to Eastham', source: narrator, certainty: 'POSSIBLE', hedge: 'may', amount: 5_000_000, currency: 'GBP' })
  .extraction();

const signed = { reason: 'I was there.', by: 'key:desk' };
const tables = ['quote', 'quote_part', 'report', 'claim'];

/** All rows that a correction may change, apart from the sources that only it names. */
async function contents(store: Store): Promise<unknown> {
  const rows = await Promise.all(tables.map((table) => store.read({ text: `SELECT to_jsonb(t) FROM ${table} t ORDER BY to_jsonb(t)::text`, values: [] })));
  return Object.fromEntries(tables.map((table, i) => [table, rows[i]]));
}

async function one(store: Store, text: string): Promise<unknown> {
  const rows = await store.read({ text, values: [] });
  return rows[0]?.[0];
}

const speakerOf = (store: Store) => one(store, `SELECT coalesce(p.name, s.kind::text) FROM quote q JOIN source s ON s.id = q.speaker_id LEFT JOIN person p ON p.id = s.person_id`);
const sourceOf = (store: Store, report: number) =>
  one(store, `SELECT coalesce(p.name, b.name, s.kind::text) FROM report r JOIN source s ON s.id = r.source_id
    LEFT JOIN person p ON p.id = s.person_id LEFT JOIN publication b ON b.id = s.publication_id WHERE r.id = ${report}`);
const claimsWithoutReports = (store: Store) => one(store, 'SELECT count(*)::int FROM claim c WHERE NOT EXISTS (SELECT FROM report r WHERE r.claim_id = c.id)');
const version = (store: Store) => one(store, 'SELECT data_version FROM corpus');

describe.each(databaseKinds)('corrections on %s', (kind) => {
  const database = useStore(kind);
  let store: Store;
  let people: Record<string, number>;
  let clubs: Record<string, number>;
  let before: unknown;

  beforeEach(async () => {
    ({ store } = database);
    await clear(store);
    await store.ingest([article]);
    people = Object.fromEntries((await store.read({ text: 'SELECT name, id FROM person', values: [] })) as [string, number][]);
    clubs = Object.fromEntries((await store.read({ text: 'SELECT name, id FROM club', values: [] })) as [string, number][]);
    before = await contents(store);
  });

  const id = (who: { name: string }) => people[who.name] ?? clubs[who.name] ?? 0;
  const person = (who: { name: string }) => ({ kind: 'PERSON' as const, id: id(who) });

  it('of a speaker take the reports along that rest on the speaker, and no others', async () => {
    await store.correctSpeaker({ quote: 1, speaker: person(lee), ...signed });
    expect([await speakerOf(store), await sourceOf(store, 1), await sourceOf(store, 2), await sourceOf(store, 3)]).toEqual(['Ann Lee', 'Ann Lee', 'Herald', 'NARRATOR']);
  });

  it('of a speaker may say that it is nobody by name', async () => {
    await store.correctSpeaker({ quote: 1, speaker: null, ...signed });
    expect([await speakerOf(store), await sourceOf(store, 1)]).toEqual(['UNNAMED', 'UNNAMED']);
  });

  it('are written down with who, when, why, before and after', async () => {
    const correction = await store.correctSpeaker({ quote: 1, speaker: person(lee), ...signed });
    const row = await store.prisma.correction.findUniqueOrThrow({ where: { id: correction } });
    expect(row).toMatchObject({ kind: 'SPEAKER', articleId: 1, quoteId: 1, reportId: null, reason: 'I was there.', madeBy: 'key:desk', revokedAt: null });
    expect(row.before).toMatchObject({ quote: { id: 1, text: article.quotes[0]?.parts[0]?.text }, sources: expect.arrayContaining([expect.objectContaining({ personId: id(reed) })]) as unknown });
    expect(row.after).toMatchObject({ sources: [{ personId: id(lee), start: null }, { personId: id(lee), start: null }], reports: [{ id: 1 }] });
  });

  it.each<[what: string, correct: () => Promise<number>, of: { kind: 'QUOTE' | 'REPORT'; id: number }]>([
    ['a speaker', () => store.correctSpeaker({ quote: 1, speaker: person(lee), ...signed }), { kind: 'QUOTE', id: 1 }],
    ['a rejected quote', () => store.reject({ kind: 'QUOTE', id: 1, ...signed }), { kind: 'QUOTE', id: 1 }],
    ['a rejected report', () => store.reject({ kind: 'REPORT', id: 1, ...signed }), { kind: 'REPORT', id: 1 }],
    ['a rejected report with its claim', () => store.reject({ kind: 'REPORT', id: 3, ...signed }), { kind: 'REPORT', id: 3 }],
    ['a type', () => store.correctReport({ report: 3, change: { type: 'INTEREST' }, ...signed }), { kind: 'REPORT', id: 3 }],
    ['a player', () => store.correctReport({ report: 1, change: { player: id(lee) }, ...signed }), { kind: 'REPORT', id: 1 }],
    ['a role that is left open', () => store.correctReport({ report: 3, change: { to: null }, ...signed }), { kind: 'REPORT', id: 3 }],
    ['a source', () => store.correctReport({ report: 1, change: { source: person(lee) }, ...signed }), { kind: 'REPORT', id: 1 }],
    ['the rest', () => store.correctReport({ report: 3, change: { certainty: 'CERTAIN', polarity: 'DENIED', amount: null, via: 1 }, ...signed }), { kind: 'REPORT', id: 3 }],
  ])('are undone in whole: %s', async (_what, correct, of) => {
    const correction = await correct();
    const changed = await contents(store);
    expect(changed).not.toEqual(before);
    expect(await claimsWithoutReports(store)).toBe(0);
    expect(await store.restore({ ...of, reason: 'It was right.', by: 'key:other' })).toBe(correction);
    // A claim that went comes back as another row.
    const strip = (rows: unknown): string => JSON.stringify(rows, (key, value: unknown) => (key === 'claim_id' || key === 'claim' ? undefined : value));
    expect(strip(await contents(store))).toEqual(strip(before));
    expect(await claimsWithoutReports(store)).toBe(0);
    expect(await store.prisma.correction.findUnique({ where: { id: correction } })).toMatchObject({ revokedBy: 'key:other', revokedReason: 'It was right.', revokedAt: expect.any(Date) as unknown });
  });

  it('raise the version of the data, each of them', async () => {
    const versions = [await version(store)];
    const correction = await store.reject({ kind: 'REPORT', id: 1, ...signed });
    versions.push(await version(store));
    await store.restore({ kind: 'CORRECTION', id: correction, ...signed });
    versions.push(await version(store));
    expect(new Set(versions).size).toBe(3);
  });

  it('put a report under the claim that it states then, and leave no claim without reports', async () => {
    await store.correctReport({ report: 3, change: { type: 'WANTS_TO_STAY', to: null }, ...signed });
    expect(await store.read({ text: 'SELECT c.type::text, array_agg(r.id ORDER BY r.id) FROM claim c JOIN report r ON r.claim_id = c.id GROUP BY c.id', values: [] })).toEqual([['WANTS_TO_STAY', [1, 2, 3]]]);
    expect(await claimsWithoutReports(store)).toBe(0);
  });

  it('leave the reports of a rejected quote without it, and give it back to them', async () => {
    await store.reject({ kind: 'REPORT', id: 2, ...signed });
    await store.reject({ kind: 'QUOTE', id: 1, ...signed });
    await store.restore({ kind: 'REPORT', id: 2, ...signed });
    expect(await store.read({ text: 'SELECT id, quote_id FROM report ORDER BY id', values: [] })).toEqual([[1, null], [2, null], [3, null]]);
    await store.restore({ kind: 'QUOTE', id: 1, ...signed });
    expect(await store.read({ text: 'SELECT id, quote_id FROM report ORDER BY id', values: [] })).toEqual([[1, 1], [2, 1], [3, null]]);
  });

  it('of one field stay when another is undone', async () => {
    const first = await store.correctReport({ report: 1, change: { player: id(lee) }, ...signed });
    await store.correctSpeaker({ quote: 1, speaker: null, ...signed });
    await store.restore({ kind: 'CORRECTION', id: first, ...signed });
    expect([await one(store, 'SELECT player_id FROM report WHERE id = 1'), await sourceOf(store, 1)]).toEqual([id(keane), 'UNNAMED']);
  });

  it('of the same thing are undone from the newest back', async () => {
    const first = await store.correctSpeaker({ quote: 1, speaker: person(lee), ...signed });
    await store.correctSpeaker({ quote: 1, speaker: null, ...signed });
    await expect(store.restore({ kind: 'CORRECTION', id: first, ...signed })).rejects.toMatchObject({ code: 'RESTORE_LATER_FIRST' });
    await store.restore({ kind: 'QUOTE', id: 1, ...signed });
    expect(await speakerOf(store)).toBe('Ann Lee');
    await store.restore({ kind: 'QUOTE', id: 1, ...signed });
    expect(await speakerOf(store)).toBe('Les Reed');
    await expect(store.restore({ kind: 'QUOTE', id: 1, ...signed })).rejects.toMatchObject({ code: 'NOTHING_TO_RESTORE' });
    await expect(store.restore({ kind: 'CORRECTION', id: first, ...signed })).rejects.toMatchObject({ code: 'NOTHING_TO_RESTORE' });
  });

  it.each<[what: string, work: () => Promise<unknown>, code: string]>([
    ['a quote that there is not', () => store.correctSpeaker({ quote: 99, speaker: null, ...signed }), 'NOT_FOUND'],
    ['a report that there is not', () => store.reject({ kind: 'REPORT', id: 0, ...signed }), 'NOT_FOUND'],
    ['a speaker who is not there', () => store.correctSpeaker({ quote: 1, speaker: { kind: 'CLUB', id: 99 }, ...signed }), 'NOT_FOUND'],
    ['a player who is not there', () => store.correctReport({ report: 1, change: { player: 99 }, ...signed }), 'NOT_FOUND'],
    ['a publication that is not there', () => store.correctReport({ report: 1, change: { via: 99 }, ...signed }), 'NOT_FOUND'],
    ['a correction that there is not', () => store.restore({ kind: 'CORRECTION', id: 99, ...signed }), 'NOT_FOUND'],
    ['a quote that nobody corrected', () => store.restore({ kind: 'QUOTE', id: 1, ...signed }), 'NOTHING_TO_RESTORE'],
    ['a quote that there is not', () => store.restore({ kind: 'QUOTE', id: 99, ...signed }), 'NOT_FOUND'],
    ['the speaker whom it has', () => store.correctSpeaker({ quote: 1, speaker: person(reed), ...signed }), 'NOTHING_TO_CORRECT'],
    ['what the report says', () => store.correctReport({ report: 3, change: { type: 'MOVE', player: id(keane), source: 'NARRATOR', amount: { value: 5e6, currency: 'GBP' } }, ...signed }), 'NOTHING_TO_CORRECT'],
    ['nothing', () => store.correctReport({ report: 3, change: {}, ...signed }), 'NOTHING_TO_CORRECT'],
    ['a report about nobody', () => store.correctReport({ report: 1, change: { player: null, from: null }, ...signed }), 'NO_ROLE_LEFT'],
  ])('are refused for %s, and then nothing has changed', async (_what, work, code) => {
    await expect(work()).rejects.toMatchObject({ name: 'CurationError', code });
    expect(await contents(store)).toEqual(before);
    expect(await store.prisma.correction.count()).toBe(0);
  });

  it('are refused for what was rejected, until it is restored', async () => {
    await store.reject({ kind: 'QUOTE', id: 1, ...signed });
    await expect(store.reject({ kind: 'QUOTE', id: 1, ...signed })).rejects.toMatchObject({ code: 'ALREADY_REJECTED' });
    await expect(store.correctSpeaker({ quote: 1, speaker: null, ...signed })).rejects.toMatchObject({ code: 'ALREADY_REJECTED' });
  });

  it('do not make a report that the article has already', async () => {
    const twice = anArticle('Tom Keane may join Eastham or Northport.')
      .claiming('MOVE', { player: keane, to: eastham, evidence: 'Tom Keane may join Eastham or Northport', source: unnamed('may') })
      .claiming('MOVE', { player: keane, to: northport, evidence: 'Tom Keane may join Eastham or Northport', source: unnamed('may') })
      .extraction();
    await store.ingest([twice]);
    const [[last]] = (await store.read({ text: 'SELECT max(id) FROM report', values: [] })) as [[number]];
    await expect(store.correctReport({ report: last, change: { to: id(eastham) }, ...signed })).rejects.toMatchObject({ code: 'ALREADY_STATED' });
  });

  it('leave a report under its claim where it states the same', async () => {
    const claim = () => one(store, 'SELECT claim_id FROM report WHERE id = 3');
    const held = await claim();
    await store.correctReport({ report: 3, change: { certainty: 'CERTAIN', source: person(lee), from: id(northport) }, ...signed });
    expect(await claim()).toBe(held);
    await store.restore({ kind: 'REPORT', id: 3, ...signed });
    expect(await claim()).toBe(held);
  });

  it('take the id of a merged person for the person who it is', async () => {
    await store.prisma.person.update({ where: { id: id(lee) }, data: { canonicalId: id(reed) } });
    await expect(store.correctSpeaker({ quote: 1, speaker: person(lee), ...signed })).rejects.toMatchObject({ code: 'NOTHING_TO_CORRECT' });
    await store.correctReport({ report: 3, change: { player: id(lee) }, ...signed });
    expect(await one(store, 'SELECT c.player_id FROM claim c JOIN report r ON r.claim_id = c.id WHERE r.id = 3')).toBe(id(reed));
  });

  it('at the same time are made one after the other', async () => {
    const made = await Promise.allSettled([
      store.reject({ kind: 'REPORT', id: 1, ...signed }),
      store.reject({ kind: 'REPORT', id: 1, ...signed }),
      store.correctSpeaker({ quote: 1, speaker: person(lee), ...signed }),
      store.correctReport({ report: 3, change: { polarity: 'DENIED' }, ...signed }),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(await claimsWithoutReports(store)).toBe(0);
  });
});
