import type { Store } from '../../src/store/index.js';

// What the reports of the story add up to, put there by hand: how it is worked out is tested where it is.

/** The origin of each report, by its article and the type of its claim. */
const origins: [article: string, type: string, table: 'person' | 'publication' | 'article', slug: string][] = [
  ['echo-1', 'NOT_FOR_SALE', 'person', 'les-reed'],
  ['echo-1', 'WANTS_TO_LEAVE', 'publication', 'daily-echo'],
  ['post-1', 'WANTS_TO_LEAVE', 'publication', 'daily-mirror'],
  ['post-1', 'BID', 'publication', 'daily-mirror'],
  ['undated', 'WANTS_TO_LEAVE', 'publication', 'daily-mirror'],
  ['undated', 'BID', 'article', 'undated'],
  ['echo-2', 'WANTS_TO_LEAVE', 'person', 'virgil-van-dijk'],
  ['echo-2', 'BID', 'person', 'les-reed'],
];

const claims: [type: string, status: string, origins: number, originator: string | null, followedAt: string | null][] = [
  ['NOT_FOR_SALE', 'CONFIRMED', 1, null, null],
  ['WANTS_TO_LEAVE', 'CONFIRMED', 3, 'daily-echo', '2017-07-10T00:00:00Z'],
  ['BID', 'DISPUTED', 3, 'daily-mirror', '2017-08-01T18:30:00Z'],
];

/** Each claim's statuses; those from the second list on count its undated report too. */
const statuses: [type: string, undated: boolean, day: string | null, value: string, since: string | null, changes: boolean, decidedBy: string][] = [
  ['NOT_FOR_SALE', false, '2017-07-02', 'CONFIRMED', '2017-07-02', true, 'echo-1'],
  ['WANTS_TO_LEAVE', false, '2017-07-02', 'RUMOURED', '2017-07-02', true, 'echo-1'],
  ['WANTS_TO_LEAVE', false, '2017-07-10', 'RUMOURED', '2017-07-02', false, 'post-1,echo-1'],
  ['WANTS_TO_LEAVE', false, '2017-08-01', 'CONFIRMED', '2017-08-01', true, 'echo-2'],
  ['WANTS_TO_LEAVE', true, null, 'RUMOURED', null, true, 'undated'],
  ['WANTS_TO_LEAVE', true, '2017-07-10', 'REPORTED', '2017-07-10', true, 'undated,post-1,echo-1'],
  ['WANTS_TO_LEAVE', true, '2017-08-01', 'CONFIRMED', '2017-08-01', true, 'echo-2'],
  ['BID', false, '2017-07-10', 'RUMOURED', '2017-07-10', true, 'post-1'],
  ['BID', false, '2017-08-01', 'DENIED', '2017-08-01', true, 'echo-2'],
  ['BID', true, null, 'RUMOURED', null, true, 'undated'],
  ['BID', true, '2017-08-01', 'DISPUTED', '2017-08-01', true, 'echo-2,undated'],
];

/** Puts what the reports of the story add up to in the place of what is there. */
export async function addUp(store: Store): Promise<void> {
  const run = (statement: string, ...values: unknown[]) => store.prisma.$executeRawUnsafe(statement, ...values);
  for (const [article, type, table, slug] of origins) {
    const kind = { person: 'PERSON', publication: 'PUBLICATION', article: 'NARRATOR' }[table];
    const id = (wanted: string) => (table === wanted ? `(select id from ${table} where slug = $3)` : 'null');
    const key = table === 'article' ? `'article ' || a.id || left($3, 0)` : `'${table} ' || (select id from ${table} where slug = $3)`;
    await run(
      `update report r set origin_kind = '${kind}', origin_person_id = ${id('person')}, origin_publication_id = ${id('publication')}, origin_key = ${key},
         joining = case when a.external_id = 'undated' then 'It fits.' end
       from article a, claim c where a.id = r.article_id and c.id = r.claim_id and a.external_id = $1 and c.type = $2::"ClaimType"`,
      article, type, slug,
    );
  }
  for (const claim of claims) {
    await run(
      `update claim set status = $2::"ClaimStatusValue", origins = $3, originator_id = (select id from publication where slug = $4), followed_at = $5::timestamptz where type = $1::"ClaimType"`,
      ...claim,
    );
  }
  await run('delete from claim_status');
  for (const [type, undated, day, value, since, changes, decidedBy] of statuses) {
    await run(
      `insert into claim_status (claim_id, undated, position, day, value, since, changes, explanation, decided_by)
       select c.id, $2, (select count(*) from claim_status s where s.claim_id = c.id and s.undated = $2), $3::date, $4::"ClaimStatusValue", $5::date, $6, 'Decided by ' || $7 || '.',
         array(select r.id from unnest(string_to_array($7, ',')) with ordinality o(article, place) join article a on a.external_id = o.article join report r on r.article_id = a.id where r.claim_id = c.id order by o.place)
       from claim c where c.type = $1::"ClaimType"`,
      type, undated, day, value, since, changes, decidedBy,
    );
  }
}
