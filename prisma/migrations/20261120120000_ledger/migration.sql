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
CREATE INDEX "article_sketch_idx" ON "article" USING GIN ("sketch");
CREATE INDEX "quote_sketch_idx" ON "quote" USING GIN ("sketch");

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
