import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CurationError, Store } from '../../src/store/index.js';
import { anArticle, club, man, site } from '../support/an-article.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';

const southampton = club('Southampton');
const liverpool = club('Liverpool');
const by = 'key:anna';

const appointed = (name: string, at = southampton, text = '') =>
  anArticle(`${name} is the manager of ${at.name}. ${text}`)
    .on('2017-07-10')
    .affiliating(man(name), at, 'MANAGER', { evidence: `${name} is the manager of ${at.name}` })
    .claiming('APPOINTMENT', { player: man(name), to: at, evidence: `${name} is the manager` })
    .extraction();

async function names(store: Store, table: 'person' | 'club' | 'publication' = 'person'): Promise<unknown[]> {
  const rows = await store.read({
    text: `SELECT string_agg(m.name, ' = ' ORDER BY m.name) FROM ${table} c JOIN ${table} m ON m.canonical_id = c.id GROUP BY c.id ORDER BY 1`,
    values: [],
  });
  return rows.flat();
}

async function idOf(store: Store, name: string, table: 'person' | 'club' | 'publication' = 'person'): Promise<number> {
  const [[id]] = (await store.read({ text: `SELECT id FROM ${table} WHERE name = $1 ORDER BY id`, values: [name] })) as [[number]];
  return id;
}

async function inForce(store: Store): Promise<unknown[][]> {
  return await store.read({ text: 'SELECT verdict::text, made_by FROM judgement WHERE revoked_at IS NULL ORDER BY id', values: [] });
}

describe.each(databaseKinds)('a person judging on %s', (kind) => {
  const database = useStore(kind);
  beforeEach(() => clear(database.store));

  async function decide(verdict: 'SAME' | 'DIFFERENT' | 'UNSURE', left: string, right: string): Promise<number> {
    const { store } = database;
    const { judgement } = await store.judge({ kind: 'PERSON', left: await idOf(store, left), right: await idOf(store, right), verdict, reason: 'I know them.', by });
    return judgement;
  }

  const refusal = async (work: Promise<unknown>): Promise<[string, string]> =>
    await work.then(
      () => ['', 'It was not refused.'],
      (error: CurationError) => [error.code, error.message],
    );

  it('splits whom a rule joined, for good, moves what is claimed of them, and lets the rule decide again once revoked', async () => {
    const { store } = database;
    await store.ingest([appointed('Manuel Pellegrino'), appointed('Mauricio Pellegrino')]);
    expect(await names(store)).toEqual(['Manuel Pellegrino = Mauricio Pellegrino']);
    const claims = 'SELECT count(*)::int FROM claim';
    expect(await store.read({ text: claims, values: [] })).toEqual([[1]]);
    const version = async () => (await store.read({ text: 'SELECT data_version::int FROM corpus', values: [] }))[0]?.[0] as number;
    const before = await version();

    const judgement = await decide('DIFFERENT', 'Manuel Pellegrino', 'Mauricio Pellegrino');
    expect(await version()).toBeGreaterThan(before);
    expect(await names(store)).toEqual(['Manuel Pellegrino', 'Mauricio Pellegrino']);
    expect(await inForce(store)).toEqual([['DIFFERENT', by]]);
    expect(await store.read({ text: claims, values: [] })).toEqual([[2]]);
    await store.ingest([appointed('Manuel Pellegrino', southampton, 'Again.'), appointed('M. Pellegrino')]);
    expect(await names(store)).toEqual(['M. Pellegrino', 'Manuel Pellegrino', 'Mauricio Pellegrino']);

    await store.revokeJudgement({ judgement, reason: 'They are one after all.', by: 'key:ben' });
    expect(await names(store)).toEqual(['M. Pellegrino = Manuel Pellegrino = Mauricio Pellegrino']);
    expect(await store.read({ text: 'SELECT revoked_by, revoked_reason FROM judgement WHERE id = $1', values: [judgement] })).toEqual([
      ['key:ben', 'They are one after all.'],
    ]);
    expect(await store.read({ text: claims, values: [] })).toEqual([[1]]);
  });

  it('joins whom no rule would compare, for good', async () => {
    const { store } = database;
    await store.ingest([appointed('Edson Arantes', liverpool), appointed('Pelé')]);
    await decide('SAME', 'Edson Arantes', 'Pelé');
    expect(await names(store)).toEqual(['Edson Arantes = Pelé']);
    await store.ingest([appointed('Pelé', southampton, 'Again.')]);
    await store.ingest([appointed('Edson Arantes', liverpool, 'Again.')]);
    expect(await names(store)).toEqual(['Edson Arantes = Pelé']);
    expect(await store.read({ text: 'SELECT DISTINCT player_id = p.canonical_id FROM claim JOIN person p ON p.id = player_id', values: [] })).toEqual([[true]]);
  });

  it('splits rows of one full name', async () => {
    const { store } = database;
    const ward = (at: typeof liverpool, day: string) =>
      anArticle(`Danny Ward of ${at.name}.`).on(day).affiliating(man('Danny Ward'), at, 'PLAYER', { evidence: 'Danny Ward' }).extraction();
    await store.ingest([ward(liverpool, '2015-01-01'), ward(southampton, '2018-01-01')]);
    expect(await names(store)).toEqual(['Danny Ward = Danny Ward']);
    const people = await store.prisma.person.findMany({ select: { id: true } });
    const [left, right] = people.map(({ id }) => id) as [number, number];
    await store.judge({ kind: 'PERSON', left, right, verdict: 'DIFFERENT', reason: 'Two.', by });
    expect(await names(store)).toEqual(['Danny Ward', 'Danny Ward']);
    await store.ingest([ward(southampton, '2018-02-01')]);
    expect(await names(store)).toEqual(['Danny Ward', 'Danny Ward']);
  });

  it('joins and splits clubs and publications, and the claims of the clubs', async () => {
    const { store } = database;
    const other = club('Southampton Town');
    await store.ingest([appointed('Les Reed'), appointed('Les Reed', other), anArticle('The Example Times.').mentioning(site('Example Times', 'a.com'), site('Times of Example', 'b.com')).extraction()]);
    const ids = async (table: 'club' | 'publication', ...all: string[]) => (await Promise.all(all.map((name) => idOf(store, name, table)))) as [number, number];
    const [town, city] = await ids('club', 'Southampton', 'Southampton Town');
    const { judgement } = await store.judge({ kind: 'CLUB', left: town, right: city, verdict: 'SAME', reason: 'Renamed.', by });
    expect(await names(store, 'club')).toEqual(['Southampton = Southampton Town']);
    expect(await store.read({ text: 'SELECT count(*)::int FROM claim', values: [] })).toEqual([[1]]);
    await store.revokeJudgement({ judgement, reason: 'No.', by });
    expect(await names(store, 'club')).toEqual(['Southampton', 'Southampton Town']);
    expect(await store.read({ text: 'SELECT count(*)::int FROM claim', values: [] })).toEqual([[2]]);

    const [left, right] = await ids('publication', 'Example Times', 'Times of Example');
    await store.judge({ kind: 'PUBLICATION', left, right, verdict: 'SAME', reason: 'Renamed.', by });
    expect(await names(store, 'publication')).toEqual(['Example Times = Times of Example']);
  });

  it('is refused what contradicts what people judged, and told what', async () => {
    const { store } = database;
    await store.ingest(['Ann Alder', 'Bea Birch', 'Cyd Cedar'].map((name) => appointed(name)));
    const first = await decide('SAME', 'Ann Alder', 'Bea Birch');
    const second = await decide('DIFFERENT', 'Bea Birch', 'Cyd Cedar');
    expect(await refusal(decide('SAME', 'Ann Alder', 'Cyd Cedar'))).toEqual([
      'JUDGEMENT_CONTRADICTED',
      `Judgement ${second} by key:anna, that two are DIFFERENT, cannot stand together with this one. Revoke it first, if it is wrong.`,
    ]);
    expect((await refusal(decide('DIFFERENT', 'Bea Birch', 'Ann Alder')))[0]).toBe('JUDGEMENT_CONTRADICTED');
    expect(await refusal(decide('SAME', 'Bea Birch', 'Ann Alder'))).toEqual(['JUDGED_ALREADY', `Judgement ${first} by key:anna says so already.`]);
    expect(await names(store)).toEqual(['Ann Alder = Bea Birch', 'Cyd Cedar']);

    const third = await decide('UNSURE', 'Ann Alder', 'Cyd Cedar');
    await store.revokeJudgement({ judgement: second, reason: 'A mistake.', by });
    await decide('SAME', 'Ann Alder', 'Cyd Cedar');
    expect(await names(store)).toEqual(['Ann Alder = Bea Birch = Cyd Cedar']);
    expect(await store.read({ text: 'SELECT revoked_reason FROM judgement WHERE id = $1', values: [third] })).toEqual([['Decided: I know them.']]);
  });

  it('is refused what is not there, not theirs, or done', async () => {
    const { store } = database;
    await store.ingest([appointed('Manuel Pellegrino'), appointed('Mauricio Pellegrino')]);
    const id = await idOf(store, 'Manuel Pellegrino');
    const judging = (left: number, right: number) => store.judge({ kind: 'PERSON', left, right, verdict: 'SAME', reason: 'So.', by });
    expect((await refusal(judging(id, id)))[0]).toBe('NOTHING_TO_CORRECT');
    expect((await refusal(judging(id, 4711)))[0]).toBe('NOT_FOUND');
    const [[rule]] = (await store.read({ text: 'SELECT id FROM judgement', values: [] })) as [[number]];
    expect((await refusal(store.revokeJudgement({ judgement: rule, reason: 'No.', by })))[0]).toBe('JUDGEMENT_BY_RULE');
    expect((await refusal(store.revokeJudgement({ judgement: 4711, reason: 'No.', by })))[0]).toBe('NOT_FOUND');
    const judgement = await decide('DIFFERENT', 'Manuel Pellegrino', 'Mauricio Pellegrino');
    await store.revokeJudgement({ judgement, reason: 'No.', by });
    expect((await refusal(store.revokeJudgement({ judgement, reason: 'No.', by })))[0]).toBe('NOTHING_TO_RESTORE');
  });
});
