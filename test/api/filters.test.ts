import { beforeAll, describe, expect, it } from '@jest/globals';
import { databaseKinds, useStore } from '../support/databases.js';
import { ask } from './ask.js';
import { story } from './story.js';

describe.each(databaseKinds)('filters on %s', (kind) => {
  const database = useStore(kind);
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    await database.store.ingest(story());
    const { result } = await ask(database.store, '{ people { nodes { id slug } } clubs { nodes { id slug } } publications { nodes { id slug } } }');
    for (const list of Object.values(result.data as unknown as Record<string, { nodes: { id: string; slug: string }[] }>)) {
      for (const { id, slug } of list.nodes) ids[slug] = id;
    }
  });

  /** The values of one field of the rows of a list. */
  const listed = async (list: string, filter: string, field: string) => {
    const given = filter.replace(/<([\w-]+)>/g, (_whole, slug: string) => `"${ids[slug]!}"`);
    const { result } = await ask(database.store, `{ list: ${list}(filter: { ${given} }) { nodes { ${field} } } }`);
    expect(result.errors).toBeUndefined();
    const { nodes } = (result.data as unknown as { list: { nodes: Record<string, unknown>[] } }).list;
    return nodes.map((node) => Object.values(node)[0]);
  };

  it.each([
    ['club: <southampton>', ['Les Reed', 'Virgil van Dijk']],
    ['club: <liverpool>', []], // Les Reed was there once
    ['club: <southampton>, role: CAPTAIN', ['Virgil van Dijk']],
    ['role: EXECUTIVE', ['Les Reed']],
    ['role: STAFF', []],
    ['name: "DIJK"', ['Virgil van Dijk']],
    ['name: "van  dijk", club: <liverpool>', []],
  ])('finds the people with %s', async (filter, names) => {
    expect(await listed('people', filter, 'name')).toEqual(names);
  });

  const quotes = { reed: 'Our captain stays here. That is all there is to it 😀.', dijk: 'I want to play somewhere else,', denied: 'there had been a bid by the Reds' };

  it.each([
    ['speaker: <les-reed>', [quotes.denied, quotes.reed]],
    ['club: <southampton>', [quotes.dijk, quotes.denied, quotes.reed]],
    ['club: <liverpool>', []], // whose staff Les Reed no longer is
    ['mentions: [<liverpool>]', [quotes.denied]],
    ['mentions: [<liverpool>, <southampton>]', []],
    ['via: <daily-echo>', [quotes.reed]],
    ['publication: <daily-echo>, kind: [INDIRECT]', [quotes.denied]],
    ['publication: <coast-post>', []],
    ['published: { since: "2017-08-01" }', [quotes.dijk, quotes.denied]],
    ['text: "the reds"', [quotes.denied]],
  ])('finds the quotes with %s', async (filter, texts) => {
    expect(await listed('quotes', filter, 'text')).toEqual(texts);
  });

  it.each([
    ['mentions: [<daily-mirror>]', ['post-1', 'undated']],
    ['mentions: [<daily-mirror>, <les-reed>]', []],
    ['dated: false', ['undated']],
    ['dated: true, publication: <daily-echo>', ['echo-2', 'echo-1']],
    ['text: "SHUTS THE door"', ['echo-1']], // of the title
    ['text: "a friend of"', ['post-1']],
    ['published: { until: "2017-07-10" }', ['post-1', 'echo-1']],
  ])('finds the articles with %s', async (filter, articles) => {
    expect(await listed('articles', filter, 'externalId')).toEqual(articles);
  });

  it.each([
    ['type: [BID]', ['Liverpool bid for Virgil van Dijk of Southampton']],
    ['club: <liverpool>', ['Liverpool bid for Virgil van Dijk of Southampton']],
    ['to: <southampton>', []],
    ['from: <southampton>, reported: { until: "2017-07-02" }', ['Virgil van Dijk wants to leave Southampton', 'Southampton will not sell Virgil van Dijk']],
    ['player: <les-reed>', []],
  ])('finds the claims with %s', async (filter, claims) => {
    expect(await listed('claims', filter, 'summary')).toEqual(claims);
  });

  it.each([
    ['source: <daily-mirror>', 3],
    ['source: <daily-mirror>, claimType: [BID]', 1],
    ['sourceKind: [UNNAMED]', 1], // the friend of the player is cited by the Mirror, whose report it is
    ['source: <les-reed>, polarity: DENIED', 1],
    ['via: <daily-echo>', 1],
    ['certainty: [POSSIBLE]', 1],
    ['publication: <daily-echo>, club: <liverpool>', 1],
  ])('finds the reports with %s', async (filter, count) => {
    expect(await listed('reports', filter, 'id')).toHaveLength(count);
  });
});
