import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AffiliationFound, Extraction } from '../../src/extract/index.js';
import type { Store } from '../../src/store/index.js';
import { recountPeople } from '../../src/store/ingest/recount-people.js';
import { anArticle, club, clubOf, man, person, publication, site } from '../support/an-article.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';

type Role = AffiliationFound['role'];

// Namesakes, forms and slips of first names, initials, bare surnames, one name in two alphabets' spelling, and somebody in between.
const names = [
  'Danny Ward', 'Daniel Ward', 'D. Ward', 'Ward', 'Joel Ward', 'Mauricio Pellegrino', 'Manuel Pellegrino', 'M. Pellegrino', 'Pellegrino',
  'N’Golo Kanté', 'Ngolo Kante', 'Kanté',
];
const clubs = [clubOf('England', 'Leicester City'), clubOf('England', 'Rotherham United'), club('Leicester City'), clubOf('England', 'Southampton FC'), clubOf('England', 'Southampton')];
const publications = [publication('Echo'), { ...site('Liverpool Echo', 'liverpoolecho.co.uk'), aliases: ['Echo'] }, publication('www.liverpoolecho.co.uk'), { ...site('Daily Echo', 'dailyecho.co.uk'), aliases: ['Echo'] }];
const days = ['2017-01-03', '2017-01-05', '2017-01-20', '2017-02-10', '2017-06-01', '2017-08-15', '2019-01-01', null];

interface Said {
  readonly name: string;
  readonly club: number;
  readonly how: 'PLAYER' | 'MANAGER' | 'keeper' | 'striker' | 'former' | 'leaving' | 'near' | 'nothing';
}

const said: fc.Arbitrary<Said> = fc.record({
  name: fc.constantFrom(...names),
  club: fc.nat(clubs.length - 1),
  how: fc.constantFrom('PLAYER', 'MANAGER', 'keeper', 'striker', 'former', 'leaving', 'near', 'nothing'),
});
const article = fc.record({
  people: fc.uniqueArray(said, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
  day: fc.constantFrom(...days),
  publication: fc.option(fc.nat(publications.length - 1), { nil: null }),
  byline: fc.boolean(),
});
type Article = typeof article extends fc.Arbitrary<infer A> ? A : never;

function extraction({ people, day, publication: by, byline }: Article, number: number): Extraction {
  const sentences = people.map(({ name, club: at, how }) => (how === 'nothing' ? `${name} spoke.` : `${name} and ${clubs[at]!.name}.`));
  let builder = anArticle(`${number}. ${sentences.join(' ')}`);
  if (day !== null) builder = builder.on(day);
  for (const [i, { name, club: at, how }] of people.entries()) {
    const [somebody, of, evidence] = [i === 0 ? man(name) : person(name), clubs[at]!, sentences[i]!];
    builder = builder.mentioning(somebody);
    const post = (role: Role, title?: string) => (builder = builder.affiliating(somebody, of, role, { evidence, former: how === 'former', ...(title === undefined ? {} : { title }) }));
    if (how === 'PLAYER' || how === 'MANAGER') post(how);
    else if (how === 'keeper') post('PLAYER', 'goalkeeper');
    else if (how === 'striker') post('PLAYER', 'striker');
    else if (how === 'former') post('PLAYER');
    else if (how === 'leaving') builder = builder.claiming('MOVE', { player: somebody, from: of, evidence });
    else if (how === 'near') builder = builder.mentioning(of);
  }
  if (by !== null) builder = builder.by(publications[by]!);
  const found = builder.extraction();
  return byline ? { ...found, byline: [found.people[0]!.name] } : found;
}

/** Who is who, by the words of articles and not by ids: which mentions and articles go together, under which name; and why. */
async function content(store: Store): Promise<unknown> {
  const rows = async (text: string) => (await store.read({ text, values: [] })).map((row) => JSON.stringify(row)).sort();
  const mentions = (table: string) =>
    rows(`SELECT c.name, array_agg(split_part(a.text, '.', 1) || ' ' || m.start_offset || ' ' || m.text ORDER BY a.text, m.start_offset, m.text COLLATE "C")
          FROM mention m JOIN article a ON a.id = m.article_id JOIN ${table} r ON r.id = m.${table}_id JOIN ${table} c ON c.id = r.canonical_id GROUP BY c.id`);
  const names = (table: string) =>
    rows(`SELECT c.name, array_agg(r.name ORDER BY r.name COLLATE "C") FROM ${table} r JOIN ${table} c ON c.id = r.canonical_id GROUP BY c.id`);
  const [people, clubsFound, allPeople, allClubs, allPublications, judgements, publishers] = await Promise.all([
    mentions('person'),
    mentions('club'),
    names('person'),
    names('club'),
    names('publication'),
    rows(`SELECT verdict::text, explanation, coalesce(lp.name, lc.name, lu.name), coalesce(rp.name, rc.name, ru.name), score, made_by FROM judgement j
          LEFT JOIN person lp ON lp.id = left_person_id LEFT JOIN person rp ON rp.id = right_person_id
          LEFT JOIN club lc ON lc.id = left_club_id LEFT JOIN club rc ON rc.id = right_club_id
          LEFT JOIN publication lu ON lu.id = left_publication_id LEFT JOIN publication ru ON ru.id = right_publication_id
          WHERE revoked_at IS NULL`),
    rows(`SELECT a.text, c.name, c.domain FROM article a JOIN publication p ON p.id = a.publication_id JOIN publication c ON c.id = p.canonical_id`),
  ]);
  return { people, clubsFound, allPeople, allClubs, allPublications, judgements, publishers };
}

const orders = fc.array(article, { minLength: 2, maxLength: 14 }).chain((list) => {
  const all = list.map(extraction);
  return fc.record({
    first: fc.constant(all),
    other: fc.shuffledSubarray(all, { minLength: all.length }),
    /** After which articles of the second order a batch ends. */
    cuts: fc.subarray(all.map((_, i) => i)),
  });
});

async function evidence(store: Store): Promise<unknown[][]> {
  return await store.read({ text: 'SELECT person_id, atom, facts FROM person_evidence ORDER BY person_id', values: [] });
}

describe.each(databaseKinds)('who is who on %s', (kind) => {
  const database = useStore(kind);

  it('is the same whatever the order in which articles come, and however many at a time', async () => {
    const { store } = database;
    await fc.assert(
      fc.asyncProperty(orders, async ({ first, other, cuts }) => {
        await clear(store);
        await store.ingest(first);
        const expected = await content(store);
        await clear(store);
        for (const [i, end] of [...cuts, other.length].entries()) await store.ingest(other.slice(cuts[i - 1] ?? 0, end));
        expect(await content(store)).toEqual(expected);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('rests on evidence that can be added up anew from the rows of the articles', async () => {
    const { store } = database;
    await fc.assert(
      fc.asyncProperty(orders, async ({ first }) => {
        await clear(store);
        await store.ingest(first);
        const added = await evidence(store);
        const ids = added.map(([id]) => id as number);
        await store.prisma.$transaction((transaction) => recountPeople(transaction, ids));
        expect(await evidence(store)).toEqual(added);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
