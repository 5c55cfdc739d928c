import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { databaseKinds, useStore } from '../support/databases.js';
import { ask } from './ask.js';
import { fillAtRandom } from './world.js';

interface Page {
  readonly nodes: { readonly id: string }[];
  readonly edges: { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** Lists of every kind of order, at a root and below one, with the fields that lead to them. */
const lists = [
  ...['PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC', 'INGESTED_AT_DESC', 'INGESTED_AT_ASC'].map((order) => ({ path: ['articles'], order })),
  ...['NAME_ASC', 'NAME_DESC'].flatMap((order) => ['people', 'clubs', 'publications'].map((name) => ({ path: [name], order }))),
  ...['PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC'].flatMap((order) => [['quotes'], ['reports'], ['person(slug: "person-1")', 'quotes']].map((path) => ({ path, order }))),
  ...['LAST_REPORTED_DESC', 'LAST_REPORTED_ASC', 'FIRST_REPORTED_DESC', 'FIRST_REPORTED_ASC'].map((order) => ({ path: ['claims'], order })),
  ...['MADE_AT_ASC', 'MADE_AT_DESC'].map((order) => ({ path: ['judgements'], order })),
  { path: ['claim(id: "Q2xhaW06MQ")', 'related'], order: 'FIRST_REPORTED_DESC' },
  { path: ['person(slug: "person-2")', 'mentions'], order: null },
  { path: ['article(id: "QXJ0aWNsZTox")', 'mentions'], order: null },
  { path: ['article(id: "QXJ0aWNsZTox")', 'quotes'], order: null },
  { path: ['article(id: "QXJ0aWNsZTox")', 'reports'], order: null },
];

describe.each(databaseKinds)('pages on %s', (kind) => {
  const database = useStore(kind);
  beforeAll(() => fillAtRandom(database.store, 23));

  async function page(path: readonly string[], order: string | null, args: Record<string, unknown>): Promise<Page> {
    const given = [...(order ? [`orderBy: ${order}`] : []), ...Object.entries(args).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)];
    const node = path.at(-1) === 'mentions' ? '__typename' : 'id';
    const [root, below] = path;
    const list = `${below ?? root!}(${given.join(', ')}) { nodes { ${node} } edges { cursor node { ${node} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }`;
    const { result } = await ask(database.store, below ? `{ root: ${root!} { list: ${list} } }` : `{ list: ${list} }`);
    expect(result.errors).toBeUndefined();
    const data = result.data as unknown as { list: Page; root: { list: Page } };
    return below ? data.root.list : data.list;
  }

  it.each(lists)('walks $path $order from either end, in pages of any size, over exactly the whole list', async ({ path, order }) => {
    const whole = (await page(path, order, { first: 100 })).edges.map(({ cursor }) => cursor);
    expect(new Set(whole).size).toBe(whole.length);

    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.boolean(), async (size, backward) => {
        const walked: string[] = [];
        let end: string | null = null;
        for (let more = true; more; ) {
          const args: Record<string, unknown> = backward ? { last: size, before: end ?? undefined } : { first: size, after: end ?? undefined };
          if (end === null) delete args[backward ? 'before' : 'after'];
          const { edges, nodes, pageInfo, totalCount } = await page(path, order, args);
          const cursors = edges.map(({ cursor }) => cursor);

          expect(nodes).toEqual(edges.map(({ node }) => node));
          expect(totalCount).toBe(whole.length);
          expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([cursors[0] ?? null, cursors.at(-1) ?? null]);
          expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(walked.length > 0);
          if (backward) walked.unshift(...cursors);
          else walked.push(...cursors);
          more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
          expect(more).toBe(walked.length < whole.length);
          end = backward ? pageInfo.startCursor : pageInfo.endCursor;
        }
        expect(walked).toEqual(whole);
      }),
      { numRuns: 2 },
    );
  });

  it('has among its lists some with equal dates, some without dates and some longer than a page', async () => {
    const dates = (await ask(database.store, '{ articles(first: 100, filter: { includeDuplicates: true }) { nodes { publishedAt } } }')).result.data as unknown as { articles: { nodes: { publishedAt: string | null }[] } };
    const all = dates.articles.nodes.map(({ publishedAt }) => publishedAt);
    expect(all.filter((date) => date === null).length).toBeGreaterThan(1);
    expect(new Set(all.filter((date) => date !== null)).size).toBeLessThan(all.filter((date) => date !== null).length);
    expect((await page(['reports'], 'PUBLISHED_AT_DESC', { first: 1 })).totalCount).toBeGreaterThan(20);
  });

  it('computes only what is asked for', async () => {
    const { statements } = await ask(database.store, '{ quotes(first: 2) { totalCount } reports { pageInfo { hasPreviousPage } } articles { nodes { id } } }');
    const [quotes, reports, articles] = statements.map(({ text }) => text);
    expect(quotes).not.toContain('limit');
    expect(reports).toBe('select json_build_array()');
    expect(articles).not.toContain('count(');
    expect(articles).not.toContain('row_number');
  });
});
