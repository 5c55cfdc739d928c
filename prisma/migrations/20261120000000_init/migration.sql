-- The first state of Hearsay's database: what prisma/schema.prisma describes, under the names that Prisma gives,
-- and below it what Prisma's language cannot say: checks, triggers, and functions for offsets.

-- Substring search in texts and names, without regard to case.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- Every offset counts UTF-16 code units, as JavaScript's strings do, while PostgreSQL counts characters: a character outside
-- the Basic Multilingual Plane (an emoji, say) is one character and two code units.

-- How many UTF-16 code units a text has. Where a text has as many bytes as characters, it is ASCII and the count is simple.
CREATE FUNCTION utf16_length(t TEXT) RETURNS INTEGER
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN octet_length(t) = char_length(t) THEN char_length(t)
        ELSE char_length(t) + regexp_count(t, '[\U00010000-\U0010ffff]')
    END;

-- How many whole characters stand in the first `units` code units of a text.
CREATE FUNCTION utf16_characters(t TEXT, units INTEGER) RETURNS INTEGER
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
DECLARE
    length INTEGER := char_length(t);
    -- Too few at first: it takes off every two-unit character that could stand before.
    n INTEGER := greatest(0, units - regexp_count(left(t, units), '[\U00010000-\U0010ffff]'));
    gap INTEGER;
BEGIN
    LOOP
        IF n >= length THEN
            RETURN length;
        END IF;
        gap := units - utf16_length(left(t, n));
        EXIT WHEN gap < 2;
        n := n + gap / 2; -- no character takes more than two units, so this cannot go too far
    END LOOP;
    IF gap = 1 AND utf16_length(substr(t, n + 1, 1)) = 1 THEN
        n := n + 1;
    END IF;
    RETURN n;
END
$$;

-- The part of a text from code unit `from_unit` up to, not including, `to_unit`: JavaScript's t.slice(from_unit, to_unit) for
-- offsets from 0. Offsets past the end stand for the end; half of a two-unit character at an edge is left out.
CREATE FUNCTION utf16_slice(t TEXT, from_unit INTEGER, to_unit INTEGER) RETURNS TEXT
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
DECLARE
    head TEXT;
    first INTEGER;
BEGIN
    from_unit := greatest(from_unit, 0);
    IF to_unit <= from_unit THEN
        RETURN '';
    END IF;
    head := left(t, to_unit); -- whatever comes later cannot matter
    IF octet_length(head) = char_length(head) OR head !~ '[\U00010000-\U0010ffff]' THEN
        RETURN substr(head, from_unit + 1);
    END IF;
    first := utf16_characters(head, from_unit);
    IF utf16_length(left(head, first)) < from_unit THEN
        first := first + 1;
    END IF;
    RETURN substr(head, first + 1, greatest(0, utf16_characters(head, to_unit) - first));
END
$$;

-- CreateEnum
CREATE TYPE "EntityKind" AS ENUM ('PERSON', 'CLUB', 'PUBLICATION');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('PERSON', 'CLUB', 'PUBLICATION', 'ORGANISATION', 'UNNAMED', 'NARRATOR');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('PLAYER', 'CAPTAIN', 'MANAGER', 'COACH', 'EXECUTIVE', 'OWNER', 'AGENT', 'STAFF');

-- CreateEnum
CREATE TYPE "QuoteKind" AS ENUM ('DIRECT', 'MIXED', 'INDIRECT');

-- CreateEnum
CREATE TYPE "ClaimType" AS ENUM ('INTEREST', 'APPROACH', 'ILLEGAL_APPROACH', 'TALKS', 'BID', 'VALUATION', 'NOT_FOR_SALE', 'WILLING_TO_SELL', 'WANTS_TO_LEAVE', 'WANTS_TO_JOIN', 'WANTS_TO_STAY', 'TRANSFER_REQUEST', 'REFUSAL_TO_PLAY', 'SQUAD_EXCLUSION', 'PERSONAL_TERMS', 'AGREEMENT', 'MEDICAL', 'MOVE', 'SIGNING', 'CONTRACT', 'WITHDRAWAL', 'COMPLAINT', 'APOLOGY', 'APPOINTMENT', 'DEPARTURE');

-- CreateEnum
CREATE TYPE "Certainty" AS ENUM ('CERTAIN', 'PROBABLE', 'POSSIBLE');

-- CreateEnum
CREATE TYPE "Polarity" AS ENUM ('AFFIRMED', 'DENIED');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('SAME', 'DIFFERENT', 'UNSURE');

-- CreateTable
CREATE TABLE "article" (
    "id" SERIAL NOT NULL,
    "content_hash" TEXT NOT NULL,
    "external_id" TEXT,
    "title" TEXT,
    "url" TEXT,
    "publication_id" INTEGER,
    "published_at" TIMESTAMPTZ(3),
    "text" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL,
    "extractor" TEXT NOT NULL,
    "ingested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision_of_id" INTEGER,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" SERIAL NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "country" TEXT,
    "canonical_id" INTEGER NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_alias" (
    "publication_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "publication_alias_pkey" PRIMARY KEY ("publication_id", "name")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "gender" TEXT,
    "canonical_id" INTEGER NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_alias" (
    "person_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "person_alias_pkey" PRIMARY KEY ("person_id", "name")
);

-- CreateTable
CREATE TABLE "club" (
    "id" SERIAL NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT,
    "ground" TEXT,
    "canonical_id" INTEGER NOT NULL,

    CONSTRAINT "club_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "club_alias" (
    "club_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "club_alias_pkey" PRIMARY KEY ("club_id", "name")
);

-- CreateTable
CREATE TABLE "byline" (
    "article_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,

    CONSTRAINT "byline_pkey" PRIMARY KEY ("article_id", "position")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "person_id" INTEGER,
    "club_id" INTEGER,
    "publication_id" INTEGER,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "extractor" TEXT NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "club_id" INTEGER NOT NULL,
    "role" "Role" NOT NULL,
    "title" TEXT,
    "former" BOOLEAN NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "extractor" TEXT NOT NULL,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "name" TEXT,
    "person_id" INTEGER,
    "club_id" INTEGER,
    "publication_id" INTEGER,
    "start_offset" INTEGER,
    "end_offset" INTEGER,
    "text" TEXT,
    "citing_id" INTEGER,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "kind" "QuoteKind" NOT NULL,
    "text" TEXT NOT NULL,
    "speaker_id" INTEGER NOT NULL,
    "cue_start" INTEGER,
    "cue_end" INTEGER,
    "cue_text" TEXT,
    "via_id" INTEGER,
    "rule" TEXT NOT NULL,
    "steps" TEXT[] NOT NULL,
    "extractor" TEXT NOT NULL,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote_part" (
    "quote_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "quote_part_pkey" PRIMARY KEY ("quote_id", "position")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" SERIAL NOT NULL,
    "type" "ClaimType" NOT NULL,
    "player_id" INTEGER,
    "from_id" INTEGER,
    "to_id" INTEGER,
    "first_reported_at" TIMESTAMPTZ(3),
    "last_reported_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "claim_id" INTEGER NOT NULL,
    "player_id" INTEGER,
    "from_id" INTEGER,
    "to_id" INTEGER,
    "quote_id" INTEGER,
    "source_id" INTEGER NOT NULL,
    "via_id" INTEGER,
    "certainty" "Certainty" NOT NULL,
    "polarity" "Polarity" NOT NULL,
    "amount" DECIMAL(18,2),
    "currency" CHAR(3),
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hedge_start" INTEGER,
    "hedge_end" INTEGER,
    "hedge_text" TEXT,
    "cue_start" INTEGER,
    "cue_end" INTEGER,
    "cue_text" TEXT,
    "rule" TEXT NOT NULL,
    "steps" TEXT[] NOT NULL,
    "extractor" TEXT NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "judgement" (
    "id" SERIAL NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "left_person_id" INTEGER,
    "right_person_id" INTEGER,
    "left_club_id" INTEGER,
    "right_club_id" INTEGER,
    "left_publication_id" INTEGER,
    "right_publication_id" INTEGER,
    "verdict" "Verdict" NOT NULL,
    "score" DOUBLE PRECISION,
    "features" JSONB NOT NULL,
    "explanation" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "corpus" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "data_version" BIGINT NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "corpus_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_content_hash_key" ON "article"("content_hash");

-- CreateIndex
CREATE UNIQUE INDEX "article_revision_of_id_key" ON "article"("revision_of_id");

-- CreateIndex
CREATE INDEX "article_newest_idx" ON "article"("published_at" DESC NULLS LAST, "id");

-- CreateIndex
CREATE INDEX "article_oldest_idx" ON "article"("published_at", "id");

-- CreateIndex
CREATE INDEX "article_publication_id_published_at_id_idx" ON "article"("publication_id", "published_at" DESC NULLS LAST, "id");

-- CreateIndex
CREATE INDEX "article_text_idx" ON "article" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "article_url_idx" ON "article"("url");

-- CreateIndex
CREATE INDEX "article_external_id_idx" ON "article"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_slug_key" ON "publication"("slug");

-- CreateIndex
CREATE INDEX "publication_canonical_id_idx" ON "publication"("canonical_id");

-- CreateIndex
CREATE INDEX "publication_name_id_idx" ON "publication"("name", "id");

-- CreateIndex
CREATE INDEX "publication_alias_key_idx" ON "publication_alias"("key");

-- CreateIndex
CREATE INDEX "publication_alias_key_trgm_idx" ON "publication_alias" USING GIN ("key" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "person"("slug");

-- CreateIndex
CREATE INDEX "person_canonical_id_idx" ON "person"("canonical_id");

-- CreateIndex
CREATE INDEX "person_name_id_idx" ON "person"("name", "id");

-- CreateIndex
CREATE INDEX "person_alias_key_idx" ON "person_alias"("key");

-- CreateIndex
CREATE INDEX "person_alias_key_trgm_idx" ON "person_alias" USING GIN ("key" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "club_slug_key" ON "club"("slug");

-- CreateIndex
CREATE INDEX "club_canonical_id_idx" ON "club"("canonical_id");

-- CreateIndex
CREATE INDEX "club_name_id_idx" ON "club"("name", "id");

-- CreateIndex
CREATE INDEX "club_country_idx" ON "club"("country");

-- CreateIndex
CREATE INDEX "club_alias_key_idx" ON "club_alias"("key");

-- CreateIndex
CREATE INDEX "club_alias_key_trgm_idx" ON "club_alias" USING GIN ("key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "byline_person_id_idx" ON "byline"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "byline_article_id_person_id_key" ON "byline"("article_id", "person_id");

-- CreateIndex
CREATE INDEX "mention_person_id_article_id_idx" ON "mention"("person_id", "article_id");

-- CreateIndex
CREATE INDEX "mention_club_id_article_id_idx" ON "mention"("club_id", "article_id");

-- CreateIndex
CREATE INDEX "mention_publication_id_article_id_idx" ON "mention"("publication_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_meaning_key" ON "mention"("article_id", "start_offset", "end_offset", "kind", "person_id", "club_id", "publication_id") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "affiliation_person_id_idx" ON "affiliation"("person_id");

-- CreateIndex
CREATE INDEX "affiliation_club_id_role_idx" ON "affiliation"("club_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "affiliation_article_id_person_id_club_id_role_former_key" ON "affiliation"("article_id", "person_id", "club_id", "role", "former");

-- CreateIndex
CREATE INDEX "source_article_id_idx" ON "source"("article_id");

-- CreateIndex
CREATE INDEX "source_person_id_idx" ON "source"("person_id");

-- CreateIndex
CREATE INDEX "source_club_id_idx" ON "source"("club_id");

-- CreateIndex
CREATE INDEX "source_publication_id_idx" ON "source"("publication_id");

-- CreateIndex
CREATE INDEX "source_citing_id_idx" ON "source"("citing_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_id_article_id_key" ON "source"("id", "article_id");

-- CreateIndex
CREATE INDEX "quote_article_id_id_idx" ON "quote"("article_id", "id");

-- CreateIndex
CREATE INDEX "quote_text_idx" ON "quote" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "quote_speaker_id_idx" ON "quote"("speaker_id");

-- CreateIndex
CREATE INDEX "quote_via_id_idx" ON "quote"("via_id");

-- CreateIndex
CREATE UNIQUE INDEX "quote_id_article_id_key" ON "quote"("id", "article_id");

-- CreateIndex
CREATE INDEX "claim_player_id_idx" ON "claim"("player_id");

-- CreateIndex
CREATE INDEX "claim_from_id_idx" ON "claim"("from_id");

-- CreateIndex
CREATE INDEX "claim_to_id_idx" ON "claim"("to_id");

-- CreateIndex
CREATE INDEX "claim_last_reported_desc_idx" ON "claim"("last_reported_at" DESC NULLS LAST, "id");

-- CreateIndex
CREATE INDEX "claim_last_reported_asc_idx" ON "claim"("last_reported_at", "id");

-- CreateIndex
CREATE INDEX "claim_first_reported_desc_idx" ON "claim"("first_reported_at" DESC NULLS LAST, "id");

-- CreateIndex
CREATE INDEX "claim_first_reported_asc_idx" ON "claim"("first_reported_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_type_player_id_from_id_to_id_key" ON "claim"("type", "player_id", "from_id", "to_id") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "report_claim_id_article_id_idx" ON "report"("claim_id", "article_id");

-- CreateIndex
CREATE INDEX "report_article_id_id_idx" ON "report"("article_id", "id");

-- CreateIndex
CREATE INDEX "report_text_idx" ON "report" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "report_source_id_idx" ON "report"("source_id");

-- CreateIndex
CREATE INDEX "report_quote_id_idx" ON "report"("quote_id");

-- CreateIndex
CREATE INDEX "report_via_id_idx" ON "report"("via_id");

-- CreateIndex
CREATE INDEX "report_player_id_idx" ON "report"("player_id");

-- CreateIndex
CREATE INDEX "report_from_id_idx" ON "report"("from_id");

-- CreateIndex
CREATE INDEX "report_to_id_idx" ON "report"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_statement_key" ON "report"("article_id", "claim_id", "start_offset", "end_offset", "source_id", "player_id", "from_id", "to_id") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "judgement_left_person_id_idx" ON "judgement"("left_person_id");

-- CreateIndex
CREATE INDEX "judgement_right_person_id_idx" ON "judgement"("right_person_id");

-- CreateIndex
CREATE INDEX "judgement_left_club_id_idx" ON "judgement"("left_club_id");

-- CreateIndex
CREATE INDEX "judgement_right_club_id_idx" ON "judgement"("right_club_id");

-- CreateIndex
CREATE INDEX "judgement_left_publication_id_idx" ON "judgement"("left_publication_id");

-- CreateIndex
CREATE INDEX "judgement_right_publication_id_idx" ON "judgement"("right_publication_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_revision_of_id_fkey" FOREIGN KEY ("revision_of_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_canonical_id_fkey" FOREIGN KEY ("canonical_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_alias" ADD CONSTRAINT "publication_alias_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_canonical_id_fkey" FOREIGN KEY ("canonical_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_alias" ADD CONSTRAINT "person_alias_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club" ADD CONSTRAINT "club_canonical_id_fkey" FOREIGN KEY ("canonical_id") REFERENCES "club"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_alias" ADD CONSTRAINT "club_alias_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "club"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "byline" ADD CONSTRAINT "byline_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "byline" ADD CONSTRAINT "byline_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "club"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "club"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "club"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_citing_id_article_id_fkey" FOREIGN KEY ("citing_id", "article_id") REFERENCES "source"("id", "article_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_speaker_id_article_id_fkey" FOREIGN KEY ("speaker_id", "article_id") REFERENCES "source"("id", "article_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_via_id_fkey" FOREIGN KEY ("via_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_part" ADD CONSTRAINT "quote_part_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "club"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "club"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "club"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "club"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_quote_id_article_id_fkey" FOREIGN KEY ("quote_id", "article_id") REFERENCES "quote"("id", "article_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_source_id_article_id_fkey" FOREIGN KEY ("source_id", "article_id") REFERENCES "source"("id", "article_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_via_id_fkey" FOREIGN KEY ("via_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_left_person_id_fkey" FOREIGN KEY ("left_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_right_person_id_fkey" FOREIGN KEY ("right_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_left_club_id_fkey" FOREIGN KEY ("left_club_id") REFERENCES "club"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_right_club_id_fkey" FOREIGN KEY ("right_club_id") REFERENCES "club"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_left_publication_id_fkey" FOREIGN KEY ("left_publication_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_right_publication_id_fkey" FOREIGN KEY ("right_publication_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What no row may be.

ALTER TABLE "article"
    ADD CONSTRAINT "article_content_hash_check" CHECK ("content_hash" ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT "article_external_id_check" CHECK ("external_id" <> '' AND octet_length("external_id") <= 2048),
    ADD CONSTRAINT "article_title_check" CHECK ("title" ~ '[^ \n]'),
    ADD CONSTRAINT "article_url_check" CHECK ("url" ~ '[^ \n]' AND octet_length("url") <= 2048),
    ADD CONSTRAINT "article_text_check" CHECK ("text" ~ '[^ \n]'),
    ADD CONSTRAINT "article_word_count_check" CHECK ("word_count" >= 0),
    ADD CONSTRAINT "article_extractor_check" CHECK ("extractor" <> ''),
    ADD CONSTRAINT "article_revision_of_id_check" CHECK ("revision_of_id" <> "id");

ALTER TABLE "publication"
    ADD CONSTRAINT "publication_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT "publication_name_check" CHECK ("name" ~ '[^ \n]' AND octet_length("name") <= 2048),
    ADD CONSTRAINT "publication_domain_check" CHECK ("domain" ~ '^[^ /A-Z]+\.[^ /A-Z]+$'),
    ADD CONSTRAINT "publication_country_check" CHECK ("country" <> '');

ALTER TABLE "person"
    ADD CONSTRAINT "person_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT "person_name_check" CHECK ("name" ~ '[^ \n]' AND octet_length("name") <= 2048),
    ADD CONSTRAINT "person_gender_check" CHECK ("gender" IN ('f', 'm'));

ALTER TABLE "club"
    ADD CONSTRAINT "club_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT "club_name_check" CHECK ("name" ~ '[^ \n]' AND octet_length("name") <= 2048),
    ADD CONSTRAINT "club_country_check" CHECK ("country" <> ''),
    ADD CONSTRAINT "club_ground_check" CHECK ("ground" <> '');

ALTER TABLE "publication_alias"
    ADD CONSTRAINT "publication_alias_name_check" CHECK ("name" ~ '[^ \n]' AND octet_length("name") <= 2048),
    ADD CONSTRAINT "publication_alias_key_check" CHECK ("key" ~ '[^ \n]' AND octet_length("key") <= 2048);

ALTER TABLE "person_alias"
    ADD CONSTRAINT "person_alias_name_check" CHECK ("name" ~ '[^ \n]' AND octet_length("name") <= 2048),
    ADD CONSTRAINT "person_alias_key_check" CHECK ("key" ~ '[^ \n]' AND octet_length("key") <= 2048);

ALTER TABLE "club_alias"
    ADD CONSTRAINT "club_alias_name_check" CHECK ("name" ~ '[^ \n]' AND octet_length("name") <= 2048),
    ADD CONSTRAINT "club_alias_key_check" CHECK ("key" ~ '[^ \n]' AND octet_length("key") <= 2048);

ALTER TABLE "byline"
    ADD CONSTRAINT "byline_position_check" CHECK ("position" >= 0);

ALTER TABLE "mention"
    ADD CONSTRAINT "mention_entity_check" CHECK (
        ("person_id" IS NOT NULL) = ("kind" = 'PERSON')
        AND ("club_id" IS NOT NULL) = ("kind" = 'CLUB')
        AND ("publication_id" IS NOT NULL) = ("kind" = 'PUBLICATION')
    ),
    ADD CONSTRAINT "mention_span_check" CHECK (
        "start_offset" >= 0 AND "end_offset" > "start_offset" AND utf16_length("text") = "end_offset" - "start_offset"
    ),
    ADD CONSTRAINT "mention_origin_check" CHECK ("rule" <> '' AND "extractor" <> '');

ALTER TABLE "affiliation"
    ADD CONSTRAINT "affiliation_title_check" CHECK ("title" ~ '[^ \n]'),
    ADD CONSTRAINT "affiliation_span_check" CHECK (
        "start_offset" >= 0 AND "end_offset" > "start_offset" AND utf16_length("text") = "end_offset" - "start_offset"
    ),
    ADD CONSTRAINT "affiliation_origin_check" CHECK ("rule" <> '' AND "extractor" <> '');

ALTER TABLE "source"
    ADD CONSTRAINT "source_entity_check" CHECK (
        ("person_id" IS NOT NULL) = ("kind" = 'PERSON')
        AND ("club_id" IS NOT NULL) = ("kind" = 'CLUB')
        AND ("publication_id" IS NOT NULL) = ("kind" = 'PUBLICATION')
        AND ("name" IS NOT NULL) = ("kind" = 'ORGANISATION')
    ),
    ADD CONSTRAINT "source_name_check" CHECK ("name" ~ '[^ \n]'),
    ADD CONSTRAINT "source_span_check" CHECK (
        num_nulls("start_offset", "end_offset", "text") IN (0, 3)
        AND "start_offset" >= 0 AND "end_offset" > "start_offset" AND utf16_length("text") = "end_offset" - "start_offset"
    ),
    ADD CONSTRAINT "source_citing_id_check" CHECK ("citing_id" <> "id");

ALTER TABLE "quote"
    ADD CONSTRAINT "quote_text_check" CHECK ("text" ~ '[^ \n]'),
    ADD CONSTRAINT "quote_cue_check" CHECK (
        num_nulls("cue_start", "cue_end", "cue_text") IN (0, 3)
        AND "cue_start" >= 0 AND "cue_end" > "cue_start" AND utf16_length("cue_text") = "cue_end" - "cue_start"
    ),
    ADD CONSTRAINT "quote_origin_check" CHECK ("rule" <> '' AND "extractor" <> '');

ALTER TABLE "quote_part"
    ADD CONSTRAINT "quote_part_position_check" CHECK ("position" >= 0),
    ADD CONSTRAINT "quote_part_span_check" CHECK (
        "start_offset" >= 0 AND "end_offset" > "start_offset" AND utf16_length("text") = "end_offset" - "start_offset"
    );

ALTER TABLE "claim"
    ADD CONSTRAINT "claim_roles_check" CHECK (num_nonnulls("player_id", "from_id", "to_id") > 0),
    ADD CONSTRAINT "claim_dates_check" CHECK (
        num_nulls("first_reported_at", "last_reported_at") IN (0, 2) AND "first_reported_at" <= "last_reported_at"
    );

ALTER TABLE "report"
    ADD CONSTRAINT "report_roles_check" CHECK (num_nonnulls("player_id", "from_id", "to_id") > 0),
    ADD CONSTRAINT "report_amount_check" CHECK (
        num_nulls("amount", "currency") IN (0, 2) AND "amount" > 0 AND "currency" ~ '^[A-Z]{3}$'
    ),
    ADD CONSTRAINT "report_span_check" CHECK (
        "start_offset" >= 0 AND "end_offset" > "start_offset" AND utf16_length("text") = "end_offset" - "start_offset"
    ),
    ADD CONSTRAINT "report_hedge_check" CHECK (
        num_nulls("hedge_start", "hedge_end", "hedge_text") IN (0, 3)
        AND "hedge_start" >= 0 AND "hedge_end" > "hedge_start" AND utf16_length("hedge_text") = "hedge_end" - "hedge_start"
    ),
    ADD CONSTRAINT "report_cue_check" CHECK (
        num_nulls("cue_start", "cue_end", "cue_text") IN (0, 3)
        AND "cue_start" >= 0 AND "cue_end" > "cue_start" AND utf16_length("cue_text") = "cue_end" - "cue_start"
    ),
    ADD CONSTRAINT "report_origin_check" CHECK ("rule" <> '' AND "extractor" <> '');

ALTER TABLE "judgement"
    ADD CONSTRAINT "judgement_entity_check" CHECK (
        ("left_person_id" IS NOT NULL) = ("kind" = 'PERSON') AND ("right_person_id" IS NOT NULL) = ("kind" = 'PERSON')
        AND ("left_club_id" IS NOT NULL) = ("kind" = 'CLUB') AND ("right_club_id" IS NOT NULL) = ("kind" = 'CLUB')
        AND ("left_publication_id" IS NOT NULL) = ("kind" = 'PUBLICATION')
        AND ("right_publication_id" IS NOT NULL) = ("kind" = 'PUBLICATION')
    ),
    ADD CONSTRAINT "judgement_pair_check" CHECK (
        "left_person_id" <> "right_person_id" AND "left_club_id" <> "right_club_id"
        AND "left_publication_id" <> "right_publication_id"
    ),
    ADD CONSTRAINT "judgement_score_check" CHECK ("score" BETWEEN 0 AND 1),
    ADD CONSTRAINT "judgement_features_check" CHECK (jsonb_typeof("features") = 'array'),
    ADD CONSTRAINT "judgement_explanation_check" CHECK ("explanation" ~ '[^ \n]'),
    ADD CONSTRAINT "judgement_made_by_check" CHECK ("made_by" ~ '[^ \n]'),
    ADD CONSTRAINT "judgement_revoked_at_check" CHECK ("revoked_at" >= "made_at");

ALTER TABLE "corpus"
    ADD CONSTRAINT "corpus_id_check" CHECK ("id" = 1),
    ADD CONSTRAINT "corpus_data_version_check" CHECK ("data_version" >= 0);

-- People who may be the same are looked up by the last word of their folded names, "jr" and its like left out.
CREATE FUNCTION last_name(key TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN substring(key FROM '([^ ]+)(?: (?:jr|jnr|junior|sr|snr|senior|ii|iii|iv))?$');
CREATE INDEX "person_alias_last_name_idx" ON "person_alias" (last_name("key"));

-- A published text never changes.
CREATE FUNCTION article_is_immutable() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the text of article % cannot be changed: a changed text is a new article that revises it', OLD.id
        USING ERRCODE = 'restrict_violation', TABLE = 'article', CONSTRAINT = 'article_is_immutable';
END
$$;
CREATE TRIGGER "article_is_immutable" BEFORE UPDATE ON "article" FOR EACH ROW
    WHEN (NEW."text" IS DISTINCT FROM OLD."text" OR NEW."content_hash" IS DISTINCT FROM OLD."content_hash")
    EXECUTE FUNCTION article_is_immutable();

-- A judgement is never taken back by changing or deleting it, only by revoking it, once.
CREATE FUNCTION judgement_is_append_only() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL
        AND to_jsonb(NEW) - 'revoked_at' = to_jsonb(OLD) - 'revoked_at' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'judgement % cannot be changed or deleted, only revoked', OLD.id
        USING ERRCODE = 'restrict_violation', TABLE = 'judgement', CONSTRAINT = 'judgement_is_append_only';
END
$$;
CREATE TRIGGER "judgement_is_append_only" BEFORE UPDATE OR DELETE ON "judgement" FOR EACH ROW
    EXECUTE FUNCTION judgement_is_append_only();

-- A merged entity points at the entity that stands for its group, which points at itself: one step, never a chain.
CREATE FUNCTION canonical_is_one_step() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    chained BOOLEAN;
BEGIN
    EXECUTE format(
        'SELECT EXISTS (SELECT FROM %1$I r JOIN %1$I c ON c.id = r.canonical_id
                        WHERE (r.id = $1 OR r.canonical_id = $1) AND c.canonical_id <> c.id)', TG_TABLE_NAME)
        INTO chained USING NEW.id;
    IF chained THEN
        RAISE EXCEPTION '% % would be part of a chain of merged rows', TG_TABLE_NAME, NEW.id
            USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "person_canonical_check" AFTER INSERT OR UPDATE OF "canonical_id" ON "person"
    DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION canonical_is_one_step();
CREATE CONSTRAINT TRIGGER "club_canonical_check" AFTER INSERT OR UPDATE OF "canonical_id" ON "club"
    DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION canonical_is_one_step();
CREATE CONSTRAINT TRIGGER "publication_canonical_check" AFTER INSERT OR UPDATE OF "canonical_id" ON "publication"
    DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION canonical_is_one_step();

-- Words are always somebody's: the narrator of an article is nobody whom it quotes.
CREATE FUNCTION narrator_is_not_quoted() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'quote' THEN
        IF NOT EXISTS (SELECT FROM source WHERE id = NEW.speaker_id AND kind = 'NARRATOR') THEN
            RETURN NULL;
        END IF;
    ELSIF NOT EXISTS (SELECT FROM quote WHERE speaker_id = NEW.id) THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'a quote cannot have the narrator as its speaker'
        USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END
$$;
CREATE TRIGGER "quote_speaker_check" AFTER INSERT OR UPDATE OF "speaker_id" ON "quote" FOR EACH ROW
    EXECUTE FUNCTION narrator_is_not_quoted();
CREATE TRIGGER "source_kind_check" AFTER UPDATE OF "kind" ON "source" FOR EACH ROW WHEN (NEW."kind" = 'NARRATOR')
    EXECUTE FUNCTION narrator_is_not_quoted();

-- A quote has words: when a transaction ends, its text is its parts, joined by blanks.
CREATE FUNCTION quote_is_its_parts() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    quoted INTEGER := CASE TG_TABLE_NAME WHEN 'quote' THEN (to_jsonb(NEW) ->> 'id')::INTEGER
        ELSE (to_jsonb(coalesce(NEW, OLD)) ->> 'quote_id')::INTEGER END;
BEGIN
    IF EXISTS (SELECT FROM quote q WHERE q.id = quoted AND q.text IS DISTINCT FROM
            (SELECT string_agg(p.text, ' ' ORDER BY p.position) FROM quote_part p WHERE p.quote_id = q.id)) THEN
        RAISE EXCEPTION 'the text of quote % is not its parts joined by blanks', quoted
            USING ERRCODE = 'check_violation', TABLE = 'quote', CONSTRAINT = 'quote_parts_check';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "quote_parts_check" AFTER INSERT OR UPDATE ON "quote"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION quote_is_its_parts();
CREATE CONSTRAINT TRIGGER "quote_part_text_check" AFTER UPDATE OR DELETE ON "quote_part"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION quote_is_its_parts();

-- The one row of corpus.
INSERT INTO "corpus" DEFAULT VALUES;
