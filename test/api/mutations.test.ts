import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer, type RunningServer } from '../../src/api/index.js';
import { encodeId } from '../../src/api/id.js';
import type { KeyRight, Store } from '../../src/store/index.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';
import { story } from './story.js';

interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- of any operation
  readonly data?: any;
  readonly errors?: { readonly message: string; readonly extensions: { readonly code: string } }[];
}

const why = 'reason: "I was there."';

/** A mutation of each kind, with ids that there are. */
const all: [name: string, right: KeyRight, source: string][] = [
  ['ingestArticle', 'INGEST', 'mutation { ingestArticle(input: { text: "Jo Smith, the manager of Southampton, said: “We stay.”" }) { article { id } } }'],
  ['judge', 'CURATE', `mutation { judge(left: "${encodeId('Person', 1)}", right: "${encodeId('Person', 2)}", verdict: DIFFERENT, ${why}) { judgement { id } } }`],
  ['revokeJudgement', 'CURATE', `mutation { revokeJudgement(id: "${encodeId('Judgement', 1)}", ${why}) { judgement { id } } }`],
  ['correctSpeaker', 'CURATE', `mutation { correctSpeaker(quote: "${encodeId('Quote', 1)}", ${why}) { correction { id } } }`],
  ['correctReport', 'CURATE', `mutation { correctReport(report: "${encodeId('Report', 1)}", input: { certainty: POSSIBLE }, ${why}) { correction { id } } }`],
  ['reject', 'CURATE', `mutation { reject(id: "${encodeId('Report', 1)}", ${why}) { correction { id } } }`],
  ['restore', 'CURATE', `mutation { restore(id: "${encodeId('Report', 1)}", ${why}) { correction { id } } }`],
];

describe.each(databaseKinds)('mutations on %s', (kind) => {
  const database = useStore(kind);
  const logged: string[] = [];
  let store: Store;
  let server: RunningServer;
  let curator: string;
  let loader: string;

  beforeAll(async () => {
    ({ store } = database);
    server = await startServer({ store, host: '127.0.0.1', port: 0, log: (text) => logged.push(text) });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await clear(store);
    await store.ingest(story());
    curator = await store.createKey('ann', ['CURATE']);
    loader = await store.createKey('feed', ['INGEST']);
    logged.length = 0;
  });

  const send = (query: string, headers: Record<string, string> = {}, variables?: object) =>
    fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
  const ask = async (query: string, key?: string, variables?: object) => (await (await send(query, key === undefined ? {} : { authorization: `Bearer ${key}` }, variables)).json()) as Answer;
  const done = async (query: string, key = curator, variables?: object) => {
    const { data, errors } = await ask(query, key, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const code = ({ errors }: Answer) => errors?.[0]?.extensions.code;
  const dataVersion = async () => (await store.read({ text: 'SELECT data_version FROM corpus', values: [] }))[0]?.[0];

  describe('without the right key', () => {
    it.each(all)('%s changes nothing, and says what it needs', async (_name, right, source) => {
      const before = await dataVersion();
      const revoked = await store.createKey('old', ['INGEST', 'CURATE']);
      await store.revokeKey('old');
      const none = await ask(source);
      expect([code(none), none.errors?.[0]?.message]).toEqual(['UNAUTHENTICATED', expect.stringContaining(`the right to ${right.toLowerCase()}`)]);
      const other = await ask(source, right === 'INGEST' ? curator : loader);
      expect([code(other), other.errors?.[0]?.message]).toEqual(['FORBIDDEN', expect.stringContaining(`the right to ${right.toLowerCase()}`)]);
      for (const key of [revoked, `hearsay_${'A'.repeat(43)}`, curator.slice(0, -1), `${curator}A`, 'nonsense', '', "' OR true --"]) {
        const answer = await send(source, { authorization: `Bearer ${key}` });
        expect([key, answer.status, code((await answer.json()) as Answer), answer.headers.get('www-authenticate')]).toEqual([key, 401, 'UNAUTHENTICATED', 'Bearer error="invalid_token"']);
      }
      expect(await dataVersion()).toBe(before);
      expect(logged).toEqual([]);
    });

    it('a query is refused, too, so that nobody believes that the key works', async () => {
      const answer = await send('{ corpus { articles } }', { authorization: `Bearer hearsay_${'A'.repeat(43)}` });
      expect([answer.status, code((await answer.json()) as Answer)]).toEqual([401, 'UNAUTHENTICATED']);
    });

    it.each([['no header', {}], ['a header of another scheme', { authorization: 'Basic YW5uOmFubg==' }], ['an empty header', { authorization: '' }]])('a query with %s is answered', async (_what, headers) => {
      expect(await (await send('{ corpus { articles } }', headers as Record<string, string>)).json()).toEqual({ data: { corpus: { articles: 4 } } });
    });

    it('no answer and no log has a key in it', async () => {
      const texts = await Promise.all([`${curator}A`, loader].map(async (key) => (await send(all[1]![2], { authorization: `Bearer ${key}` })).text()));
      expect(`${texts.join()}${logged.join()}`).not.toMatch(/hearsay_[\w-]/);
    });

    it('a GET changes nothing, whatever the key', async () => {
      const before = await dataVersion();
      for (const [, , source] of all) {
        const answer = await fetch(`${server.url}?query=${encodeURIComponent(source)}`, { headers: { authorization: `Bearer ${curator}` } });
        expect(answer.status).toBe(405);
      }
      expect(await dataVersion()).toBe(before);
    });

    it('a form of a foreign page changes nothing', async () => {
      const answer = await fetch(server.url, { method: 'POST', headers: { 'content-type': 'text/plain', authorization: `Bearer ${curator}` }, body: JSON.stringify({ query: all[5]![2] }) });
      expect(answer.status).toBe(400);
    });
  });

  describe('with bad arguments', () => {
    const reject = (id: string, reason: string) => ask('mutation($id: ID!, $reason: String!) { reject(id: $id, reason: $reason) { correction { id } } }', curator, { id, reason });

    it.each([
      ['no reason', encodeId('Report', 1), '', 'BAD_ARGUMENT'],
      ['a blank reason', encodeId('Report', 1), ' \n\t\u00a0', 'BAD_ARGUMENT'],
      ['a huge reason', encodeId('Report', 1), 'x'.repeat(200_000), 'BAD_ARGUMENT'],
      ['a reason with NUL', encodeId('Report', 1), 'a\0b', 'BAD_ARGUMENT'],
      ['a reason with half a character', encodeId('Report', 1), 'a\ud800b', 'BAD_ARGUMENT'],
      ['an id of another type', encodeId('Person', 1), 'So.', 'BAD_ID'],
      ['no id', "1'; DROP TABLE report; --", 'So.', 'BAD_ID'],
      ['an id that there is not', encodeId('Report', 9999), 'So.', 'NOT_FOUND'],
      ['an id that no row can have', Buffer.from('Quote:99999999999').toString('base64url'), 'So.', 'NOT_FOUND'],
    ])('they are refused: %s', async (_what, id, reason, expected) => {
      const before = await dataVersion();
      expect(code(await reject(id, reason))).toBe(expected);
      expect(await dataVersion()).toBe(before);
      expect(logged).toEqual([]);
    });

    it.each([
      ['a type of null', '{ type: null }', 'BAD_ARGUMENT'],
      ['a source and the narrator', `{ source: "${encodeId('Person', 1)}", narrator: true }`, 'BAD_ARGUMENT'],
      ['a sum of nothing', '{ amount: { value: 0, currency: "GBP" } }', 'BAD_ARGUMENT'],
      ['a sum below zero', '{ amount: { value: -1, currency: "GBP" } }', 'BAD_ARGUMENT'],
      ['a sum past all bounds', '{ amount: { value: 1e300, currency: "GBP" } }', 'BAD_ARGUMENT'],
      ['a currency that is none', '{ amount: { value: 1, currency: "pounds" } }', 'BAD_ARGUMENT'],
      ['a club as player', `{ player: "${encodeId('Club', 1)}" }`, 'BAD_ID'],
      ['a person as club', `{ to: "${encodeId('Person', 1)}" }`, 'BAD_ID'],
      ['a person who is not there', `{ player: "${encodeId('Person', 999)}" }`, 'NOT_FOUND'],
      ['nothing', '{}', 'NOTHING_TO_CORRECT'],
      ['a report about nobody', '{ player: null, from: null, to: null }', 'NO_ROLE_LEFT'],
    ])('a correction of a report is refused: %s', async (_what, input, expected) => {
      expect(code(await ask(`mutation { correctReport(report: "${encodeId('Report', 1)}", input: ${input}, ${why}) { correction { id } } }`, curator))).toBe(expected);
      expect(logged).toEqual([]);
    });

    it('nothing is written where the answer is refused', async () => {
      const before = await dataVersion();
      const wide = Array.from({ length: 1100 }, (_, i) => `a${i}: id`).join(' ');
      expect(code(await ask(`mutation { reject(id: "${encodeId('Report', 1)}", ${why}) { correction { ${wide} } } }`, curator))).toBe('QUERY_TOO_COMPLEX');
      expect(code(await ask(`mutation { reject(id: "${encodeId('Report', 1)}", ${why}) { correction { article { quotes(first: 101) { totalCount } } } } }`, curator))).toBe('BAD_PAGE_SIZE');
      expect(await dataVersion()).toBe(before);
    });
  });

  it('a corrected speaker is answered for, with the correction, by both ids', async () => {
    const data = await done(
      `mutation($who: ID) { correctSpeaker(quote: "${encodeId('Quote', 1)}", speaker: $who, ${why}) {
        correction { id kind reason madeBy revokedAt article { externalId } quote { id } report { id } }
        quote { speaker { name mention { text } } corrections { reason } explanation { steps } reports { nodes { source { name } corrections { kind } explanation { steps } } } }
        report { id }
      } }`,
      curator,
      { who: encodeId('Person', 1) },
    );
    const step = expect.stringMatching(/^A person \(key:ann\) corrected the speaker on \d{4}-\d\d-\d\d: I was there\.$/) as unknown;
    const { name } = (await store.prisma.person.findUnique({ where: { id: 1 } }))!;
    expect(data.correctSpeaker).toEqual({
      correction: { id: encodeId('Correction', 1), kind: 'SPEAKER', reason: 'I was there.', madeBy: 'key:ann', revokedAt: null, article: { externalId: 'echo-1' }, quote: { id: encodeId('Quote', 1) }, report: null },
      quote: {
        speaker: { name, mention: null },
        corrections: [{ reason: 'I was there.' }],
        explanation: { steps: ['The test says so.', step] },
        reports: { nodes: [{ source: { name }, corrections: [{ kind: 'SPEAKER' }], explanation: { steps: ['The test says so.', step] } }] },
      },
      report: null,
    });
  });

  it('a corrected report states what was given, and the rest as before', async () => {
    const { reports } = await done('{ reports(filter: { claimType: [BID], certainty: [POSSIBLE] }) { nodes { id player { id } from { id } to { id } source { kind } } } }');
    const [report] = reports.nodes;
    const data = await done(
      `mutation($id: ID!, $input: ReportCorrection!) { correctReport(report: $id, input: $input, ${why}) {
        report { id claim { type } player { id } from { id } to { id } source { kind } certainty polarity amount { value currency } evidence { text } }
        correction { before after } quote { id }
      } }`,
      curator,
      { id: report.id, input: { type: 'TALKS', from: null, source: null, certainty: 'PROBABLE', polarity: 'DENIED', amount: { value: 12.5, currency: 'EUR' } } },
    );
    expect(data.correctReport.report).toEqual({
      id: report.id,
      claim: { type: 'TALKS' },
      player: report.player,
      from: null,
      to: report.to,
      source: { kind: 'UNNAMED' },
      certainty: 'PROBABLE',
      polarity: 'DENIED',
      amount: { value: 12.5, currency: 'EUR' },
      evidence: { text: 'Liverpool could bid for Virgil van Dijk' },
    });
    expect(JSON.parse(data.correctReport.correction.before)).toMatchObject({ report: { type: 'BID', certainty: 'POSSIBLE', amount: null } });
    expect(JSON.parse(data.correctReport.correction.after)).toMatchObject({ report: { type: 'TALKS', certainty: 'PROBABLE', amount: '12.50' } });
    expect(data.correctReport.quote).toBeNull();
  });

  it('what is rejected is gone from every answer, and comes back under its id', async () => {
    const query = '{ quotes { totalCount } reports { totalCount } articles { nodes { corrections { kind revokedReason revokedBy } } } }';
    const before = await done(query);
    const id = encodeId('Quote', 2);
    const rejected = await done(`mutation { reject(id: "${id}", ${why}) { correction { id quote { id } after } quote { id } report { id } } }`);
    expect(rejected.reject).toEqual({ correction: { id: encodeId('Correction', 1), quote: null, after: null }, quote: null, report: null });
    expect((await done(query)).quotes.totalCount).toBe(before.quotes.totalCount - 1);
    expect(code(await ask(`{ quote(id: "${id}") { id } }`))).toBe('NOT_FOUND');
    expect(code(await ask(`mutation { reject(id: "${id}", ${why}) { correction { id } } }`, curator))).toBe('ALREADY_REJECTED');

    const restored = await done(`mutation { restore(id: "${rejected.reject.correction.id}", reason: "It is there.") { correction { revokedReason revokedBy } quote { id } } }`);
    expect(restored.restore).toEqual({ correction: { revokedReason: 'It is there.', revokedBy: 'key:ann' }, quote: { id } });
    const after = await done(query);
    expect([after.quotes, after.reports]).toEqual([before.quotes, before.reports]);
    expect(after.articles.nodes.flatMap(({ corrections }: { corrections: unknown }) => corrections)).toEqual([{ kind: 'REJECTION', revokedReason: 'It is there.', revokedBy: 'key:ann' }]);
  });

  it('an article is read, once, and answered for', async () => {
    const text = 'date 2024-05-01 “We will stay here,” said Jo Smith, the manager of Southampton.';
    const source = 'mutation($input: ArticleInput!) { ingestArticle(input: $input) { status article { externalId title publishedAt publication { name } quotes { nodes { text } } } revisionOf { externalId } } }';
    const input = { text, externalId: 'own-1', title: 'Staying', publication: 'Coast Post', url: 'https://example.com/1' };
    const article = { externalId: 'own-1', title: 'Staying', publishedAt: '2024-05-01T00:00:00.000Z', publication: { name: 'Coast Post' }, quotes: { nodes: [{ text: 'We will stay here,' }] } };
    expect((await done(source, loader, { input })).ingestArticle).toEqual({ status: 'ADDED', article, revisionOf: null });
    expect((await done(source, loader, { input: { text } })).ingestArticle).toEqual({ status: 'KNOWN', article, revisionOf: null });
    const changed = await done(source, loader, { input: { ...input, text: 'Jo Smith has left Southampton.' } });
    expect(changed.ingestArticle).toMatchObject({ status: 'ADDED', revisionOf: { externalId: 'own-1' } });
  });

  it.each([
    ['no text', { text: ' \n' }, 'EMPTY_TEXT'],
    ['a day that there is not', { text: 'Words.', publishedAt: '2017-02-30' }, 'BAD_DATE'],
    ['NUL', { text: 'a\0b' }, 'BAD_CHARACTER'],
    ['half a character', { text: 'Words.', title: '\ud800' }, 'BAD_CHARACTER'],
    ['a title that is too long', { text: 'Words.', title: 'x'.repeat(3000) }, 'FIELD_TOO_LONG'],
  ])('an article is refused as a file of it would be: %s', async (_what, input, expected) => {
    expect(code(await ask('mutation($input: ArticleInput!) { ingestArticle(input: $input) { status } }', loader, { input }))).toBe(expected);
    expect(logged).toEqual([]);
  });

  it('a judgement joins two people, and its revocation parts them', async () => {
    const [one, other] = [encodeId('Person', 1), encodeId('Person', 2)];
    const { judge } = await done(`mutation { judge(left: "${one}", right: "${other}", verdict: SAME, ${why}) { judgement { id verdict explanation madeBy score } } }`);
    expect(judge.judgement).toEqual({ id: encodeId('Judgement', 1), verdict: 'SAME', explanation: expect.stringContaining('I was there.') as unknown, madeBy: 'key:ann', score: null });
    expect((await done('{ people { totalCount } }')).people.totalCount).toBe(1);
    const { revokeJudgement } = await done(`mutation { revokeJudgement(id: "${judge.judgement.id}", reason: "No.") { judgement { revokedAt } } }`);
    expect(revokeJudgement.judgement.revokedAt).not.toBeNull();
    expect((await done('{ people { totalCount } }')).people.totalCount).toBe(2);
  });

  it.each([
    ['a person and a club', () => [encodeId('Person', 1), encodeId('Club', 1)], 'BAD_ID'],
    ['two quotes', () => [encodeId('Quote', 1), encodeId('Quote', 2)], 'BAD_ID'],
    ['somebody who is not there', () => [encodeId('Person', 1), encodeId('Person', 999)], 'NOT_FOUND'],
  ])('%s are not judged', async (_what, ids, expected) => {
    const [left, right] = ids();
    expect(code(await ask(`mutation { judge(left: "${left}", right: "${right}", verdict: SAME, ${why}) { judgement { id } } }`, curator))).toBe(expected);
  });

  it('several in one request are done in their order, each by itself', async () => {
    const id = encodeId('Report', 1);
    const { data, errors } = await ask(`mutation { a: reject(id: "${id}", ${why}) { report { id } } b: reject(id: "${id}", ${why}) { report { id } } }`, curator);
    // The second field must not be null, so that no data is left to tell of the first; it is done all the same.
    expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['ALREADY_REJECTED']]);
    expect(await store.prisma.correction.count()).toBe(1);
  });
});
