import { beforeAll, describe, expect, it } from '@jest/globals';
import { anArticle, club, man, narrator, publication, wordOf } from '../support/an-article.js';
import { databaseKinds, useStore } from '../support/databases.js';

const reed = man('Les Reed');
const southampton = club('Southampton');

/** Its rows have the id 1, but for sources, of which 1 is Les Reed and 2 the narrator, and reports, 1 and 2. */
const article = anArticle('Les Reed of Southampton said: “Nobody is for sale.” The Mirror says Southampton want £60m.')
  .on('2017-07-10')
  .mentioning(publication('Mirror'))
  .affiliating(reed, southampton, 'EXECUTIVE', { evidence: 'Les Reed of Southampton' })
  .quoting('Nobody is for sale.', wordOf(reed), { cue: 'said' })
  .claiming('NOT_FOR_SALE', { from: southampton, evidence: 'Nobody is for sale', source: wordOf(reed), inQuote: 0 })
  .claiming('VALUATION', { from: southampton, evidence: 'Southampton want £60m', source: narrator, amount: 60_000_000, currency: 'GBP' })
  .extraction();

/** Its quote has the id 2, its source 3. */
const other = anArticle('Les Reed said: “Nobody.”').quoting('Nobody.', wordOf(reed), { cue: 'said' }).extraction();

const judgement = (left: string, right: string, rest = "'SAME', 0.9, '[]', 'Because.', 'editor'", kind = 'PERSON') =>
  `INSERT INTO judgement (kind, left_person_id, right_person_id, verdict, score, features, explanation, made_by)
   VALUES ('${kind}', ${left}, ${right}, ${rest})`;

const newPerson = "INSERT INTO person (id, slug, name, canonical_id) VALUES (50, 'a', 'A', 50), (51, 'b', 'B', 51), (52, 'c', 'C', 52)";

// What would be wrong, the statements that would make it so, and what refuses them.
const wrong: [what: string, statements: string[], refusal: string][] = [
  ['a span that starts before the text', ['UPDATE mention SET start_offset = -1, end_offset = end_offset - 1 - start_offset WHERE id = 1'], 'mention_span_check'],
  ['a span that ends before it starts', ['UPDATE mention SET end_offset = start_offset WHERE id = 1'], 'mention_span_check'],
  ['a span longer than its words', ['UPDATE mention SET end_offset = end_offset + 1 WHERE id = 1'], 'mention_span_check'],
  ['a span that counts characters, not code units', ["UPDATE mention SET text = '😀😀', end_offset = start_offset + 2 WHERE id = 1"], 'mention_span_check'],
  ['an affiliation with a wrong span', ["UPDATE affiliation SET text = 'x' WHERE id = 1"], 'affiliation_span_check'],
  ['a quote part with a wrong span', ["UPDATE quote_part SET text = 'x'"], 'quote_part_span_check'],
  ['a report with a wrong span', ["UPDATE report SET text = 'x' WHERE id = 1"], 'report_span_check'],
  ['a source with half a span', ['UPDATE source SET end_offset = NULL WHERE id = 1'], 'source_span_check'],
  ['a cue without words', ['UPDATE quote SET cue_text = NULL'], 'quote_cue_check'],
  ['a cue of a wrong length', ["UPDATE quote SET cue_text = 'told'||cue_text"], 'quote_cue_check'],
  ['a hedge without a place', ["UPDATE report SET hedge_text = 'could' WHERE id = 1"], 'report_hedge_check'],
  ['a cue of a report without words', ['UPDATE report SET cue_start = 1, cue_end = 2 WHERE id = 1'], 'report_cue_check'],
  ['a mention of a person that means a club', ['UPDATE mention SET person_id = NULL, club_id = 1 WHERE id = 1'], 'mention_entity_check'],
  ['a mention of a person that means a club, too', ['UPDATE mention SET club_id = 1 WHERE id = 1'], 'mention_entity_check'],
  ['a mention that means nobody', ['UPDATE mention SET person_id = NULL WHERE id = 1'], 'mention_entity_check'],
  ['the same mention twice', ["INSERT INTO mention (article_id, kind, person_id, start_offset, end_offset, text, rule, extractor) SELECT article_id, kind, person_id, start_offset, end_offset, text, rule, extractor FROM mention WHERE id = 1"], 'mention_meaning_key|unique'],
  ['a mention without a rule', ["UPDATE mention SET rule = '' WHERE id = 1"], 'mention_origin_check'],
  ['a source of kind person without one', ['UPDATE source SET person_id = NULL WHERE id = 1'], 'source_entity_check'],
  ['an unnamed source with a name', ["UPDATE source SET kind = 'UNNAMED', person_id = NULL, name = 'A friend' WHERE id = 1"], 'source_entity_check'],
  ['an organisation without a name', ["UPDATE source SET kind = 'ORGANISATION', person_id = NULL WHERE id = 1"], 'source_entity_check'],
  ['a source that rests on itself', ['UPDATE source SET citing_id = id WHERE id = 1'], 'source_citing_id_check'],
  ['a source that rests on one of another article', ['UPDATE source SET citing_id = 3 WHERE id = 1'], 'source_citing_id_article_id_fkey|Foreign key'],
  ['a quote by the narrator', ["UPDATE quote SET speaker_id = (SELECT id FROM source WHERE kind = 'NARRATOR')"], 'narrator'],
  ['a speaker who becomes the narrator', ["UPDATE source SET kind = 'NARRATOR', person_id = NULL WHERE id = 1"], 'narrator'],
  ['a quote whose text is not its parts', ["UPDATE quote SET text = 'Something else.'", 'SET CONSTRAINTS ALL IMMEDIATE'], 'not its parts'],
  ['a quote that loses its parts', ['DELETE FROM quote_part', 'SET CONSTRAINTS ALL IMMEDIATE'], 'not its parts'],
  ['a quote without parts', ["INSERT INTO quote (article_id, kind, text, words, sketch, speaker_id, rule, steps, extractor) VALUES (1, 'DIRECT', 'Words.', '', '{}', 1, 'r', '{}', 'e')", 'SET CONSTRAINTS ALL IMMEDIATE'], 'not its parts'],
  ['a quote with a speaker of another article', ['UPDATE quote SET speaker_id = 3 WHERE id = 1'], 'quote_speaker_id_article_id_fkey|Foreign key'],
  ['a report with a source of another article', ['UPDATE report SET source_id = 3 WHERE id = 1'], 'report_source_id_article_id_fkey|Foreign key'],
  ['a report in a quote of another article', ['UPDATE report SET quote_id = 2 WHERE id = 1'], 'report_quote_id_article_id_fkey|Foreign key'],
  ['a claim about nobody', ["INSERT INTO claim (type, story, status, origins) VALUES ('MOVE', 1, 'RUMOURED', 1)"], 'claim_roles_check'],
  ['a claim last reported before it was first', ["UPDATE claim SET first_reported_at = last_reported_at + '1 day'::interval"], 'claim_dates_check'],
  ['a report about nobody', ['UPDATE report SET from_id = NULL'], 'report_roles_check'],
  ['the same report twice', ["INSERT INTO report (article_id, claim_id, from_id, source_id, certainty, polarity, start_offset, end_offset, text, rule, steps, extractor, origin_kind, origin_person_id, origin_key) SELECT article_id, claim_id, from_id, source_id, certainty, polarity, start_offset, end_offset, text, rule, steps, extractor, origin_kind, origin_person_id, origin_key FROM report WHERE id = 1"], 'report_statement_key|unique'],
  ['an amount without a currency', ['UPDATE report SET currency = NULL WHERE id = 2'], 'report_amount_check'],
  ['an amount of nothing', ['UPDATE report SET amount = 0 WHERE id = 2'], 'report_amount_check'],
  ['a currency that is none', ["UPDATE report SET currency = 'gbp' WHERE id = 2"], 'report_amount_check'],
  ['a text that changes', ["UPDATE article SET text = 'Les Reed said nothing.'"], 'cannot be changed'],
  ['a content hash that changes', [`UPDATE article SET content_hash = '${'0'.repeat(64)}'`], 'cannot be changed'],
  ['the same text twice', ['INSERT INTO article (content_hash, text, word_count, extractor, sketch) SELECT content_hash, text, word_count, extractor, sketch FROM article WHERE id = 1'], 'article_content_hash_key|unique'],
  ['a content hash that is none', ["INSERT INTO article (content_hash, text, word_count, extractor, sketch) VALUES ('abc', 'A.', 1, 'e', '{}')"], 'article_content_hash_check'],
  ['a text of blanks', [`INSERT INTO article (content_hash, text, word_count, extractor, sketch) VALUES ('${'1'.repeat(64)}', ' ', 0, 'e', '{}')`], 'article_text_check'],
  ['an article that revises itself', ['UPDATE article SET revision_of_id = id'], 'article_revision_of_id_check'],
  ['an article that goes while there are rows from it', ['DELETE FROM article'], 'fkey|Foreign key'],
  ['a slug that is none', ["UPDATE person SET slug = 'Les Reed'"], 'person_slug_check'],
  ['a person without a name', ["UPDATE person SET name = ' '"], 'person_name_check'],
  ['a gender that is none', ["UPDATE person SET gender = 'x'"], 'person_gender_check'],
  ['a domain with a path', ["UPDATE publication SET domain = 'example.com/news'"], 'publication_domain_check'],
  ['merged people in a chain', [newPerson, 'UPDATE person SET canonical_id = 51 WHERE id = 50', 'UPDATE person SET canonical_id = 52 WHERE id = 51'], 'chain'],
  ['somebody merged into one who is merged', [newPerson, 'UPDATE person SET canonical_id = 52 WHERE id = 51', 'UPDATE person SET canonical_id = 51 WHERE id = 50'], 'chain'],
  ['a judgement of one person', [judgement('1', '1')], 'judgement_pair_check'],
  ['a judgement of people that names none', [judgement('NULL', 'NULL')], 'judgement_entity_check'],
  ['a judgement of clubs that names people', [newPerson, judgement('50', '51', undefined, 'CLUB')], 'judgement_entity_check'],
  ['a judgement surer than sure', [newPerson, judgement('50', '51', "'SAME', 1.1, '[]', 'Because.', 'editor'")], 'judgement_score_check'],
  ['a judgement without a reason', [newPerson, judgement('50', '51', "'SAME', 0.9, '[]', '', 'editor'")], 'judgement_explanation_check'],
  ['a judgement that changes', [newPerson, judgement('50', '51'), "UPDATE judgement SET verdict = 'DIFFERENT'"], 'only revoked'],
  ['a judgement revoked with other words', [newPerson, judgement('50', '51'), "UPDATE judgement SET revoked_at = now(), explanation = 'x'"], 'only revoked'],
  ['a judgement revoked twice', [newPerson, judgement('50', '51'), 'UPDATE judgement SET revoked_at = now()', 'UPDATE judgement SET revoked_at = now()'], 'only revoked'],
  ['a judgement that goes', [newPerson, judgement('50', '51'), 'DELETE FROM judgement'], 'only revoked'],
  ['a second row of the corpus', ['INSERT INTO corpus (id) VALUES (2)'], 'corpus_id_check'],
];

describe.each(databaseKinds)('the tables on %s', (kind) => {
  const database = useStore(kind);
  beforeAll(async () => {
    await database.store.ingest([article]);
    await database.store.ingest([other]);
  });

  class Undo extends Error {}

  /** Runs statements and takes back what they did. */
  async function tryOut(statements: readonly string[]): Promise<void> {
    await database.store.prisma
      .$transaction(async (transaction) => {
        for (const statement of statements) await transaction.$executeRawUnsafe(statement);
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
  }

  it.each(wrong)('do not take %s', async (_what, statements, refusal) => {
    await expect(tryOut(statements.slice(0, -1))).resolves.toBeUndefined();
    await expect(tryOut(statements)).rejects.toThrow(new RegExp(refusal, 'i'));
  });

  it('take people merged in one step, and their group pointed elsewhere at once', async () => {
    await tryOut([
      newPerson,
      'UPDATE person SET canonical_id = 50 WHERE id IN (51, 52)',
      'UPDATE person SET canonical_id = 51 WHERE id IN (50, 51, 52)',
      'UPDATE person SET canonical_id = id',
    ]);
  });

  it('take a judgement and that it is revoked', async () => {
    await tryOut([newPerson, judgement('50', '51'), 'UPDATE judgement SET revoked_at = now()']);
  });
});
