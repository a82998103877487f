-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('support', 'change', 'reject', 'question');

-- CreateEnum
CREATE TYPE "weighing_result" AS ENUM ('followed', 'partlyFollowed', 'notFollowed', 'noted', 'alreadyConsidered');

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('report', 'analysis', 'recommendations', 'consultation', 'measures', 'review');

-- CreateEnum
CREATE TYPE "decision_result" AS ENUM ('unanimous', 'majority', 'amended', 'rejected', 'postponed');

-- CreateEnum
CREATE TYPE "indicator_kind" AS ENUM ('count', 'ratio', 'relativeChange', 'rate');

-- CreateEnum
CREATE TYPE "polarity" AS ENUM ('burden', 'neutral');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('fall', 'rise', 'hold');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('planning', 'statistics', 'department', 'association', 'council', 'administration');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('office', 'association', 'council', 'other');

-- CreateEnum
CREATE TYPE "priority" AS ENUM ('high', 'medium', 'low');

-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "particulars" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow" (
    "user_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_pkey" PRIMARY KEY ("user_id","subject_kind","subject_id")
);

-- CreateTable
CREATE TABLE "publication" (
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("subject_kind","subject_id")
);

-- CreateTable
CREATE TABLE "partition" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "description" TEXT,
    "sort_order" INTEGER NOT NULL,
    "leaf_partition_id" INTEGER,

    CONSTRAINT "partition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area" (
    "id" SERIAL NOT NULL,
    "partition_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL DEFAULT '1900-01-01'::date,
    "valid_to" DATE,
    "geometry" JSONB,
    "is_residual" BOOLEAN NOT NULL DEFAULT false,
    "square_kilometres" DOUBLE PRECISION,
    "neighbour_ids" INTEGER[],

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "area_id" INTEGER NOT NULL,
    "leaf_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL DEFAULT '1900-01-01'::date,
    "valid_to" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("area_id","leaf_id","valid_from")
);

-- CreateTable
CREATE TABLE "street" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "leaf_id" INTEGER NOT NULL,

    CONSTRAINT "street_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "cycle_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "open_to_public" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_recommendation" (
    "consultation_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "version_number" INTEGER NOT NULL,

    CONSTRAINT "consultation_recommendation_pkey" PRIMARY KEY ("consultation_id","recommendation_id")
);

-- CreateTable
CREATE TABLE "consultation_invitation" (
    "consultation_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "not_concerned_at" TIMESTAMPTZ,

    CONSTRAINT "consultation_invitation_pkey" PRIMARY KEY ("consultation_id","organisation_id")
);

-- CreateTable
CREATE TABLE "consultation_closure" (
    "consultation_id" UUID NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_closure_pkey" PRIMARY KEY ("consultation_id")
);

-- CreateTable
CREATE TABLE "consultation_result" (
    "consultation_id" UUID NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "summary" TEXT NOT NULL,

    CONSTRAINT "consultation_result_pkey" PRIMARY KEY ("consultation_id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "organisation_id" UUID,
    "resident_name" TEXT,
    "resident_email" TEXT,
    "receipt_hash" TEXT,
    "number" INTEGER,
    "author_id" UUID,
    "author_name" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "statement_id" UUID NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("statement_id")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "statement_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("statement_id")
);

-- CreateTable
CREATE TABLE "moderation" (
    "statement_id" UUID NOT NULL,
    "approved" BOOLEAN NOT NULL,
    "reason" TEXT,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_pkey" PRIMARY KEY ("statement_id")
);

-- CreateTable
CREATE TABLE "point" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "stance" "stance" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weighing" (
    "id" UUID NOT NULL,
    "point_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "result" "weighing_result" NOT NULL,
    "reason" TEXT NOT NULL,
    "recommendation_version" INTEGER,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "weighing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "reference_date" DATE NOT NULL,
    "lead_name" TEXT NOT NULL,

    CONSTRAINT "cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_plan" (
    "cycle_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "stage_plan_pkey" PRIMARY KEY ("cycle_id","stage")
);

-- CreateTable
CREATE TABLE "stage_closure" (
    "cycle_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unmet" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT,

    CONSTRAINT "stage_closure_pkey" PRIMARY KEY ("cycle_id","stage")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "committee" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "paper_number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "result" "decision_result" NOT NULL,
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "abstentions" INTEGER,
    "link" TEXT,
    "note" TEXT,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_recommendation" (
    "decision_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,

    CONSTRAINT "decision_recommendation_pkey" PRIMARY KEY ("decision_id","recommendation_id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "source_id" INTEGER,
    "uploaded_by_id" UUID,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recognition" JSONB,
    "mapping" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "corrects_id" INTEGER,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_file" (
    "delivery_id" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "delivery_file_pkey" PRIMARY KEY ("delivery_id")
);

-- CreateTable
CREATE TABLE "delivery_check" (
    "id" SERIAL NOT NULL,
    "delivery_id" INTEGER NOT NULL,
    "mapping_version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_name" TEXT NOT NULL,
    "cells" INTEGER NOT NULL,
    "errors" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "delivery_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_acceptance" (
    "delivery_id" INTEGER NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT,
    "cells" INTEGER NOT NULL,

    CONSTRAINT "delivery_acceptance_pkey" PRIMARY KEY ("delivery_id")
);

-- CreateTable
CREATE TABLE "delivery_rejection" (
    "delivery_id" INTEGER NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,

    CONSTRAINT "delivery_rejection_pkey" PRIMARY KEY ("delivery_id")
);

-- CreateTable
CREATE TABLE "raw_value" (
    "delivery_id" INTEGER NOT NULL,
    "base_count_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "area_id" INTEGER NOT NULL,
    "state" SMALLINT NOT NULL,
    "value" DOUBLE PRECISION,

    CONSTRAINT "raw_value_pkey" PRIMARY KEY ("delivery_id","base_count_id","date","area_id")
);

-- CreateTable
CREATE TABLE "raw_rate" (
    "delivery_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "area_id" INTEGER NOT NULL,
    "state" SMALLINT NOT NULL,
    "value" DOUBLE PRECISION,

    CONSTRAINT "raw_rate_pkey" PRIMARY KEY ("delivery_id","indicator_id","date","area_id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "cycle_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_revision" (
    "finding_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "edited_by_name" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "finding_revision_pkey" PRIMARY KEY ("finding_id","version")
);

-- CreateTable
CREATE TABLE "finding_area" (
    "finding_id" UUID NOT NULL,
    "area_id" INTEGER NOT NULL,

    CONSTRAINT "finding_area_pkey" PRIMARY KEY ("finding_id","area_id")
);

-- CreateTable
CREATE TABLE "finding_indicator" (
    "finding_id" UUID NOT NULL,
    "indicator_key" TEXT NOT NULL,

    CONSTRAINT "finding_indicator_pkey" PRIMARY KEY ("finding_id","indicator_key")
);

-- CreateTable
CREATE TABLE "finding_evidence" (
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "release_id" INTEGER NOT NULL,
    "indicator_key" TEXT NOT NULL,
    "partition_key" TEXT NOT NULL,
    "area_key" TEXT NOT NULL,
    "area_name" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "finding_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "licence" TEXT,
    "threshold" INTEGER NOT NULL DEFAULT 3,
    "min_population" INTEGER NOT NULL DEFAULT 0,
    "marks" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "base_count" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "unit" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    "definition_id" TEXT NOT NULL,
    "description" TEXT,
    "city_only" BOOLEAN NOT NULL DEFAULT false,
    "integer" BOOLEAN NOT NULL DEFAULT true,
    "internal" BOOLEAN NOT NULL DEFAULT false,
    "carrier_key" TEXT,
    "whole_key" TEXT,

    CONSTRAINT "base_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "base_count_sum" (
    "total_id" INTEGER NOT NULL,
    "part_id" INTEGER NOT NULL,
    "split" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "base_count_sum_pkey" PRIMARY KEY ("total_id","part_id","split")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "indicator_kind" NOT NULL,
    "theme" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "short_name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "polarity" "polarity" NOT NULL,
    "numerator" TEXT[],
    "denominator" TEXT[],
    "factor" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "bounded_by100" BOOLEAN NOT NULL DEFAULT false,
    "source_id" INTEGER NOT NULL,
    "definition_id" TEXT NOT NULL,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "city" JSONB,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "cycle_id" UUID NOT NULL,
    "decision_id" UUID,
    "title" TEXT NOT NULL,
    "aim" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "responsible_id" UUID NOT NULL,
    "partners" TEXT,
    "contact_name" TEXT NOT NULL,
    "contact_phone" TEXT,
    "contact_email" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_area" (
    "measure_id" UUID NOT NULL,
    "area_id" INTEGER NOT NULL,

    CONSTRAINT "measure_area_pkey" PRIMARY KEY ("measure_id","area_id")
);

-- CreateTable
CREATE TABLE "measure_recommendation" (
    "measure_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,

    CONSTRAINT "measure_recommendation_pkey" PRIMARY KEY ("measure_id","recommendation_id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "indicator_key" TEXT NOT NULL,
    "is_main" BOOLEAN NOT NULL DEFAULT false,
    "direction" "direction" NOT NULL,
    "baseline_date" DATE NOT NULL,
    "target_value" DOUBLE PRECISION,
    "target_date" DATE,
    "start_lag" INTEGER NOT NULL DEFAULT 1,
    "years_before" INTEGER NOT NULL DEFAULT 4,
    "years_judged" INTEGER NOT NULL DEFAULT 3,
    "comparison" JSONB,
    "comparison_fixed_at" TIMESTAMPTZ,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "reached_on" DATE,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding_line" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "grant" INTEGER NOT NULL DEFAULT 0,
    "third_party" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "funding_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_report" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "done" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "deviations" TEXT,
    "spent" INTEGER,
    "funding_at_risk" BOOLEAN NOT NULL DEFAULT false,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "progress_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_closure" (
    "measure_id" UUID NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,

    CONSTRAINT "measure_closure_pkey" PRIMARY KEY ("measure_id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "email" TEXT,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_member" (
    "user_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "organisation_member_pkey" PRIMARY KEY ("user_id","organisation_id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("user_id","role")
);

-- CreateTable
CREATE TABLE "suspension" (
    "user_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "device" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "organisation_id" UUID,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "accepted_at" TIMESTAMPTZ,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "city" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "orientation" JSONB,
    "contact" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "city_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" BIGSERIAL NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "next_try_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "hits" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "legal_text" (
    "key" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "edited_by_id" UUID,
    "edited_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "legal_text_pkey" PRIMARY KEY ("key","locale","version")
);

-- CreateTable
CREATE TABLE "recommendation" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "cycle_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "addressee" TEXT NOT NULL,
    "priority" "priority" NOT NULL,
    "proposed_responsible_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_version" (
    "id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT,
    "point_id" UUID,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recommendation_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_finding" (
    "recommendation_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,

    CONSTRAINT "recommendation_finding_pkey" PRIMARY KEY ("recommendation_id","finding_id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "prepared_by_id" UUID,
    "prepared_by_name" TEXT NOT NULL,
    "prepared_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_delivery" (
    "release_id" INTEGER NOT NULL,
    "delivery_id" INTEGER NOT NULL,

    CONSTRAINT "release_delivery_pkey" PRIMARY KEY ("release_id","delivery_id")
);

-- CreateTable
CREATE TABLE "disclosure_run" (
    "release_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released" INTEGER NOT NULL,
    "withheld" INTEGER NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "disclosure_run_pkey" PRIMARY KEY ("release_id")
);

-- CreateTable
CREATE TABLE "release_approval" (
    "release_id" INTEGER NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT,

    CONSTRAINT "release_approval_pkey" PRIMARY KEY ("release_id")
);

-- CreateTable
CREATE TABLE "release_discard" (
    "release_id" INTEGER NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,

    CONSTRAINT "release_discard_pkey" PRIMARY KEY ("release_id")
);

-- CreateTable
CREATE TABLE "published_release" (
    "id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "published_at" TIMESTAMPTZ NOT NULL,
    "checksum" TEXT NOT NULL,

    CONSTRAINT "published_release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_partition" (
    "release_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "description" TEXT,
    "sort_order" INTEGER NOT NULL,
    "leaf_partition_id" INTEGER,
    "area_count" INTEGER NOT NULL,

    CONSTRAINT "published_partition_pkey" PRIMARY KEY ("release_id","id")
);

-- CreateTable
CREATE TABLE "published_area" (
    "release_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "partition_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_residual" BOOLEAN NOT NULL,
    "geometry" JSONB,
    "square_kilometres" DOUBLE PRECISION,
    "leaf_ids" INTEGER[],
    "neighbour_ids" INTEGER[],

    CONSTRAINT "published_area_pkey" PRIMARY KEY ("release_id","id")
);

-- CreateTable
CREATE TABLE "published_source" (
    "release_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "licence" TEXT,

    CONSTRAINT "published_source_pkey" PRIMARY KEY ("release_id","id")
);

-- CreateTable
CREATE TABLE "published_base_count" (
    "release_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "unit" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    "definition_id" TEXT NOT NULL,
    "description" TEXT,
    "city_only" BOOLEAN NOT NULL,

    CONSTRAINT "published_base_count_pkey" PRIMARY KEY ("release_id","id")
);

-- CreateTable
CREATE TABLE "published_indicator" (
    "release_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "indicator_kind" NOT NULL,
    "theme" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "short_name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "polarity" "polarity" NOT NULL,
    "numerator" TEXT[],
    "denominator" TEXT[],
    "factor" DOUBLE PRECISION NOT NULL,
    "bounded_by100" BOOLEAN NOT NULL,
    "source_id" INTEGER NOT NULL,
    "definition_id" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "city" JSONB,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "published_indicator_pkey" PRIMARY KEY ("release_id","id")
);

-- CreateTable
CREATE TABLE "published_value" (
    "release_id" INTEGER NOT NULL,
    "base_count_id" INTEGER NOT NULL,
    "partition_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "area_id" INTEGER NOT NULL,
    "state" SMALLINT NOT NULL,
    "value" DOUBLE PRECISION,

    CONSTRAINT "published_value_pkey" PRIMARY KEY ("release_id","base_count_id","partition_id","date","area_id")
);

-- CreateTable
CREATE TABLE "published_rate" (
    "release_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "partition_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "area_id" INTEGER NOT NULL,
    "state" SMALLINT NOT NULL,
    "value" DOUBLE PRECISION,

    CONSTRAINT "published_rate_pkey" PRIMARY KEY ("release_id","indicator_id","partition_id","date","area_id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "cycle_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "subtitle" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_chapter" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "key_points" TEXT NOT NULL DEFAULT '',
    "plain_summary" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "edited_by_name" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_chapter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_chapter_revision" (
    "chapter_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "key_points" TEXT NOT NULL,
    "plain_summary" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "edited_by_name" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "report_chapter_revision_pkey" PRIMARY KEY ("chapter_id","version")
);

-- CreateTable
CREATE TABLE "report_version" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "release_id" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "checksum" TEXT NOT NULL,
    "erratum" TEXT,
    "published_by_id" UUID,
    "published_by_name" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "release_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "result" JSONB NOT NULL,
    "computed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_judgement" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "proposal" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_take_over" (
    "review_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_take_over_pkey" PRIMARY KEY ("review_id")
);

-- CreateIndex
CREATE INDEX "event_subject_kind_subject_id_id_idx" ON "event"("subject_kind", "subject_id", "id");

-- CreateIndex
CREATE INDEX "event_at_idx" ON "event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "partition_key_key" ON "partition"("key");

-- CreateIndex
CREATE UNIQUE INDEX "area_partition_id_key_valid_from_key" ON "area"("partition_id", "key", "valid_from");

-- CreateIndex
CREATE INDEX "membership_leaf_id_idx" ON "membership"("leaf_id");

-- CreateIndex
CREATE UNIQUE INDEX "street_name_leaf_id_key" ON "street"("name", "leaf_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_slug_key" ON "consultation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "statement_receipt_hash_key" ON "statement"("receipt_hash");

-- CreateIndex
CREATE UNIQUE INDEX "statement_consultation_id_organisation_id_key" ON "statement"("consultation_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "weighing_point_id_number_key" ON "weighing"("point_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_slug_key" ON "cycle"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "decision_paper_number_key" ON "decision"("paper_number");

-- CreateIndex
CREATE INDEX "raw_value_base_count_id_date_area_id_idx" ON "raw_value"("base_count_id", "date", "area_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_number_key" ON "finding"("number");

-- CreateIndex
CREATE UNIQUE INDEX "source_key_key" ON "source"("key");

-- CreateIndex
CREATE UNIQUE INDEX "base_count_key_key" ON "base_count"("key");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_key_key" ON "indicator"("key");

-- CreateIndex
CREATE UNIQUE INDEX "measure_number_key" ON "measure"("number");

-- CreateIndex
CREATE UNIQUE INDEX "target_measure_id_indicator_key_key" ON "target"("measure_id", "indicator_key");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_key_key" ON "organisation"("key");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "mail_sent_at_next_try_at_idx" ON "mail"("sent_at", "next_try_at");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_number_key" ON "recommendation"("number");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_version_recommendation_id_number_key" ON "recommendation_version"("recommendation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "release_title_key" ON "release"("title");

-- CreateIndex
CREATE UNIQUE INDEX "published_release_title_key" ON "published_release"("title");

-- CreateIndex
CREATE UNIQUE INDEX "published_partition_release_id_key_key" ON "published_partition"("release_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "published_area_release_id_partition_id_key_key" ON "published_area"("release_id", "partition_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "published_base_count_release_id_key_key" ON "published_base_count"("release_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "published_indicator_release_id_key_key" ON "published_indicator"("release_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "report_slug_key" ON "report"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "report_version_report_id_number_key" ON "report_version"("report_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "review_target_id_release_id_key" ON "review"("target_id", "release_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_judgement_review_id_number_key" ON "review_judgement"("review_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "review_take_over_finding_id_key" ON "review_take_over"("finding_id");

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partition" ADD CONSTRAINT "partition_leaf_partition_id_fkey" FOREIGN KEY ("leaf_partition_id") REFERENCES "partition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area" ADD CONSTRAINT "area_partition_id_fkey" FOREIGN KEY ("partition_id") REFERENCES "partition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_leaf_id_fkey" FOREIGN KEY ("leaf_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "street" ADD CONSTRAINT "street_leaf_id_fkey" FOREIGN KEY ("leaf_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_recommendation" ADD CONSTRAINT "consultation_recommendation_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_recommendation" ADD CONSTRAINT "consultation_recommendation_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_invitation" ADD CONSTRAINT "consultation_invitation_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_invitation" ADD CONSTRAINT "consultation_invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_closure" ADD CONSTRAINT "consultation_closure_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_result" ADD CONSTRAINT "consultation_result_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation" ADD CONSTRAINT "moderation_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point" ADD CONSTRAINT "point_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point" ADD CONSTRAINT "point_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weighing" ADD CONSTRAINT "weighing_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "point"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_plan" ADD CONSTRAINT "stage_plan_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_closure" ADD CONSTRAINT "stage_closure_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_recommendation" ADD CONSTRAINT "decision_recommendation_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_recommendation" ADD CONSTRAINT "decision_recommendation_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_file" ADD CONSTRAINT "delivery_file_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_check" ADD CONSTRAINT "delivery_check_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_acceptance" ADD CONSTRAINT "delivery_acceptance_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_rejection" ADD CONSTRAINT "delivery_rejection_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raw_value" ADD CONSTRAINT "raw_value_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raw_value" ADD CONSTRAINT "raw_value_base_count_id_fkey" FOREIGN KEY ("base_count_id") REFERENCES "base_count"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raw_value" ADD CONSTRAINT "raw_value_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raw_rate" ADD CONSTRAINT "raw_rate_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raw_rate" ADD CONSTRAINT "raw_rate_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raw_rate" ADD CONSTRAINT "raw_rate_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_revision" ADD CONSTRAINT "finding_revision_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_area" ADD CONSTRAINT "finding_area_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_area" ADD CONSTRAINT "finding_area_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_indicator" ADD CONSTRAINT "finding_indicator_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_evidence" ADD CONSTRAINT "finding_evidence_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "base_count" ADD CONSTRAINT "base_count_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "base_count_sum" ADD CONSTRAINT "base_count_sum_total_id_fkey" FOREIGN KEY ("total_id") REFERENCES "base_count"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "base_count_sum" ADD CONSTRAINT "base_count_sum_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "base_count"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_responsible_id_fkey" FOREIGN KEY ("responsible_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_area" ADD CONSTRAINT "measure_area_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_area" ADD CONSTRAINT "measure_area_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_recommendation" ADD CONSTRAINT "measure_recommendation_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_recommendation" ADD CONSTRAINT "measure_recommendation_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_closure" ADD CONSTRAINT "measure_closure_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_member" ADD CONSTRAINT "organisation_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_member" ADD CONSTRAINT "organisation_member_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_text" ADD CONSTRAINT "legal_text_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_proposed_responsible_id_fkey" FOREIGN KEY ("proposed_responsible_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_version" ADD CONSTRAINT "recommendation_version_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_finding" ADD CONSTRAINT "recommendation_finding_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_finding" ADD CONSTRAINT "recommendation_finding_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_delivery" ADD CONSTRAINT "release_delivery_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_delivery" ADD CONSTRAINT "release_delivery_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure_run" ADD CONSTRAINT "disclosure_run_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_approval" ADD CONSTRAINT "release_approval_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_discard" ADD CONSTRAINT "release_discard_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_chapter" ADD CONSTRAINT "report_chapter_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_chapter_revision" ADD CONSTRAINT "report_chapter_revision_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "report_chapter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_judgement" ADD CONSTRAINT "review_judgement_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_take_over" ADD CONSTRAINT "review_take_over_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_take_over" ADD CONSTRAINT "review_take_over_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


