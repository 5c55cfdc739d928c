import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type RunningServer } from '../../src/api/index.js';
import { openStore, StoreError, type Store } from '../../src/store/index.js';
import { databaseKinds, migratedStoreOptions, useStore } from '../support/databases.js';
import { story } from './story.js';

interface Answer {
  readonly data?: unknown;
  readonly errors?: { readonly message: string; readonly extensions: { readonly code: string } }[];
}

const json = { 'content-type': 'application/json' };
const chrome = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36' };

describe.each(databaseKinds)('the server on %s', (kind) => {
  const database = useStore(kind);
  const logged: string[] = [];
  let server: RunningServer;

  beforeAll(async () => {
    await database.store.ingest(story());
    server = await startServer({ store: database.store, host: '127.0.0.1', port: 0, log: (text) => logged.push(text) });
  });
  afterAll(() => server.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, server.url), { headers, redirect: 'manual' });
  const post = (body: string | Uint8Array, headers: Record<string, string> = json) => fetch(server.url, { method: 'POST', body, headers });
  const query = async (text: string) => (await (await post(JSON.stringify({ query: text }))).json()) as Answer;

  it('answers queries by POST, and by GET from a program such as curl', async () => {
    const expected = { data: { corpus: { articles: 4 } } };
    expect(await query('{ corpus { articles } }')).toEqual(expected);
    const plain = await get('/graphql?query={corpus{articles}}', { 'user-agent': 'curl/8.5.0', accept: '*/*' });
    expect([plain.status, await plain.json()]).toEqual([200, expected]);
    const variables = encodeURIComponent('{"first":1}');
    const withVariables = await get(`/graphql?query=query($first:Int){articles(first:$first){nodes{title}}}&variables=${variables}`);
    expect(await withVariables.json()).toEqual({ data: { articles: { nodes: [{ title: '“Somewhere else”' }] } } });
  });

  it("refuses a browser's GET that a foreign page may have sent, and answers one that the user typed", async () => {
    const address = '/graphql?query={corpus{articles}}';
    for (const headers of [{ ...chrome, 'sec-fetch-site': 'cross-site' }, { ...chrome }, { 'sec-fetch-site': 'same-site' }, { origin: 'http://example.com' }]) {
      const answer = await get(address, headers);
      expect([answer.status, ((await answer.json()) as Answer).errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    }
    expect((await get(address, { ...chrome, 'sec-fetch-site': 'none' })).status).toBe(200);
    expect((await get(address, { ...chrome, 'apollo-require-preflight': '1' })).status).toBe(200);
  });

  it('lets clients read the schema', async () => {
    const { data } = await query('{ __schema { queryType { fields { name } } } corpus { articles } __typename }');
    expect(data).toMatchObject({ __typename: 'Query', corpus: { articles: 4 }, __schema: { queryType: { fields: expect.arrayContaining([{ name: 'quotes' }]) as unknown } } });
  });

  it.each<[what: string, send: () => Promise<Response>, status: number, code: string]>([
    ['a query that is not GraphQL', () => post('{"query":"{ quotes {"}'), 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', () => post('{"query":"{ nothing }"}'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a day that there is not', () => post('{"query":"{ articles(filter: {published: {since: \\"2017-02-30\\"}}) { totalCount } }"}'), 400, 'BAD_DATE'],
    ['a day that there is not, in a variable', () => post('{"query":"query($d: Date) { articles(filter: {published: {since: $d}}) { totalCount } }","variables":{"d":"2017-02-30"}}'), 400, 'BAD_DATE'],
    ['a variable of the wrong type', () => post('{"query":"query($n: Int) { quotes(first: $n) { totalCount } }","variables":{"n":"many"}}'), 400, 'BAD_USER_INPUT'],
    ['a page that is too large', () => post('{"query":"{ quotes(first: 101) { totalCount } }"}'), 200, 'BAD_PAGE_SIZE'],
    ['a subscription', () => post('{"query":"subscription { judge }"}'), 200, 'OPERATION_RESOLUTION_FAILURE'],
    ['a mutation by GET', () => get('/graphql?query=mutation{reject(id:"",reason:""){correction{id}}}'), 405, 'BAD_REQUEST'],
    ['several operations and no name', () => post('{"query":"query A { corpus { articles } } query B { corpus { quotes } }"}'), 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['no query', () => post('{}'), 400, 'BAD_REQUEST'],
    ['a GET without a query', () => get('/graphql'), 400, 'BAD_REQUEST'],
    ['a body that is not JSON', () => post('{"query":'), 400, 'BAD_REQUEST'],
    ['a body that is not UTF-8', () => post(Uint8Array.of(0x7b, 0xff, 0xfe)), 400, 'BAD_REQUEST'],
    ['an empty body', () => post(''), 400, 'BAD_REQUEST'],
    ['a body of null', () => post('null'), 400, 'BAD_REQUEST'],
    ['a batch', () => post('[{"query":"{ corpus { articles } }"}]'), 400, 'BAD_REQUEST'],
    ['a form', () => post('query={corpus{articles}}', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['plain text', () => post('{"query":"{ corpus { articles } }"}', { 'content-type': 'text/plain' }), 400, 'BAD_REQUEST'],
    ['a body that is too large', () => post(JSON.stringify({ query: `#${'x'.repeat(300_000)}` })), 413, 'REQUEST_TOO_LARGE'],
    ['too many words', () => post(JSON.stringify({ query: `{ ${'corpus { articles } '.repeat(2000)} }` })), 400, 'GRAPHQL_PARSE_FAILED'],
    ['fragments that double at every level', () => post(JSON.stringify({ query: fragmentBomb() })), 200, 'QUERY_TOO_COMPLEX'],
    ['lists in lists in lists', () => post(JSON.stringify({ query: `{ nodes(ids: ${'['.repeat(3900)}) { id } }` })), 400, 'QUERY_TOO_COMPLEX'],
    ['introspection that doubles at every level', () => post(JSON.stringify({ query: `{ __schema { types { ${'fields { type { '.repeat(9)} name ${'} } '.repeat(9)} } } }` })), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an address that there is not', () => get('/graphqls'), 404, 'NOT_FOUND'],
    ['an address that cannot be read', () => get('/%zz'), 400, 'BAD_REQUEST'],
    ['a way out of the assets', () => get('/playground/assets/..%2f..%2f..%2fpackage.json'), 404, 'NOT_FOUND'],
  ])('answers %s with an error in the standard form, and goes on', async (_what, send, status, code) => {
    const answer = await send();
    const body = (await answer.json()) as Answer;
    expect([answer.status, body.errors?.[0]?.extensions.code]).toEqual([status, code]);
    expect(JSON.stringify(body)).not.toMatch(/node_modules|\bat .*\.[jt]s:|select |stacktrace/);
    expect(await query('{ corpus { articles } }')).toEqual({ data: { corpus: { articles: 4 } } });
    expect(logged).toEqual([]);
  });

  it('refuses a Host header that is none', async () => {
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, path: '/graphql?query={corpus{articles}}', headers: { host: '[' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('allows no %s', async (method) => {
    const answer = await fetch(server.url, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('leads from the root to the API', async () => {
    const answer = await get('/');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/graphql']);
  });

  it('is healthy and ready', async () => {
    expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 200]);
  });

  it('names a prepared statement from the second run of a plan on, another for each shape, and none where a text decides how to search', async () => {
    const names: (string | undefined)[] = [];
    const other = await startServer({
      store: { ...database.store, read: (statement) => (names.push(statement.name), database.store.read(statement)) },
      host: '127.0.0.1',
      port: 0,
    });
    const ask = async (variables: object) => {
      const query = `query($kind: [QuoteKind!], $text: String, $full: Boolean!) {
        quotes(filter: { kind: $kind, text: $text }) { totalCount nodes @include(if: $full) { text } }
      }`;
      const answer = await fetch(other.url, { method: 'POST', headers: json, body: JSON.stringify({ query, variables }) });
      return ((await answer.json()) as Answer).data;
    };
    const indirect = { quotes: { totalCount: 1, nodes: [{ text: 'there had been a bid by the Reds' }] } };
    try {
      for (const run of [1, 2]) {
        expect([run, await ask({ full: false })]).toEqual([run, { quotes: { totalCount: 3 } }]);
        expect([run, await ask({ full: true, kind: ['INDIRECT'] })]).toEqual([run, indirect]);
        expect([run, await ask({ full: true, text: 'THE REDS', kind: null })]).toEqual([run, indirect]);
      }
      expect(names.slice(0, 3)).toEqual([undefined, undefined, undefined]);
      expect(names[3]).toMatch(/^hearsay_[0-9a-f]{32}$/);
      expect(names[4]).toMatch(/^hearsay_[0-9a-f]{32}$/);
      expect(names[4]).not.toBe(names[3]);
      expect(names[5]).toBeUndefined();
    } finally {
      await other.close();
    }
  });
});

describe('a server in trouble', () => {
  it('says that it is not ready, and no more, when its database has gone', async () => {
    const store = await openStore(await migratedStoreOptions('PostgreSQL'));
    const logged: string[] = [];
    const server = await startServer({ store, host: '127.0.0.1', port: 0, log: (text) => logged.push(text) });
    try {
      await store.close();
      const ready = await fetch(new URL('/readyz', server.url));
      expect([ready.status, (await fetch(new URL('/healthz', server.url))).status]).toEqual([503, 200]);
      const answer = await fetch(server.url, { method: 'POST', headers: json, body: '{"query":"{ corpus { articles } }"}' });
      const body = (await answer.json()) as Answer;
      expect(answer.status).toBe(200);
      expect(body.errors?.[0]?.extensions.code).toMatch(/^(DATABASE_UNAVAILABLE|INTERNAL_SERVER_ERROR)$/);
      expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|pool|select|pg/i);
      expect(logged.length).toBeGreaterThan(0);
    } finally {
      await server.close();
    }
  });

  it.each([
    ['a statement that takes too long', new StoreError('DATABASE_TIMEOUT', 'secret-host took too long'), 'QUERY_TIMEOUT', 0],
    ['a database that does not answer', new StoreError('DATABASE_UNREACHABLE', 'secret-host:5432 cannot be reached'), 'DATABASE_UNAVAILABLE', 1],
    ['a mistake of its own', new TypeError('secret-host is not a function'), 'INTERNAL_SERVER_ERROR', 1],
  ])('gives a code and keeps the rest to its log for %s', async (_what, failure, code, entries) => {
    const logged: string[] = [];
    const server = await startServer({ store: only({ read: () => Promise.reject(failure), ping: () => Promise.reject(failure) }), host: '127.0.0.1', port: 0, log: (text) => logged.push(text) });
    try {
      const answer = await fetch(server.url, { method: 'POST', headers: json, body: '{"query":"{ corpus { articles } }"}' });
      const text = await answer.text();
      expect((JSON.parse(text) as Answer).errors?.[0]?.extensions).toEqual({ code });
      expect(text).not.toContain('secret-host');
      expect(logged).toHaveLength(entries);
    } finally {
      await server.close();
    }
  });

  it('says what the system says when its port is taken', async () => {
    const store = only({ read: () => Promise.reject(new Error('not asked')), ping: () => Promise.resolve() });
    const first = await startServer({ store, host: '127.0.0.1', port: 0 });
    try {
      await expect(startServer({ store, host: '127.0.0.1', port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    } finally {
      await first.close();
    }
  });

  it('lets a request under way end when it closes, and takes no more', async () => {
    let release: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (release = resolve));
    let answerNow: (rows: unknown[][]) => void = () => undefined;
    const store = only({ read: () => new Promise<unknown[][]>((resolve) => ((answerNow = resolve), release())), ping: () => Promise.resolve() });
    const server = await startServer({ store, host: '127.0.0.1', port: 0 });
    const answer = fetch(server.url, { method: 'POST', headers: json, body: '{"query":"{ corpus { articles } }"}' });
    await asked;
    const closed = server.close();
    answerNow([[[4]]]);
    expect(await (await answer).json()).toEqual({ data: { corpus: { articles: 4 } } });
    await closed;
    await expect(fetch(server.url)).rejects.toThrow();
  });
});

/** A store that can do nothing else. */
function only(parts: Pick<Store, 'read' | 'ping'>): Store {
  return parts as Store;
}

function fragmentBomb(): string {
  const fragments = Array.from({ length: 25 }, (_, index) => {
    const below = `quotes(first: 1) { nodes { article { ...F${index + 1} } } }`;
    return `fragment F${index} on Article { a: ${below} b: ${below} }`;
  });
  return `{ articles(first: 1) { nodes { ...F0 } } } ${fragments.join(' ')} fragment F25 on Article { id }`;
}
