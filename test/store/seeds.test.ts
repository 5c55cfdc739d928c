import { beforeEach, describe, expect, it } from '@jest/globals';
import { seed } from '../../prisma/seed.js';
import { extract, type Extraction } from '../../src/extract/index.js';
import { readInputs } from '../../src/text/index.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';

const documents = new URL('../../prisma/documents', import.meta.url).pathname;

async function extractions(): Promise<Extraction[]> {
  const all: Extraction[] = [];
  for await (const reading of readInputs([documents], { standardInput: process.stdin })) {
    if ('document' in reading) all.push(extract(reading.document));
  }
  return all;
}

describe.each(databaseKinds)('the seed documents on %s', (kind) => {
  const database = useStore(kind);
  beforeEach(() => clear(database.store));

  async function pellegrinos(): Promise<unknown[][]> {
    return await database.store.read({
      text: `SELECT c.name, (SELECT array_agg(DISTINCT a.name) FILTER (WHERE a.name LIKE 'M% Pellegrino')
                             FROM person p JOIN person_alias a ON a.person_id = p.id WHERE p.canonical_id = c.id),
               (SELECT count(DISTINCT m.article_id) FROM person p JOIN mention m ON m.person_id = p.id WHERE p.canonical_id = c.id)
             FROM person c WHERE c.id = c.canonical_id AND c.name LIKE '%Pellegrino%'`,
      values: [],
    });
  }

  it.each([
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])('have one Pellegrino, whom one of them misnames, when loaded in the order %d, %d, %d', async (...order) => {
    const all = await extractions();
    for (const i of order) await database.store.ingest([all[i] as Extraction]);
    expect(await pellegrinos()).toEqual([['Mauricio Pellegrino', ['Manuel Pellegrino', 'Mauricio Pellegrino'], 3]]);
  });

  it('are loaded as any article is, and once', async () => {
    expect(await seed(database.store, {})).toMatchObject({ added: 3, known: 0, failed: 0 });
    expect(await pellegrinos()).toEqual([['Mauricio Pellegrino', ['Manuel Pellegrino', 'Mauricio Pellegrino'], 3]]);
    expect(await seed(database.store, {})).toMatchObject({ added: 0, known: 3, failed: 0 });
  });

  describe('tell the story of Virgil van Dijk, 2017', () => {
    beforeEach(() => seed(database.store, {}));

    const rows = async (text: string): Promise<unknown[][]> => await database.store.read({ text, values: [] });
    const claimsAbout = `claim c JOIN person p ON p.id = c.player_id AND p.name = 'Virgil van Dijk'`;

    it('in which that he wants to leave Southampton was rumoured on 10 July and is confirmed by his manager on 3 August', async () => {
      expect(
        await rows(
          `SELECT s.day::text, s.value::text, s.since::text, s.explanation,
             (SELECT array_agg(concat(r.text, ' | ', w.name, ' | ', v.name) ORDER BY n)
              FROM unnest(s.decided_by) WITH ORDINALITY AS d(id, n) JOIN report r ON r.id = d.id
              LEFT JOIN person w ON w.id = r.origin_person_id LEFT JOIN publication v ON v.id = r.via_id)
           FROM ${claimsAbout} JOIN claim_status s ON s.claim_id = c.id
           WHERE c.type = 'WANTS_TO_LEAVE' AND NOT s.undated ORDER BY s.position`,
        ),
      ).toEqual([
        [
          '2017-07-10',
          'RUMOURED',
          '2017-07-10',
          'Only one origin states it as certain: an article of 10 July 2017.',
          ['Van Dijk’s desire to leave |  | '],
        ],
        [
          '2017-08-03',
          'CONFIRMED',
          '2017-08-03',
          'Confirmed by Mauricio Pellegrino, manager of Southampton, via Liverpool Echo in an article of 3 August 2017.',
          [
            "the centre-back was determined to leave St. Mary's this summer | Mauricio Pellegrino | Liverpool Echo",
            'Virgil van Dijk wants out of Southampton | Mauricio Pellegrino | ',
          ],
        ],
      ]);
    });

    it('in which the reports that lean on the Mirror have one origin between them', async () => {
      expect(
        await rows(
          `SELECT o.name, count(*), count(DISTINCT r.article_id), count(DISTINCT r.origin_key)
           FROM report r JOIN publication o ON o.id = r.origin_publication_id GROUP BY 1`,
        ),
      ).toEqual([['Daily Mirror', 5, 2, 1]]);
    });

    it("in which Liverpool's interest and its withdrawal stand side by side, and other clubs' interest is known from the undated article only", async () => {
      expect(
        await rows(
          `SELECT c.type::text, t.name, c.story, c.first_reported_at, c.last_reported_at FROM ${claimsAbout} JOIN club t ON t.id = c.to_id
           WHERE c.type IN ('INTEREST', 'WITHDRAWAL') ORDER BY 1, 2`,
        ),
      ).toEqual([
        ['INTEREST', 'Chelsea', 1, null, null],
        ['INTEREST', 'Liverpool', 1, new Date('2017-07-10'), new Date('2017-08-03')],
        ['INTEREST', 'Manchester City', 1, null, null],
        ['WITHDRAWAL', 'Chelsea', 1, null, null],
        ['WITHDRAWAL', 'Liverpool', 1, new Date('2017-07-10'), new Date('2017-08-03')],
        ['WITHDRAWAL', 'Manchester City', 1, null, null],
      ]);
      expect(await rows(`SELECT count(*) FROM ${claimsAbout} JOIN claim_status s ON s.claim_id = c.id WHERE c.first_reported_at IS NULL AND NOT s.undated`)).toEqual([[0]]);
    });
  });
});
