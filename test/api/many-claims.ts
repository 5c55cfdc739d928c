import type { Store } from '../../src/store/index.js';

/**
 * Fills the tables with so many claims that the database has reason to use its indexes: each of ten reports in ten articles, by
 * four origins, over ten days; the first of each is of one of a hundred publications, and every tenth claim has an undated report.
 */
export async function fillWithClaims(store: Store, claims: number): Promise<void> {
  for (const statement of statements(claims)) await store.prisma.$executeRawUnsafe(statement);
}

const statements = (claims: number) => [
  `insert into publication (id, slug, name, canonical_id) select n, 'publication-' || n, 'Publication ' || n, n from generate_series(1, 100) n`,
  `insert into person (id, slug, name, canonical_id) select n, 'person-' || n, 'Person ' || n, n from generate_series(1, ${claims / 5}) n`,
  `insert into club (id, slug, name, canonical_id) select n, 'club-' || n, 'Club ' || n, n from generate_series(1, 200) n`,
  `insert into article (id, content_hash, text, word_count, extractor, sketch, publication_id, published_at)
   select n, lpad(to_hex(n), 64, '0'), 'Person said that person wants to go.', 7, 'many/1', '{}', 1 + n % 100,
     case when n % 100 <> 0 then timestamptz '2017-01-01T12:00:00Z' + (n * 37 % 3650) * interval '1 day' end
   from generate_series(1, ${claims}) n`,
  `insert into mention (article_id, kind, person_id, start_offset, end_offset, text, rule, extractor)
   select n, 'PERSON', 1 + (n * 7 + m) % ${claims / 5}, 0, 6, 'Person', 'r', 'many/1' from generate_series(1, ${claims}) n, generate_series(1, 3) m`,
  `insert into source (id, article_id, kind, person_id) select n, n, 'PERSON', 1 + n % ${claims / 5} from generate_series(1, ${claims}) n`,
  `with quotes as (
     insert into quote (id, article_id, kind, text, speaker_id, words, sketch, rule, steps, extractor)
     select n, n, 'INDIRECT', 'that person wants to go', n, '', '{}', 'r', '{}', 'many/1' from generate_series(1, ${claims}) n returning id
   ) insert into quote_part (quote_id, position, start_offset, end_offset, text) select id, 0, 12, 35, 'that person wants to go' from quotes`,
  `insert into claim (id, type, player_id, from_id, to_id, story, status, origins, first_reported_at, last_reported_at, originator_id, followed_at)
   select n, 'INTEREST', case when n % 20 <> 0 then 1 + n % ${claims / 5} end, 1 + n % 200, 1 + (n + 1) % 200, 1, 'RUMOURED', 4, first, first + interval '9 days', 1 + n % 100, first + interval '2 days'
   from (select n, timestamptz '2017-01-01T12:00:00Z' + (n % 3600) * interval '1 day' as first from generate_series(1, ${claims}) n) dated`,
  `insert into report (article_id, claim_id, player_id, from_id, to_id, source_id, certainty, polarity, start_offset, end_offset, text, rule, steps, extractor, origin_kind, origin_publication_id, origin_key)
   select article, n, case when n % 20 <> 0 then 1 + n % ${claims / 5} end, 1 + n % 200, 1 + (n + 1) % 200, article, 'CERTAIN', 'AFFIRMED', 17, 35, 'person wants to go', 'r', '{}', 'many/1',
     'PUBLICATION', 1 + (n + m) % 4, 'publication ' || 1 + (n + m) % 4
   from (select n, m, 1 + (n * 10 + m) % ${claims} as article from generate_series(1, ${claims}) n, generate_series(0, 9) m) each`,
  `insert into claim_status (claim_id, undated, position, day, value, since, changes, explanation, decided_by)
   select n, undated, position, case when not undated or position > 0 then date '2017-01-01' + (n % 3600) + position end,
     case when position > 5 then 'CONFIRMED' else 'RUMOURED' end::"ClaimStatusValue", date '2017-01-01' + (n % 3600), position in (0, 6), 'So it adds up.', array[n]
   from generate_series(1, ${claims}) n, generate_series(0, 9) position, unnest(array[false, true]) undated where not undated or n % 10 = 0`,
  `update claim set status = 'CONFIRMED' where id % 50 = 0`,
  'analyze',
];
