import { beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/api/id.js';
import { databaseKinds, useStore } from '../support/databases.js';
import { ask } from './ask.js';
import { fillWithClaims } from './many-claims.js';

const claim = encodeId('Claim', 50);
const asOf = '(asOf: "2017-03-01", includeUndated: true)';

// With as many rows as these, only a look-up by index stays as fast as it is now when there are many more.
describe.each(databaseKinds)('of many claims on %s', (kind) => {
  const database = useStore(kind);
  beforeAll(() => fillWithClaims(database.store, 2000));

  it.each([
    ['its status', `{ claim(id: "${claim}") { status { value since explanation decidedBy { text: evidence { text } } } } }`],
    ['its status on a day', `{ claim(id: "${claim}") { status(asOf: "2017-03-01") { value decidedBy { id } } all: status${asOf} { value } } }`],
    ['the history of its status', `{ claim(id: "${claim}") { history { value since decidedBy { article { publishedAt } } } } }`],
    ['its origins', `{ claim(id: "${claim}") { independentOrigins origins { source { name } reportCount first { article { publishedAt } } } } }`],
    ['its origins on a day', `{ claim(id: "${claim}") { independentOrigins${asOf} origins${asOf} { reportCount } firstReport${asOf} { id } } }`],
    ['its related claims', `{ claim(id: "${claim}") { related { totalCount nodes { summary status { value } } } } }`],
    ['what became of the claims of a publication', `{ publication(slug: "publication-7") { trackRecord { originated } then: trackRecord(asOf: "2020-01-01") { confirmed medianLeadDays } } }`],
    ['the claims that are denied', '{ claims(filter: { status: [DENIED] }) { totalCount nodes { summary } } }'],
    ['the timeline of a person', `{ timeline(person: "${encodeId('Person', 7)}") { date articles { id } quotes { id } reports { id } } }`],
  ])('finds %s by indexes alone', async (_what, query) => {
    const { result, statements } = await ask(database.store, query);
    expect(result.errors).toBeUndefined();
    const [{ text, values }] = statements as [(typeof statements)[0]];
    const plan = await database.store.read({ text: `explain ${text}`, values });
    expect(plan.filter(([line]) => /Seq Scan on (article|claim|claim_status|mention|quote|report|source) /.test(line as string))).toEqual([]);
  });
});
