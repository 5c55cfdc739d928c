import { beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/api/id.js';
import { anArticle, club, person, wordOf } from '../support/an-article.js';
import { databaseKinds, useStore } from '../support/databases.js';
import { ask } from './ask.js';

const benitez = person('Rafael Benítez', 'Rafa Benítez');
const misnamed = person('Raul Benito');
const coastTown = club('Coast Town');

describe.each(databaseKinds)('a merged person on %s', (kind) => {
  const database = useStore(kind);
  let merged: string;
  let canonical: string;

  beforeAll(async () => {
    const { store } = database;
    await store.ingest([
      anArticle('Rafael Benítez said: “We go on.” Rafa Benítez manages Coast Town.')
        .on('2020-01-01')
        .affiliating(benitez, coastTown, 'MANAGER', { evidence: 'manages Coast Town' })
        .quoting('We go on.', wordOf(benitez), { cue: 'said' })
        .claiming('WANTS_TO_STAY', { player: benitez, from: coastTown, evidence: 'We go on.', source: wordOf(benitez) })
        .extraction(),
      anArticle('Raul Benito said: “I stay.”')
        .on('2020-01-02')
        .mentioning(coastTown)
        .quoting('I stay.', wordOf(misnamed), { cue: 'said' })
        .claiming('WANTS_TO_STAY', { player: misnamed, evidence: 'I stay.', source: wordOf(misnamed) })
        .extraction(),
    ]);
    const right = await store.prisma.person.findFirstOrThrow({ where: { name: benitez.name } });
    const wrong = await store.prisma.person.findFirstOrThrow({ where: { name: misnamed.name } });
    await store.prisma.judgement.create({
      data: {
        kind: 'PERSON',
        leftPersonId: right.id,
        rightPersonId: wrong.id,
        verdict: 'SAME',
        score: 0.9,
        features: [{ name: 'post', observed: 'both manage Coast Town', weight: 2 }],
        explanation: 'A slip of the pen.',
        madeBy: 'rule:test@1',
      },
    });
    await store.prisma.person.update({ where: { id: wrong.id }, data: { canonicalId: right.id } });
    [canonical, merged] = [encodeId('Person', right.id), encodeId('Person', wrong.id)];
  });

  const answer = async (query: string) => {
    const { result } = await ask(database.store, query);
    expect(result.errors).toBeUndefined();
    return result.data;
  };

  it('is one entry in the list of people, with the other name as an alias, found by either', async () => {
    const one = { totalCount: 1, nodes: [{ name: 'Rafael Benítez', aliases: ['Rafa Benítez', 'Raul Benito'] }] };
    expect(await answer('{ people { totalCount nodes { name aliases } } }')).toEqual({ people: one });
    for (const name of ['raul', 'BENITEZ', 'rafa ben']) {
      expect(await answer(`{ people(filter: { name: "${name}" }) { totalCount nodes { name aliases } } }`)).toEqual({ people: one });
    }
  });

  it('is found by the id and the slug that each of its records has', async () => {
    const found = { name: 'Rafael Benítez', id: canonical };
    expect(
      await answer(`{ a: person(id: "${merged}") { name id } b: person(slug: "raul-benito") { name id } c: node(id: "${merged}") { ... on Person { name } id } d: nodes(ids: ["${merged}", "${canonical}"]) { id } }`),
    ).toEqual({ a: found, b: found, c: found, d: [{ id: canonical }, { id: canonical }] });
  });

  it('has the quotes, articles, mentions, reports and claims of all its records', async () => {
    const counts = { quotes: { totalCount: 2 }, articles: { totalCount: 2 }, mentions: { totalCount: 3 }, reports: { totalCount: 2 }, claims: { totalCount: 2 } };
    const fields = Object.keys(counts).map((name) => `${name} { totalCount }`).join(' ');
    expect(await answer(`{ person(id: "${canonical}") { ${fields} } }`)).toEqual({ person: counts });
  });

  it('is meant by a filter with the id of any of its records', async () => {
    for (const id of [merged, canonical]) {
      expect(
        await answer(`{ quotes(filter: { speaker: "${id}" }) { totalCount } articles(filter: { mentions: ["${id}"] }) { totalCount } claims(filter: { player: "${id}" }) { totalCount }
          reports(filter: { source: "${id}", player: "${id}" }) { totalCount } quotes2: quotes(filter: { mentions: ["${id}"] }) { totalCount } }`),
      ).toEqual({ quotes: { totalCount: 2 }, articles: { totalCount: 2 }, claims: { totalCount: 2 }, reports: { totalCount: 2 }, quotes2: { totalCount: 0 } });
    }
  });

  it('is named as one wherever an article names it', async () => {
    expect(await answer('{ quotes { nodes { speaker { name mention { text } person { name } } } } }')).toEqual({
      quotes: {
        nodes: [
          { speaker: { name: 'Rafael Benítez', mention: { text: 'Raul Benito' }, person: { name: 'Rafael Benítez' } } },
          { speaker: { name: 'Rafael Benítez', mention: { text: 'Rafael Benítez' }, person: { name: 'Rafael Benítez' } } },
        ],
      },
    });
  });

  it('shows the judgement with the names of the records that were judged, each with all that the merged person has', async () => {
    expect(
      await answer(`{ person(id: "${merged}") { judgements { verdict score explanation features { name observed weight } left { ...judged } right { ...judged } } } }
        fragment judged on Node { id __typename ... on Person { name slug aliases quotes { totalCount } } }`),
    ).toEqual({
      person: {
        judgements: [
          {
            verdict: 'SAME',
            score: 0.9,
            explanation: 'A slip of the pen.',
            features: [{ name: 'post', observed: 'both manage Coast Town', weight: 2 }],
            left: { id: canonical, __typename: 'Person', name: 'Rafael Benítez', slug: 'rafael-benitez', aliases: ['Rafa Benítez', 'Raul Benito'], quotes: { totalCount: 2 } },
            right: { id: merged, __typename: 'Person', name: 'Raul Benito', slug: 'raul-benito', aliases: ['Rafa Benítez', 'Rafael Benítez'], quotes: { totalCount: 2 } },
          },
        ],
      },
    });
  });
});
