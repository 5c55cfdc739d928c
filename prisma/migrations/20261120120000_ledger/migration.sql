-- The ledger: what reports add up to, who may write, and what people corrected.
-- What is derived gets a placeholder in rows that are there already; the store makes it all anew where corpus.ledger is behind.

-- CreateEnum
CREATE TYPE "ClaimStatusValue" AS ENUM ('RUMOURED', 'REPORTED', 'CONFIRMED', 'DENIED', 'DISPUTED');

-- CreateEnum
CREATE TYPE "KeyRight" AS ENUM ('INGEST', 'CURATE');

-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('SPEAKER', 'REPORT', 'REJECTION');

-- Near-duplicate articles, and the same words in several articles.
ALTER TABLE "article" ADD COLUMN "duplicate_of_id" INTEGER, ADD COLUMN "sketch" INTEGER[] NOT NULL DEFAULT '{}';
ALTER TABLE "article" ALTER COLUMN "sketch" DROP DEFAULT;
ALTER TABLE "quote" ADD COLUMN "words" TEXT NOT NULL DEFAULT '', ADD COLUMN "sketch" INTEGER[] NOT NULL DEFAULT '{}';
ALTER TABLE "quote" ALTER COLUMN "words" DROP DEFAULT, ALTER COLUMN "sketch" DROP DEFAULT;

CREATE INDEX "article_duplicate_of_id_idx" ON "article"("duplicate_of_id");
-- Every ingest looks its articles up, and no look-up is to read through a list of entries that are still pending.
CREATE INDEX "article_sketch_idx" ON "article" USING GIN ("sketch") WITH (fastupdate = off);
CREATE INDEX "quote_sketch_idx" ON "quote" USING GIN ("sketch") WITH (fastupdate = off);

ALTER TABLE "article" ADD CONSTRAINT "article_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "article" ADD CONSTRAINT "article_duplicate_of_id_check" CHECK ("duplicate_of_id" <> "id");

-- Claims belong to a story, so that the same roles may come again; and they keep what their reports add up to.
DROP INDEX "claim_type_player_id_from_id_to_id_key";
DROP INDEX "claim_player_id_idx";
ALTER TABLE "claim"
    ADD COLUMN "story" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "status" "ClaimStatusValue" NOT NULL DEFAULT 'RUMOURED',
    ADD COLUMN "origins" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "originator_id" INTEGER,
    ADD COLUMN "followed_at" TIMESTAMPTZ(3);
ALTER TABLE "claim" ALTER COLUMN "story" DROP DEFAULT, ALTER COLUMN "status" DROP DEFAULT, ALTER COLUMN "origins" DROP DEFAULT;

CREATE INDEX "claim_player_id_type_idx" ON "claim"("player_id", "type");
CREATE INDEX "claim_originator_id_idx" ON "claim"("originator_id");
CREATE INDEX "claim_status_idx" ON "claim"("status");

ALTER TABLE "claim" ADD CONSTRAINT "claim_originator_id_fkey" FOREIGN KEY ("originator_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "claim"
    ADD CONSTRAINT "claim_story_check" CHECK ("story" >= 1),
    ADD CONSTRAINT "claim_origins_check" CHECK ("origins" >= 1),
    ADD CONSTRAINT "claim_followed_at_check" CHECK ("followed_at" >= "first_reported_at" AND "followed_at" <= "last_reported_at");

CREATE TABLE "claim_status" (
    "claim_id" INTEGER NOT NULL,
    "undated" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "day" DATE,
    "value" "ClaimStatusValue" NOT NULL,
    "since" DATE,
    "changes" BOOLEAN NOT NULL,
    "explanation" TEXT NOT NULL,
    "decided_by" INTEGER[] NOT NULL,

    CONSTRAINT "claim_status_pkey" PRIMARY KEY ("claim_id", "undated", "position")
);

ALTER TABLE "claim_status" ADD CONSTRAINT "claim_status_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "claim_status"
    ADD CONSTRAINT "claim_status_position_check" CHECK ("position" >= 0),
    ADD CONSTRAINT "claim_status_day_check" CHECK (("day" IS NOT NULL OR ("undated" AND "position" = 0)) AND ("since" <= "day" OR "since" IS NULL)),
    ADD CONSTRAINT "claim_status_explanation_check" CHECK ("explanation" ~ '[^ \n]'),
    ADD CONSTRAINT "claim_status_decided_by_check" CHECK (cardinality("decided_by") > 0);

-- The origin of each report.
ALTER TABLE "report"
    ADD COLUMN "origin_kind" "SourceKind" NOT NULL DEFAULT 'NARRATOR',
    ADD COLUMN "origin_person_id" INTEGER,
    ADD COLUMN "origin_club_id" INTEGER,
    ADD COLUMN "origin_publication_id" INTEGER,
    ADD COLUMN "origin_name" TEXT,
    ADD COLUMN "origin_key" TEXT NOT NULL DEFAULT 'article 0',
    ADD COLUMN "joining" TEXT;
ALTER TABLE "report" ALTER COLUMN "origin_kind" DROP DEFAULT, ALTER COLUMN "origin_key" DROP DEFAULT;

CREATE INDEX "report_origin_person_id_idx" ON "report"("origin_person_id");
CREATE INDEX "report_origin_club_id_idx" ON "report"("origin_club_id");
CREATE INDEX "report_origin_publication_id_idx" ON "report"("origin_publication_id");

ALTER TABLE "report" ADD CONSTRAINT "report_origin_person_id_fkey" FOREIGN KEY ("origin_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "report" ADD CONSTRAINT "report_origin_club_id_fkey" FOREIGN KEY ("origin_club_id") REFERENCES "club"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "report" ADD CONSTRAINT "report_origin_publication_id_fkey" FOREIGN KEY ("origin_publication_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "report"
    ADD CONSTRAINT "report_origin_entity_check" CHECK (
        ("origin_person_id" IS NOT NULL) = ("origin_kind" = 'PERSON')
        AND ("origin_club_id" IS NOT NULL) = ("origin_kind" = 'CLUB')
        AND ("origin_publication_id" IS NOT NULL) = ("origin_kind" = 'PUBLICATION')
        AND ("origin_name" IS NOT NULL) = ("origin_kind" = 'ORGANISATION')
        AND "origin_kind" <> 'UNNAMED'
    ),
    ADD CONSTRAINT "report_origin_key_check" CHECK ("origin_key" ~ '^(person|club|publication|organisation|article) .'),
    ADD CONSTRAINT "report_joining_check" CHECK ("joining" ~ '[^ \n]');

-- What somebody is said to be at a club is looked up by the time at which it was said.
ALTER TABLE "affiliation" ADD COLUMN "stated_at" TIMESTAMPTZ(3);
UPDATE "affiliation" f SET "stated_at" = a."published_at" FROM "article" a WHERE a."id" = f."article_id" AND a."published_at" IS NOT NULL;
DROP INDEX "affiliation_person_id_idx";
CREATE INDEX "affiliation_person_id_club_id_stated_at_idx" ON "affiliation"("person_id", "club_id", "stated_at");

-- Who revoked a judgement, and why.
ALTER TABLE "judgement" ADD COLUMN "revoked_by" TEXT, ADD COLUMN "revoked_reason" TEXT;
CREATE INDEX "judgement_verdict_id_idx" ON "judgement"("verdict", "id");
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_revoked_by_check" CHECK (
    "revoked_by" ~ '[^ \n]' AND num_nulls("revoked_by", "revoked_reason") IN (0, 2) AND ("revoked_at" IS NOT NULL OR "revoked_by" IS NULL)
);

CREATE OR REPLACE FUNCTION judgement_is_append_only() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    revoking CONSTANT TEXT[] := ARRAY['revoked_at', 'revoked_by', 'revoked_reason'];
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL
        AND to_jsonb(NEW) - revoking = to_jsonb(OLD) - revoking THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'judgement % cannot be changed or deleted, only revoked', OLD.id
        USING ERRCODE = 'restrict_violation', TABLE = 'judgement', CONSTRAINT = 'judgement_is_append_only';
END
$$;

-- What is known of people, by which who is who is judged.
CREATE TABLE "person_evidence" (
    "person_id" INTEGER NOT NULL,
    "atom" TEXT NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "person_evidence_pkey" PRIMARY KEY ("person_id")
);

CREATE TABLE "person_key" (
    "key" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,

    CONSTRAINT "person_key_pkey" PRIMARY KEY ("key", "person_id")
);

CREATE INDEX "person_key_person_id_idx" ON "person_key"("person_id");

ALTER TABLE "person_evidence" ADD CONSTRAINT "person_evidence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "person_key" ADD CONSTRAINT "person_key_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "person_evidence"
    ADD CONSTRAINT "person_evidence_facts_check" CHECK (jsonb_typeof("facts") = 'object');
DROP INDEX "person_alias_last_name_idx";
DROP FUNCTION last_name(TEXT);

-- What people corrected.
CREATE TABLE "correction" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "quote_id" INTEGER,
    "report_id" INTEGER,
    "before" JSONB NOT NULL,
    "after" JSONB,
    "reason" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" TEXT,
    "revoked_reason" TEXT,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "correction_article_id_idx" ON "correction"("article_id");
CREATE INDEX "correction_quote_id_idx" ON "correction"("quote_id");
CREATE INDEX "correction_report_id_idx" ON "correction"("report_id");

ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "correction"
    ADD CONSTRAINT "correction_target_check" CHECK (
        num_nonnulls("quote_id", "report_id") = 1
        AND ("kind" <> 'SPEAKER' OR "quote_id" IS NOT NULL) AND ("kind" <> 'REPORT' OR "report_id" IS NOT NULL)
        AND ("after" IS NULL) = ("kind" = 'REJECTION')
    ),
    ADD CONSTRAINT "correction_reason_check" CHECK ("reason" ~ '[^ \n]'),
    ADD CONSTRAINT "correction_made_by_check" CHECK ("made_by" ~ '[^ \n]'),
    ADD CONSTRAINT "correction_revoked_check" CHECK (num_nulls("revoked_at", "revoked_by", "revoked_reason") IN (0, 3) AND "revoked_at" >= "made_at");

-- A correction is never changed or deleted, only revoked, once; a later run of the extractor may give its quote or report another id.
CREATE FUNCTION correction_is_append_only() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    revoking CONSTANT TEXT[] := ARRAY['revoked_at', 'revoked_by', 'revoked_reason'];
    target CONSTANT TEXT[] := ARRAY['quote_id', 'report_id'];
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND to_jsonb(NEW) - revoking - target = to_jsonb(OLD) - revoking - target THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'correction % cannot be changed or deleted, only revoked', OLD.id
        USING ERRCODE = 'restrict_violation', TABLE = 'correction', CONSTRAINT = 'correction_is_append_only';
END
$$;
CREATE TRIGGER "correction_is_append_only" BEFORE UPDATE OR DELETE ON "correction" FOR EACH ROW
    EXECUTE FUNCTION correction_is_append_only();

-- Who may write through the API.
CREATE TABLE "api_key" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "rights" "KeyRight"[] NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "api_key_name_key" ON "api_key"("name");
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

ALTER TABLE "api_key"
    ADD CONSTRAINT "api_key_name_check" CHECK ("name" ~ '^[^[:cntrl:]]{1,100}$'),
    ADD CONSTRAINT "api_key_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT "api_key_rights_check" CHECK (cardinality("rights") > 0),
    ADD CONSTRAINT "api_key_revoked_at_check" CHECK ("revoked_at" >= "created_at");

ALTER TABLE "corpus" ADD COLUMN "ledger" INTEGER NOT NULL DEFAULT 0;

-- A name as it is looked up: resolve/fold.ts in SQL. Signs are given as ranges of characters, since what is a letter depends on the database's locale.
CREATE FUNCTION folded(name TEXT) RETURNS TEXT
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
DECLARE
    bare CONSTANT TEXT := regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g');
    plain TEXT := bare;
BEGIN
    plain := lower(translate(plain, 'øØłŁđĐðÐıħĦŋŊŧŦ', 'oollddddihhnntt'));
    plain := replace(replace(replace(replace(plain, 'þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');
    plain := replace(replace(replace(plain, 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe');
    plain := regexp_replace(plain, '[''’‘ʼ´`.]', '', 'g');
    plain := trim(regexp_replace(plain, '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf×÷\u2000-\u2bff\u3000-\u303f]+', ' ', 'g'));
    RETURN CASE WHEN plain = '' THEN trim(lower(bare)) ELSE plain END;
END
$$;

-- For whoever asks by SQL: plain columns under canonical names. docs/model.md describes them.
CREATE VIEW "articles_view" AS
SELECT a.id AS article_id, a.external_id, a.published_at, (a.published_at AT TIME ZONE 'UTC')::date AS published_on,
    publication.name AS publication, publication.slug AS publication_slug, a.title, a.url,
    (SELECT string_agg(author.name, '; ' ORDER BY b.position) FROM byline b JOIN person named ON named.id = b.person_id
        JOIN person author ON author.id = named.canonical_id WHERE b.article_id = a.id) AS byline,
    a.word_count, (SELECT count(*) FROM quote q WHERE q.article_id = a.id)::int AS quotes,
    (SELECT count(*) FROM report r WHERE r.article_id = a.id)::int AS reports,
    a.duplicate_of_id, a.revision_of_id, a.content_hash, a.ingested_at, a.extractor, a.text
FROM article a
LEFT JOIN publication publisher ON publisher.id = a.publication_id LEFT JOIN publication ON publication.id = publisher.canonical_id;

-- Each source under the name of whom it is.
CREATE VIEW "sources_view" AS
SELECT s.id AS source_id, s.article_id, s.kind::text AS kind,
    coalesce(person.name, club.name, publication.name, s.name) AS name, coalesce(person.slug, club.slug, publication.slug) AS slug,
    person.id AS person_id, club.id AS club_id, publication.id AS publication_id,
    s.text AS words, s.start_offset, s.end_offset, s.citing_id
FROM source s
LEFT JOIN person named ON named.id = s.person_id LEFT JOIN person ON person.id = named.canonical_id
LEFT JOIN club meant ON meant.id = s.club_id LEFT JOIN club ON club.id = meant.canonical_id
LEFT JOIN publication cited ON cited.id = s.publication_id LEFT JOIN publication ON publication.id = cited.canonical_id;

CREATE VIEW "quotes_view" AS
SELECT q.id AS quote_id, q.article_id, a.published_at, (a.published_at AT TIME ZONE 'UTC')::date AS published_on,
    publication.name AS publication, a.title, a.url,
    speaker.name AS speaker, speaker.kind AS speaker_kind, speaker.slug AS speaker_slug, speaker.words AS speaker_words,
    via.name AS via, q.kind::text AS kind, q.text, q.cue_text AS cue, part.start_offset, part.end_offset, q.rule, q.extractor
FROM quote q
JOIN article a ON a.id = q.article_id
LEFT JOIN publication publisher ON publisher.id = a.publication_id LEFT JOIN publication ON publication.id = publisher.canonical_id
JOIN sources_view speaker ON speaker.source_id = q.speaker_id
LEFT JOIN publication carrier ON carrier.id = q.via_id LEFT JOIN publication via ON via.id = carrier.canonical_id
CROSS JOIN LATERAL (SELECT min(p.start_offset) AS start_offset, max(p.end_offset) AS end_offset FROM quote_part p WHERE p.quote_id = q.id) part;

CREATE VIEW "reports_view" AS
SELECT r.id AS report_id, r.claim_id, r.article_id, r.quote_id, a.published_at, (a.published_at AT TIME ZONE 'UTC')::date AS published_on,
    publication.name AS publication, a.title, a.url,
    c.type::text AS type, player.name AS player, player.slug AS player_slug, from_club.name AS from_club, from_club.slug AS from_slug,
    to_club.name AS to_club, to_club.slug AS to_slug,
    source.name AS source, source.kind AS source_kind, source.slug AS source_slug, source.words AS source_words, via.name AS via,
    coalesce(origin_person.name, origin_club.name, origin_publication.name, r.origin_name) AS origin, r.origin_kind::text AS origin_kind,
    r.certainty::text AS certainty, r.polarity::text AS polarity, r.amount, r.currency::text AS currency,
    r.text AS evidence, r.start_offset, r.end_offset, r.hedge_text AS hedge, r.cue_text AS cue, r.rule, r.extractor
FROM report r
JOIN article a ON a.id = r.article_id
JOIN claim c ON c.id = r.claim_id
JOIN sources_view source ON source.source_id = r.source_id
LEFT JOIN publication publisher ON publisher.id = a.publication_id LEFT JOIN publication ON publication.id = publisher.canonical_id
LEFT JOIN person named ON named.id = r.player_id LEFT JOIN person player ON player.id = named.canonical_id
LEFT JOIN club seller ON seller.id = r.from_id LEFT JOIN club from_club ON from_club.id = seller.canonical_id
LEFT JOIN club buyer ON buyer.id = r.to_id LEFT JOIN club to_club ON to_club.id = buyer.canonical_id
LEFT JOIN publication carrier ON carrier.id = r.via_id LEFT JOIN publication via ON via.id = carrier.canonical_id
LEFT JOIN person first_person ON first_person.id = r.origin_person_id LEFT JOIN person origin_person ON origin_person.id = first_person.canonical_id
LEFT JOIN club first_club ON first_club.id = r.origin_club_id LEFT JOIN club origin_club ON origin_club.id = first_club.canonical_id
LEFT JOIN publication first_outlet ON first_outlet.id = r.origin_publication_id
LEFT JOIN publication origin_publication ON origin_publication.id = first_outlet.canonical_id;

CREATE VIEW "claims_view" AS
SELECT c.id AS claim_id, c.type::text AS type, player.name AS player, player.slug AS player_slug,
    from_club.name AS from_club, from_club.slug AS from_slug, to_club.name AS to_club, to_club.slug AS to_slug, c.story,
    c.status::text AS status, status.since AS status_since, status.explanation AS status_explanation,
    c.origins, (SELECT count(*) FROM report r WHERE r.claim_id = c.id)::int AS reports, c.first_reported_at, c.last_reported_at,
    originator.name AS originator, c.followed_at
FROM claim c
LEFT JOIN person named ON named.id = c.player_id LEFT JOIN person player ON player.id = named.canonical_id
LEFT JOIN club seller ON seller.id = c.from_id LEFT JOIN club from_club ON from_club.id = seller.canonical_id
LEFT JOIN club buyer ON buyer.id = c.to_id LEFT JOIN club to_club ON to_club.id = buyer.canonical_id
LEFT JOIN publication first_outlet ON first_outlet.id = c.originator_id LEFT JOIN publication originator ON originator.id = first_outlet.canonical_id
LEFT JOIN LATERAL (
    SELECT s.since, s.explanation FROM claim_status s WHERE s.claim_id = c.id ORDER BY s.undated DESC, s.position DESC LIMIT 1
) status ON TRUE;

-- The same as it was at the end of a day, in UTC: what the reports published by then add up to, with undated ones too if asked for.
CREATE FUNCTION claims_as_of(as_of DATE, include_undated BOOLEAN DEFAULT FALSE) RETURNS SETOF "claims_view"
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
SELECT v.claim_id, v.type, v.player, v.player_slug, v.from_club, v.from_slug, v.to_club, v.to_slug, v.story,
    coalesce(status.value::text, 'RUMOURED'), status.since, status.explanation,
    known.origins, known.reports, known.first_reported_at, known.last_reported_at,
    CASE WHEN known.first_reported_at IS NOT NULL THEN v.originator END,
    CASE WHEN (v.followed_at AT TIME ZONE 'UTC')::date <= as_of THEN v.followed_at END
FROM claims_view v
CROSS JOIN LATERAL (
    SELECT count(*)::int AS reports, count(DISTINCT r.origin_key)::int AS origins,
        min(a.published_at) AS first_reported_at, max(a.published_at) AS last_reported_at
    FROM report r JOIN article a ON a.id = r.article_id
    WHERE r.claim_id = v.claim_id AND CASE WHEN a.published_at IS NULL THEN include_undated ELSE (a.published_at AT TIME ZONE 'UTC')::date <= as_of END
) known
LEFT JOIN LATERAL (
    SELECT s.value, s.since, s.explanation FROM claim_status s
    WHERE s.claim_id = v.claim_id AND (include_undated OR NOT s.undated) AND (s.day IS NULL OR s.day <= as_of)
    ORDER BY s.undated DESC, s.position DESC LIMIT 1
) status ON TRUE
WHERE known.reports > 0
$$;
