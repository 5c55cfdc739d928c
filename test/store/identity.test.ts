import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../src/store/index.js';
import { adoptPeople } from '../../src/store/ingest/recount-people.js';
import { anArticle, club, man, person, publication, site } from '../support/an-article.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';

const southampton = club('Southampton', 'Saints');
const liverpool = club('Liverpool');
const mauricio = man('Mauricio Pellegrino', 'Pellegrino');
const manuel = man('Manuel Pellegrino', 'Pellegrino');
const bare = person('Pellegrino');
const vanDijk = man('Virgil van Dijk', 'Van Dijk');

// The same man, once misnamed, and once by a surname only.
const articles = {
  misnamed: anArticle('Southampton manager Manuel Pellegrino said that Virgil van Dijk wants to leave for Liverpool.')
    .on('2017-08-03')
    .affiliating(manuel, southampton, 'MANAGER', { evidence: 'Southampton manager Manuel Pellegrino' })
    .mentioning(liverpool)
    .claiming('APPOINTMENT', { player: manuel, to: southampton, evidence: 'Southampton manager Manuel Pellegrino' })
    .claiming('WANTS_TO_LEAVE', { player: vanDijk, from: southampton, evidence: 'Virgil van Dijk wants to leave' })
    .extraction(),
  named: anArticle('New Saints boss Mauricio Pellegrino has taken charge. Pellegrino wants to keep Virgil van Dijk.')
    .on('2017-07-10')
    .affiliating(mauricio, southampton, 'MANAGER', { evidence: 'New Saints boss Mauricio Pellegrino' })
    .mentioning(vanDijk)
    .claiming('APPOINTMENT', { player: mauricio, to: southampton, evidence: 'Mauricio Pellegrino has taken charge' })
    .extraction(),
  undated: anArticle('Southampton manager Mauricio Pellegrino left Virgil van Dijk out, with Liverpool waiting.')
    .affiliating(mauricio, southampton, 'MANAGER', { evidence: 'Southampton manager Mauricio Pellegrino' })
    .mentioning(vanDijk, liverpool)
    .extraction(),
  surname: anArticle('Pellegrino, the manager of Southampton, spoke of Virgil van Dijk.')
    .on('2017-08-10')
    .affiliating(bare, southampton, 'MANAGER', { evidence: 'Pellegrino, the manager of Southampton' })
    .mentioning(vanDijk)
    .extraction(),
};

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]));
}

async function rows(store: Store, text: string): Promise<unknown[][]> {
  return await store.read({ text, values: [] });
}

/** Each group of people: the name it goes by, and all names that articles use. */
async function groups(store: Store): Promise<unknown[][]> {
  return await rows(
    store,
    `SELECT c.name, (SELECT array_agg(DISTINCT a.name ORDER BY a.name) FROM person p JOIN person_alias a ON a.person_id = p.id WHERE p.canonical_id = c.id)
     FROM person c WHERE c.canonical_id = c.id ORDER BY c.slug, 2`,
  );
}

/** Claims whose roles are not those of the canonical entities of a report of theirs, and claims without a report. */
async function misplacedReports(store: Store): Promise<unknown[][]> {
  return await rows(
    store,
    `SELECT c.id, r.id FROM claim c LEFT JOIN report r ON r.claim_id = c.id
     LEFT JOIN person p ON p.id = r.player_id LEFT JOIN club f ON f.id = r.from_id LEFT JOIN club t ON t.id = r.to_id
     WHERE r.id IS NULL OR (c.player_id, c.from_id, c.to_id) IS DISTINCT FROM (p.canonical_id, f.canonical_id, t.canonical_id)`,
  );
}

describe.each(databaseKinds)('who is who on %s', (kind) => {
  const database = useStore(kind);
  beforeEach(() => clear(database.store));

  const inEveryOrder = permutations(Object.keys(articles) as (keyof typeof articles)[]);
  it.each(inEveryOrder)('makes one of a manager, misnamed once, when articles come in the order %s, %s, %s, %s', async (...order) => {
    const { store } = database;
    for (const name of order) await store.ingest([articles[name]]);

    expect(await groups(store)).toEqual([
      ['Mauricio Pellegrino', ['Manuel Pellegrino', 'Mauricio Pellegrino', 'Pellegrino']],
      ['Virgil van Dijk', ['Van Dijk', 'Virgil van Dijk']],
    ]);
    expect(await misplacedReports(store)).toEqual([]);
    expect(await rows(store, "SELECT count(*), count(DISTINCT r.claim_id) FROM report r JOIN claim c ON c.id = r.claim_id WHERE c.type = 'APPOINTMENT'")).toEqual([[2, 1]]);
  });

  it('comes to the same in one batch as in many', async () => {
    const { store } = database;
    await store.ingest(Object.values(articles));
    const atOnce = await groups(store);
    await clear(store);
    for (const article of Object.values(articles)) await store.ingest([article]);

    expect(await groups(store)).toEqual(atOnce);
    expect(await misplacedReports(store)).toEqual([]);
  });

  it('records why it takes two for one', async () => {
    const { store } = database;
    await store.ingest([articles.named, articles.misnamed]);

    const [[verdict, score, explanation, madeBy, features]] = (await rows(
      store,
      'SELECT verdict::text, score, explanation, made_by, features FROM judgement WHERE revoked_at IS NULL',
    )) as [[string, number, string, string, { name: string; weight: number }[]]];
    expect(verdict).toBe('SAME');
    expect(score).toBeGreaterThanOrEqual(0.7);
    expect(explanation).toBe(
      'Manuel Pellegrino and Mauricio Pellegrino are taken for one person (82 % likely to be one): the same surname; ' +
        'similar first names (Jaro-Winkler 0.70); both manager of Southampton at about the same time; named with the same others (Virgil van Dijk).',
    );
    expect(madeBy).toBe('rule:people@2');
    expect(features.map(({ name }) => name)).toEqual(['surname', 'first-name', 'post', 'companions']);
  });

  it('leaves the rows of articles as they were when people turn out to be one', async () => {
    const { store } = database;
    const meant = 'SELECT m.article_id, m.start_offset, p.name FROM mention m JOIN person p ON p.id = m.person_id ORDER BY m.id';
    await store.ingest([articles.misnamed]);
    const before = await rows(store, meant);
    await store.ingest([articles.named]);
    await store.ingest([articles.undated]);

    expect((await rows(store, meant)).slice(0, before.length)).toEqual(before);
  });

  it('takes in people who were stored before evidence was kept', async () => {
    const { store } = database;
    await store.ingest(Object.values(articles));
    const before = await groups(store);
    await store.prisma.$executeRawUnsafe('TRUNCATE person_evidence, person_key');
    await store.prisma.$executeRawUnsafe('UPDATE person SET canonical_id = id');
    expect(await store.prisma.$transaction((transaction) => adoptPeople(transaction))).not.toEqual([]);
    expect(await groups(store)).toEqual(before);
    expect(await store.prisma.$transaction((transaction) => adoptPeople(transaction))).toBeNull();
  });

  it('leaves two who share a surname two', async () => {
    const { store } = database;
    const gary = man('Gary Neville', 'Neville');
    const phil = man('Phil Neville', 'Neville');
    const united = club('Manchester United');
    await store.ingest([
      anArticle('Gary Neville, the Manchester United player, spoke.').affiliating(gary, united, 'PLAYER', { evidence: 'the Manchester United player' }).extraction(),
      anArticle('Phil Neville, the Manchester United player, spoke too.').affiliating(phil, united, 'PLAYER', { evidence: 'the Manchester United player' }).extraction(),
    ]);

    expect((await groups(store)).map(([name]) => name)).toEqual(['Gary Neville', 'Phil Neville']);
  });

  it('leaves a surname for which no club speaks on its own', async () => {
    const { store } = database;
    await store.ingest([articles.named]);
    await store.ingest([anArticle('A photographer called Pellegrino saw Virgil van Dijk.').mentioning(bare, vanDijk).extraction()]);

    expect((await groups(store)).map(([name]) => name)).toEqual(['Mauricio Pellegrino', 'Pellegrino', 'Virgil van Dijk']);
  });

  it('keeps two of the same full name apart where their posts contradict each other, and says why', async () => {
    const { store } = database;
    const ward = man('Danny Ward');
    await store.ingest([
      anArticle('Danny Ward keeps goal for Liverpool.').on('2018-01-01').affiliating(ward, liverpool, 'PLAYER', { evidence: 'Danny Ward keeps goal for Liverpool' }).extraction(),
    ]);
    await store.ingest([
      anArticle('Danny Ward owns Southampton.').on('2018-01-02').affiliating(ward, southampton, 'OWNER', { evidence: 'Danny Ward owns Southampton' }).extraction(),
    ]);

    expect((await groups(store)).map(([name]) => name)).toEqual(['Danny Ward', 'Danny Ward']);
    expect(await rows(store, 'SELECT verdict::text, explanation FROM judgement')).toEqual([
      [
        'DIFFERENT',
        'Danny Ward and Danny Ward are kept apart (12 % likely to be one): the same full name; ' +
          'one is owner at Southampton, the other player at Liverpool at about the same time.',
      ],
    ]);
  });

  it('keeps to what a person judged', async () => {
    const { store } = database;
    await store.ingest([articles.named, articles.misnamed]);
    const people = await store.prisma.person.findMany({ where: { name: { endsWith: 'Pellegrino' } }, orderBy: { id: 'asc' } });
    const [left, right] = people.map(({ id }) => id) as [number, number];
    await store.prisma.judgement.create({
      data: { kind: 'PERSON', leftPersonId: left, rightPersonId: right, verdict: 'DIFFERENT', features: [], explanation: 'Cousins.', madeBy: 'editor' },
    });
    await store.ingest([articles.undated]);

    expect((await groups(store)).map(([name]) => name)).toEqual(['Manuel Pellegrino', 'Mauricio Pellegrino', 'Virgil van Dijk']);
    expect(await rows(store, 'SELECT made_by, revoked_at IS NULL FROM judgement ORDER BY id')).toEqual([
      ['rule:people@2', false],
      ['editor', true],
    ]);
    expect(await misplacedReports(store)).toEqual([]);
  });

  it('knows a club by its name however it is written, and clubs of one name in two countries apart', async () => {
    const { store } = database;
    const of = (name: string, country: string | null) => ({ ...club(name), country });
    await store.ingest([anArticle('Atlético play.').mentioning(of('Atlético Madrid', null)).extraction()]);
    await store.ingest([
      anArticle('They won.').mentioning(of('Atletico Madrid', 'ESP')).extraction(),
      anArticle('Rangers of Scotland.').mentioning(of('Rangers', 'SCO')).extraction(),
      anArticle('Rangers of Chile.').mentioning(of('Rangers', 'CHI')).extraction(),
    ]);

    expect(await rows(store, 'SELECT name, country FROM club WHERE canonical_id = id ORDER BY slug')).toEqual([
      ['Atletico Madrid', 'ESP'],
      ['Rangers', 'SCO'],
      ['Rangers', 'CHI'],
    ]);
    expect(await rows(store, 'SELECT verdict::text, explanation FROM judgement ORDER BY 2')).toEqual([
      ['SAME', 'Atlético Madrid and Atletico Madrid are taken for one club (95 % likely to be one): the same name.'],
      ['DIFFERENT', 'Rangers and Rangers are kept apart (5 % likely to be one): the same name; one in CHI, the other in SCO.'],
    ]);
  });

  it('takes a club for one with and without “FC”, and leaves open which of two a bare name means', async () => {
    const { store } = database;
    const of = (name: string, country: string | null) => ({ ...club(name), country });
    await store.ingest([anArticle('AFC Ajax and Ajax.').mentioning(of('AFC Ajax', 'NED'), of('Ajax', 'NED')).extraction()]);
    await store.ingest([anArticle('Arsenal, Arsenal, Arsenal.').mentioning(of('Arsenal', 'ENG')).extraction()]);
    await store.ingest([anArticle('Arsenal of Sarandí.').mentioning(of('Arsenal', 'ARG')).extraction(), anArticle('Arsenal?').mentioning(of('Arsenal', null)).extraction()]);

    expect(await rows(store, 'SELECT name, country FROM club WHERE canonical_id = id ORDER BY slug')).toEqual([
      ['Ajax', 'NED'],
      ['Arsenal', 'ENG'],
      ['Arsenal', 'ARG'],
      ['Arsenal', null],
    ]);
    expect(await rows(store, 'SELECT verdict::text, count(*) FROM judgement GROUP BY 1 ORDER BY 1')).toEqual([['DIFFERENT', 1], ['SAME', 1], ['UNSURE', 2]]);
  });

  it('takes two names of one domain for one publication', async () => {
    const { store } = database;
    await store.ingest([anArticle('As the Example Times says.').mentioning(site('Example Times', 'example.com')).extraction()]);
    await store.ingest([anArticle('As Times Sport says.').mentioning(site('Times Sport', 'example.com')).extraction()]);

    expect(await rows(store, 'SELECT name, domain FROM publication WHERE canonical_id = id')).toEqual([['Example Times', 'example.com']]);
    expect(await rows(store, 'SELECT explanation FROM judgement')).toEqual([
      ['Example Times and Times Sport are taken for one publication (98 % likely to be one): both have the domain example.com.'],
    ]);
  });

  it('takes a publication for the one that goes by its name, if only one does', async () => {
    const { store } = database;
    const echo = (name: string, domain: string) => ({ ...site(name, domain), aliases: ['Echo'] });
    await store.ingest([anArticle('As the Echo says.').by(publication('Echo')).extraction()]);
    await store.ingest([anArticle('The Liverpool Echo.').mentioning(echo('Liverpool Echo', 'liverpoolecho.co.uk')).extraction()]);
    const canonical = 'SELECT name FROM publication WHERE canonical_id = id ORDER BY name';
    expect(await rows(store, canonical)).toEqual([['Liverpool Echo']]);

    await store.ingest([anArticle('The Daily Echo.').mentioning(echo('Daily Echo', 'dailyecho.co.uk')).extraction()]);
    expect(await rows(store, canonical)).toEqual([['Daily Echo'], ['Echo'], ['Liverpool Echo']]);
  });

  it.each([['named', 'bare'], ['bare', 'named']] as const)('knows a publication by its domain: %s, then %s', async (...order) => {
    const { store } = database;
    const byKind = {
      named: anArticle('As the Example Times says.').mentioning(site('Example Times', 'example.com')).extraction(),
      bare: anArticle('Published there.').by(publication('www.example.com')).extraction(),
    };
    for (const name of order) await store.ingest([byKind[name]]);

    expect(
      await rows(store, 'SELECT c.name, c.domain FROM article a JOIN publication p ON p.id = a.publication_id JOIN publication c ON c.id = p.canonical_id'),
    ).toEqual([['Example Times', 'example.com']]);
  });
});
