import { beforeAll, describe, expect, it } from '@jest/globals';
import { databaseKinds, useStore } from '../support/databases.js';
import { addUp } from './added-up.js';
import { ask } from './ask.js';
import { story } from './story.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any shape
type Answer = any;

describe.each(databaseKinds)('the ledger on %s', (kind) => {
  const database = useStore(kind);
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    await database.store.ingest(story());
    await addUp(database.store);
    const { people, clubs } = await answer('{ people { nodes { id slug } } clubs { nodes { id slug } } }');
    for (const { id, slug } of [...people.nodes, ...clubs.nodes]) ids[slug] = id;
  });

  async function answer(query: string): Promise<Answer> {
    const { result, statements } = await ask(database.store, query.replace(/<([\w-]+)>/g, (_whole, slug: string) => `"${ids[slug]!}"`));
    expect(result.errors).toBeUndefined();
    expect(statements).toHaveLength(Object.keys(result.data!).length);
    return result.data;
  }

  /** Fields of the one claim of a type. */
  async function claim(type: string, fields: string): Promise<Answer> {
    const { claims } = await answer(`{ claims(filter: { type: [${type}] }) { nodes { ${fields} } } }`);
    expect(claims.nodes).toHaveLength(1);
    return claims.nodes[0];
  }

  const articles = (reports: Answer[]) => reports.map(({ article }) => article.externalId as string);

  it.each([
    ['', 'CONFIRMED', '2017-08-01', ['echo-2']],
    ['(includeUndated: false)', 'CONFIRMED', '2017-08-01', ['echo-2']], // without a day, all counts
    ['(asOf: "2017-07-02")', 'RUMOURED', '2017-07-02', ['echo-1']],
    ['(asOf: "2017-07-31")', 'RUMOURED', '2017-07-02', ['post-1', 'echo-1']],
    ['(asOf: "2017-08-01")', 'CONFIRMED', '2017-08-01', ['echo-2']], // at half past six in the evening
    ['(asOf: "2017-07-31", includeUndated: true)', 'REPORTED', '2017-07-10', ['undated', 'post-1', 'echo-1']],
    ['(asOf: "2017-07-01", includeUndated: true)', 'RUMOURED', null, ['undated']],
  ])('says what a claim had come to: status%s', async (args, value, since, decidedBy) => {
    const { status } = await claim('WANTS_TO_LEAVE', `status${args} { value since explanation decidedBy { article { externalId } } }`);
    expect({ ...status, decidedBy: articles(status.decidedBy) }).toEqual({ value, since, explanation: `Decided by ${decidedBy.join(',')}.`, decidedBy });
  });

  it.each(['asOf: "2017-07-01"', 'asOf: "2017-07-01", includeUndated: true'])('takes a claim for a rumour that nobody had reported yet: %s', async (args) => {
    const { status } = await claim('NOT_FOR_SALE', `status(${args}) { value since explanation decidedBy { id } }`);
    expect(status).toEqual({ value: 'RUMOURED', since: null, explanation: 'No dated report of it was published by 2017-07-01.', decidedBy: [] });
  });

  it('lists the changes of a status, and last the difference that undated reports make', async () => {
    const history = async (type: string) => (await claim(type, 'history { value since }')).history.map(({ value, since }: Answer) => `${value} ${since}`);
    expect(await history('WANTS_TO_LEAVE')).toEqual(['RUMOURED 2017-07-02', 'CONFIRMED 2017-08-01']);
    expect(await history('BID')).toEqual(['RUMOURED 2017-07-10', 'DENIED 2017-08-01', 'DISPUTED null']);
  });

  it('gives several statuses of one claim at once', async () => {
    const both = await claim('BID', 'then: status(asOf: "2017-07-10") { value } now: status { value } later: status(asOf: "2018-01-01") { value }');
    expect(both).toEqual({ then: { value: 'RUMOURED' }, now: { value: 'DISPUTED' }, later: { value: 'DENIED' } });
  });

  it.each([
    ['', 3, ['Daily Echo 1 echo-1', 'Daily Mirror 2 post-1', 'Virgil van Dijk 1 echo-2']],
    ['(asOf: "2017-07-31")', 2, ['Daily Echo 1 echo-1', 'Daily Mirror 1 post-1']],
    ['(asOf: "2017-07-02", includeUndated: true)', 2, ['Daily Echo 1 echo-1', 'Daily Mirror 1 undated']],
    ['(asOf: "2017-07-01")', 0, []],
  ])('counts the origins of a claim, and names them: origins%s', async (args, count, origins) => {
    const found = await claim('WANTS_TO_LEAVE', `independentOrigins${args} origins${args} { source { name } reportCount first { article { externalId } } }`);
    expect(found.independentOrigins).toBe(count);
    expect(found.origins.map(({ source, reportCount, first }: Answer) => `${source.name} ${reportCount} ${first.article.externalId}`)).toEqual(origins);
  });

  it('takes the reports of a claim that count on a day', async () => {
    const args = '(asOf: "2017-07-31")';
    const withUndated = '(asOf: "2017-07-31", includeUndated: true)';
    const report = '{ article { externalId } }';
    const found = await claim(
      'WANTS_TO_LEAVE',
      `firstReport${args} ${report} lastReport${args} ${report} reports${args} { totalCount nodes ${report} } last: lastReport${withUndated} ${report} all: reports${withUndated} { nodes ${report} }
       none: firstReport(asOf: "2017-07-01") ${report}`,
    );
    expect(articles([found.firstReport, found.lastReport, found.last])).toEqual(['echo-1', 'post-1', 'post-1']);
    expect([found.reports.totalCount, articles(found.reports.nodes), articles(found.all.nodes)]).toEqual([2, ['post-1', 'echo-1'], ['post-1', 'echo-1', 'undated']]);
    expect(found.none).toBeNull();
  });

  it.each([
    ['filter: { status: [CONFIRMED] }', ['NOT_FOR_SALE', 'WANTS_TO_LEAVE']],
    ['filter: { status: [DISPUTED, REPORTED] }', ['BID']],
    ['filter: { minOrigins: 3 }', ['BID', 'WANTS_TO_LEAVE']],
    ['asOf: "2017-07-09"', ['NOT_FOR_SALE', 'WANTS_TO_LEAVE']],
    ['asOf: "2017-07-09", includeUndated: true', ['BID', 'NOT_FOR_SALE', 'WANTS_TO_LEAVE']],
    ['asOf: "2017-07-31", filter: { status: [RUMOURED] }', ['BID', 'WANTS_TO_LEAVE']],
    ['asOf: "2017-07-31", includeUndated: true, filter: { status: [REPORTED] }', ['WANTS_TO_LEAVE']],
    ['asOf: "2017-07-31", filter: { minOrigins: 2 }', ['WANTS_TO_LEAVE']],
    ['asOf: "2017-07-31", includeUndated: true, filter: { minOrigins: 2 }', ['BID', 'WANTS_TO_LEAVE']],
    ['asOf: "2017-07-09", filter: { reported: { since: "2017-07-10" } }', []], // what came later is not known yet
  ])('lists claims as of a day: claims(%s)', async (args, types) => {
    for (const list of [`person(slug: "virgil-van-dijk") { claims(${args}) { nodes { type } totalCount } }`, `root: corpus { articles } claims(${args}) { nodes { type } totalCount }`]) {
      const data = await answer(`{ ${list} }`);
      const { nodes, totalCount } = (data.person ?? data).claims;
      expect([nodes.map(({ type }: Answer) => type as string).sort(), totalCount]).toEqual([types, types.length]);
    }
  });

  it('finds the other claims of the same player', async () => {
    const { related } = await claim('BID', 'related { totalCount nodes { type } }');
    expect(related).toEqual({ totalCount: 2, nodes: [{ type: 'WANTS_TO_LEAVE' }, { type: 'NOT_FOR_SALE' }] });
    expect((await claim('BID', 'related(asOf: "2017-07-31", filter: { minOrigins: 2 }) { nodes { type } }')).related.nodes).toEqual([{ type: 'WANTS_TO_LEAVE' }]);
  });

  it('says what became of the claims that a publication originated, and how far it was ahead', async () => {
    const fields = '{ originated confirmed denied open leads medianLeadDays }';
    const record = async (slug: string, args = '') => (await answer(`{ publication(slug: "${slug}") { trackRecord${args} ${fields} } }`)).publication.trackRecord;
    const nothing = { originated: 0, confirmed: 0, denied: 0, open: 0, leads: 0, medianLeadDays: null };
    expect(await record('daily-echo')).toEqual({ ...nothing, originated: 1, confirmed: 1, leads: 1, medianLeadDays: 8 });
    expect(await record('daily-echo', '(asOf: "2017-07-09")')).toEqual({ ...nothing, originated: 1, open: 1 });
    expect(await record('daily-echo', '(asOf: "2017-07-01")')).toEqual(nothing);
    expect(await record('daily-mirror')).toEqual({ ...nothing, originated: 1, open: 1, leads: 1, medianLeadDays: 22 }); // disputed is open; hours do not count
    expect(await record('daily-mirror', '(asOf: "2017-08-01")')).toEqual({ ...nothing, originated: 1, denied: 1, leads: 1, medianLeadDays: 22 });
    expect(await record('daily-mirror', '(asOf: "2017-08-01", includeUndated: true)')).toEqual({ ...nothing, originated: 1, open: 1, leads: 1, medianLeadDays: 22 });
    expect(await record('coast-post')).toEqual(nothing);
  });

  it('takes the middle of an even number of leads between the two in the middle', async () => {
    await database.store.prisma.$executeRawUnsafe(`update claim set originator_id = (select id from publication where slug = 'daily-echo') where type = 'BID'`);
    const { publication } = await answer('{ publication(slug: "daily-echo") { trackRecord { leads medianLeadDays } } }');
    await addUp(database.store);
    expect(publication.trackRecord).toEqual({ leads: 2, medianLeadDays: 15 });
  });

  it('knows somebody\'s posts as of a day', async () => {
    const posts = async (args: string) => (await answer(`{ person(slug: "les-reed") { affiliations${args} { role } } }`)).person.affiliations.map(({ role }: Answer) => role as string);
    expect(await posts('')).toEqual(['EXECUTIVE', 'STAFF']);
    expect(await posts('(asOf: "2017-07-31")')).toEqual(['EXECUTIVE']);
    expect(await posts('(asOf: "2017-07-01", includeUndated: true)')).toEqual([]);
    const { club } = await answer('{ club(slug: "southampton") { people(asOf: "2017-07-09") { person { name } } captains: people(role: CAPTAIN, asOf: "2017-07-10") { person { name } } } }');
    expect(club).toEqual({ people: [{ person: { name: 'Les Reed' } }], captains: [{ person: { name: 'Virgil van Dijk' } }] });
  });

  it('names the origin of a report that can be told from others, and why it is taken for its claim', async () => {
    const { reports } = await answer('{ reports(orderBy: PUBLISHED_AT_ASC) { nodes { article { externalId } claim { type } origin { kind name mention { text } publication { slug } } explanation { steps } } } }');
    const [first, bid] = ['echo-1', 'undated'].map((article) => reports.nodes.find((report: Answer) => report.article.externalId === article && report.claim.type !== 'NOT_FOR_SALE'));
    expect(first.origin).toEqual({ kind: 'PUBLICATION', name: 'Daily Echo', mention: null, publication: { slug: 'daily-echo' } });
    expect(bid.origin).toEqual({ kind: 'NARRATOR', name: null, mention: null, publication: null });
    expect(bid.explanation.steps.at(-1)).toBe('It fits.');
    expect(first.explanation.steps).not.toContain('It fits.');
  });

  const day = `date articleCount articles { externalId } quoteCount quotes { text } reportCount reports { claim { type } }`;

  it.each([
    ['person: <virgil-van-dijk>', ['2017-07-02 1 0 2', '2017-07-10 1 0 2', '2017-08-01 1 1 2', 'null 1 0 2']],
    ['person: <les-reed>', ['2017-07-02 1 1 1', '2017-08-01 1 1 1']], // his word, and the words that he is quoted with
    ['club: <liverpool>', ['2017-07-10 1 0 1', '2017-08-01 1 1 1', 'null 1 0 1']],
    ['person: <les-reed>, club: <liverpool>', ['2017-08-01 1 1 1']],
    ['person: <virgil-van-dijk>, since: "2017-07-10"', ['2017-07-10 1 0 2', '2017-08-01 1 1 2']],
    ['person: <virgil-van-dijk>, until: "2017-07-10"', ['2017-07-02 1 0 2', '2017-07-10 1 0 2']],
    ['person: <virgil-van-dijk>, first: 1', ['2017-07-02 1 0 2']],
    ['person: <virgil-van-dijk>, since: "2017-07-03", until: "2017-07-09"', []],
  ])('shows what was said and reported, day by day: timeline(%s)', async (args, days) => {
    const { timeline } = await answer(`{ timeline(${args}) { ${day} } }`);
    expect(timeline.map(({ date, articleCount, quoteCount, reportCount }: Answer) => `${date} ${articleCount} ${quoteCount} ${reportCount}`)).toEqual(days);
    for (const one of timeline) expect([one.articles.length, one.quotes.length, one.reports.length]).toEqual([one.articleCount, one.quoteCount, one.reportCount]);
  });

  it('bounds the lists of a day, and says how long they are', async () => {
    const { timeline } = await answer('{ timeline(person: <virgil-van-dijk>, first: 1) { reportCount reports(first: 1) { claim { type } } articleCount } }');
    expect(timeline).toEqual([{ reportCount: 2, reports: [{ claim: { type: 'NOT_FOR_SALE' } }], articleCount: 1 }]);
  });

  it('lists the judgements that wait for a person, and what was decided of those that do not', async () => {
    await database.store.prisma.$executeRawUnsafe(`
      insert into judgement (kind, left_club_id, right_club_id, verdict, features, explanation, made_by, revoked_at, revoked_by, revoked_reason)
      select 'CLUB', min(id), max(id), verdict::"Verdict", '[]', 'So it seemed.', made_by, revoked_at::timestamptz, revoked_by, revoked_reason from club, (values
        ('UNSURE', 'rule:test@1', null, null, null), ('UNSURE', 'rule:test@1', '2090-01-01', 'key:anna', 'They are one.'), ('SAME', 'key:anna', null, null, null)
      ) of (verdict, made_by, revoked_at, revoked_by, revoked_reason) group by verdict, made_by, revoked_at, revoked_by, revoked_reason order by made_by desc, revoked_at nulls first`);
    const listed = async (args: string) =>
      (await answer(`{ judgements${args} { nodes { kind verdict madeBy revokedBy revokedReason } } }`)).judgements.nodes
        .filter(({ kind: of }: Answer) => of === 'CLUB')
        .map(({ verdict, madeBy, revokedBy, revokedReason }: Answer) => [verdict, madeBy, revokedBy, revokedReason].filter(Boolean).join(' '));
    const [unsure, revoked, same] = ['UNSURE rule:test@1', 'UNSURE rule:test@1 key:anna They are one.', 'SAME key:anna'];
    expect(await listed('')).toEqual([unsure, same]);
    expect(await listed('(orderBy: MADE_AT_DESC)')).toEqual([same, unsure]);
    expect(await listed('(filter: { verdict: [UNSURE], kind: [CLUB] })')).toEqual([unsure]);
    expect(await listed('(filter: { inForce: false })')).toEqual([revoked]);
    expect(await listed('(filter: { inForce: null, madeBy: RULE })')).toEqual([unsure, revoked]);
    expect(await listed('(filter: { madeBy: PERSON })')).toEqual([same]);
    expect(await listed('(filter: { kind: [PERSON] })')).toEqual([]);
  });
});
