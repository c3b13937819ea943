-- Parts of numbers and ids are found by their trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('person', 'system');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'support_lead', 'bsp_liaison', 'customer_care', 'viewer');

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('en', 'id');

-- CreateEnum
CREATE TYPE "Theme" AS ENUM ('system', 'light', 'dark');

-- CreateEnum
CREATE TYPE "AssetKind" AS ENUM ('portfolio', 'waba', 'messaging_account', 'waac', 'phone_number', 'template', 'app_number');

-- CreateEnum
CREATE TYPE "ClockSide" AS ENUM ('us', 'bsp', 'meta', 'customer');

-- CreateEnum
CREATE TYPE "ClockState" AS ENUM ('running', 'met', 'cancelled');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('open', 'in_progress', 'done', 'waived');

-- CreateEnum
CREATE TYPE "CasePhase" AS ENUM ('new', 'triage', 'active', 'monitoring', 'closed', 'merged', 'void');

-- CreateEnum
CREATE TYPE "CaseOutcome" AS ENUM ('restored_by_appeal', 'restored_by_expiry', 'restored_by_fix', 'acknowledged', 'denied_final', 'migrated', 'false_alarm', 'duplicate');

-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('draft', 'in_review', 'changes_requested', 'approved', 'submitted', 'under_review', 'info_requested', 'decided', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "AppealOrigin" AS ENUM ('built', 'recorded');

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "caseId" UUID,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "happenedAt" TIMESTAMPTZ(3),
    "happenedZone" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditPending" (
    "eventId" UUID NOT NULL,

    CONSTRAINT "AuditPending_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "position" BIGINT NOT NULL,
    "eventId" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "link" TEXT,
    "usefulUntil" TIMESTAMPTZ(3),
    "messageId" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "organisation" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "timeZone" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "roles" "Role"[],
    "seesAllBusinesses" BOOLEAN NOT NULL DEFAULT true,
    "language" "Language" NOT NULL,
    "timeZone" TEXT NOT NULL,
    "theme" "Theme" NOT NULL DEFAULT 'system',
    "shortcutsOn" BOOLEAN NOT NULL DEFAULT true,
    "deactivatedAt" TIMESTAMPTZ(3),
    "lastSeenAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonBusiness" (
    "personId" UUID NOT NULL,
    "businessId" UUID NOT NULL,

    CONSTRAINT "PersonBusiness_pkey" PRIMARY KEY ("personId","businessId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "userAgent" TEXT,
    "address" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KnownAddress" (
    "personId" UUID NOT NULL,
    "addressHash" BYTEA NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KnownAddress_pkey" PRIMARY KEY ("personId","addressHash")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "email" TEXT NOT NULL,
    "roles" "Role"[],
    "seesAllBusinesses" BOOLEAN NOT NULL DEFAULT true,
    "businessIds" UUID[],
    "language" "Language" NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Business" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "legalName" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT '',
    "vertical" TEXT NOT NULL DEFAULT '',
    "otherContact" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Business_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Provider" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "supportEmail" TEXT NOT NULL DEFAULT '',
    "supportUrl" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Asset" (
    "id" UUID NOT NULL,
    "businessId" UUID NOT NULL,
    "kind" "AssetKind" NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "externalId" TEXT,
    "phone" TEXT,
    "language" TEXT,
    "category" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssetProvider" (
    "assetId" UUID NOT NULL,
    "providerId" UUID NOT NULL,

    CONSTRAINT "AssetProvider_pkey" PRIMARY KEY ("assetId","providerId")
);

-- CreateTable
CREATE TABLE "Restriction" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "assetId" UUID,
    "class" TEXT NOT NULL,
    "types" TEXT[],
    "violationType" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedZone" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "liftedAt" TIMESTAMPTZ(3),
    "liftedHow" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Restriction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clock" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "side" "ClockSide" NOT NULL,
    "state" "ClockState" NOT NULL DEFAULT 'running',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,
    "checkedOn" DATE,
    "appealId" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "state" "TaskState" NOT NULL DEFAULT 'open',
    "mandatory" BOOLEAN NOT NULL DEFAULT false,
    "role" "Role",
    "ownerId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "playbookKey" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "waivedReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "sha256" CHAR(64) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "fileName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "capturedAt" TIMESTAMPTZ(3),
    "capturedZone" TEXT,
    "uploadedById" UUID,
    "sealedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustodyEntry" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CustodyEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseCounter" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "CaseCounter_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "businessId" UUID,
    "phase" "CasePhase" NOT NULL DEFAULT 'new',
    "outcome" "CaseOutcome",
    "outcomeReason" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL,
    "heardFrom" TEXT NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "happenedZone" TEXT NOT NULL,
    "openedById" UUID,
    "ownerId" UUID,
    "bucket" TEXT,
    "class" TEXT,
    "level" TEXT,
    "severity" TEXT NOT NULL DEFAULT 'normal',
    "rulesVersion" TEXT,
    "restoredAt" TIMESTAMPTZ(3),
    "monitoringUntil" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "mergedIntoId" UUID,
    "phaseBeforeMerge" "CasePhase",
    "outcomeBeforeMerge" "CaseOutcome",
    "isDrill" BOOLEAN NOT NULL DEFAULT false,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "nextDueAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseAsset" (
    "caseId" UUID NOT NULL,
    "assetId" UUID NOT NULL,
    "isPrimary" BOOLEAN NOT NULL DEFAULT false,
    "facts" JSONB,
    "copiedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseAsset_pkey" PRIMARY KEY ("caseId","assetId")
);

-- CreateTable
CREATE TABLE "CaseTrack" (
    "caseId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "summaryKey" TEXT NOT NULL,
    "summaryParams" JSONB NOT NULL,
    "next" JSONB NOT NULL,
    "blocksClosing" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseTrack_pkey" PRIMARY KEY ("caseId","stage")
);

-- CreateTable
CREATE TABLE "Classification" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "bucket" TEXT,
    "class" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "causes" TEXT[],
    "appealable" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "rulesVersion" TEXT NOT NULL,
    "overruled" BOOLEAN NOT NULL DEFAULT false,
    "overruleReason" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "Classification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TriageDraft" (
    "caseId" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "byId" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TriageDraft_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "CaseComment" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseLink" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseLink_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "CaseSearch" (
    "caseId" UUID NOT NULL,
    "ids" TEXT NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "CaseSearch_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "CasePresence" (
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CasePresence_pkey" PRIMARY KEY ("caseId","personId")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "restrictionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'draft',
    "origin" "AppealOrigin" NOT NULL DEFAULT 'built',
    "questionsVersion" TEXT NOT NULL,
    "door" TEXT,
    "language" "Language" NOT NULL DEFAULT 'en',
    "previousId" UUID,
    "recordedText" TEXT NOT NULL DEFAULT '',
    "recordedEvidenceId" UUID,
    "startedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealAnswer" (
    "appealId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AppealAnswer_pkey" PRIMARY KEY ("appealId","question")
);

-- CreateTable
CREATE TABLE "AppealAnswerVersion" (
    "appealId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AppealAnswerVersion_pkey" PRIMARY KEY ("appealId","question","version")
);

-- CreateTable
CREATE TABLE "RemediationItem" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "whatEn" TEXT NOT NULL DEFAULT '',
    "whatId" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE,
    "doneOn" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,
    "writerIds" UUID[],
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RemediationItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemediationProof" (
    "itemId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "RemediationProof_pkey" PRIMARY KEY ("itemId","evidenceId")
);

-- CreateTable
CREATE TABLE "AppealEvidence" (
    "appealId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AppealEvidence_pkey" PRIMARY KEY ("appealId","evidenceId")
);

-- CreateTable
CREATE TABLE "AppealReview" (
    "id" UUID NOT NULL,
    "appealId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "personName" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "overridden" TEXT[],
    "overrideReason" TEXT NOT NULL DEFAULT '',
    "contentHash" CHAR(64),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AppealReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dossier" (
    "appealId" UUID NOT NULL,
    "canonicalHash" CHAR(64) NOT NULL,
    "canonical" TEXT NOT NULL,
    "manifestSha256" CHAR(64) NOT NULL,
    "pdfEnSha256" CHAR(64),
    "pdfIdSha256" CHAR(64),
    "doorTexts" JSONB NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "frozenById" UUID NOT NULL,

    CONSTRAINT "Dossier_pkey" PRIMARY KEY ("appealId")
);

-- CreateTable
CREATE TABLE "Submission" (
    "appealId" UUID NOT NULL,
    "door" TEXT NOT NULL,
    "language" "Language",
    "submitterName" TEXT NOT NULL,
    "submitterIsAdmin" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedZone" TEXT NOT NULL,
    "externalReference" TEXT NOT NULL DEFAULT '',
    "receiptEvidenceId" UUID,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("appealId")
);

-- CreateTable
CREATE TABLE "InfoRequest" (
    "id" UUID NOT NULL,
    "appealId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedZone" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "answeredZone" TEXT,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InfoRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealDecision" (
    "appealId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "verbatim" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedZone" TEXT NOT NULL,
    "evidenceId" UUID,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AppealDecision_pkey" PRIMARY KEY ("appealId")
);

-- CreateIndex
CREATE INDEX "AuditEvent_caseId_id_idx" ON "AuditEvent"("caseId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_subjectKind_subjectId_id_idx" ON "AuditEvent"("subjectKind", "subjectId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_eventId_key" ON "AuditSeal"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMail_messageId_key" ON "OutgoingMail"("messageId");

-- CreateIndex
CREATE INDEX "OutgoingMail_createdAt_idx" ON "OutgoingMail"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "PersonBusiness_businessId_idx" ON "PersonBusiness"("businessId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_idx" ON "Invitation"("invitedById");

-- CreateIndex
CREATE UNIQUE INDEX "PasswordReset_tokenHash_key" ON "PasswordReset"("tokenHash");

-- CreateIndex
CREATE INDEX "PasswordReset_personId_idx" ON "PasswordReset"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Business_name_key" ON "Business"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Provider_name_key" ON "Provider"("name");

-- CreateIndex
CREATE INDEX "Asset_businessId_kind_idx" ON "Asset"("businessId", "kind");

-- CreateIndex
CREATE INDEX "Asset_parentId_idx" ON "Asset"("parentId");

-- CreateIndex
CREATE INDEX "Asset_phone_idx" ON "Asset"("phone");

-- CreateIndex
CREATE INDEX "Asset_externalId_trgm" ON "Asset" USING GIN ("externalId" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Asset_phone_trgm" ON "Asset" USING GIN ("phone" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Asset_kind_externalId_key" ON "Asset"("kind", "externalId");

-- CreateIndex
CREATE INDEX "AssetProvider_providerId_idx" ON "AssetProvider"("providerId");

-- CreateIndex
CREATE INDEX "Restriction_caseId_idx" ON "Restriction"("caseId");

-- CreateIndex
CREATE INDEX "Restriction_assetId_idx" ON "Restriction"("assetId");

-- CreateIndex
CREATE INDEX "Clock_caseId_state_idx" ON "Clock"("caseId", "state");

-- CreateIndex
CREATE INDEX "Clock_state_dueAt_idx" ON "Clock"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Clock_appealId_idx" ON "Clock"("appealId");

-- CreateIndex
CREATE INDEX "Task_caseId_state_idx" ON "Task"("caseId", "state");

-- CreateIndex
CREATE INDEX "Task_ownerId_state_dueAt_idx" ON "Task"("ownerId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "Evidence_caseId_createdAt_idx" ON "Evidence"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "Evidence_sha256_idx" ON "Evidence"("sha256");

-- CreateIndex
CREATE INDEX "CustodyEntry_evidenceId_at_idx" ON "CustodyEntry"("evidenceId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Case_reference_key" ON "Case"("reference");

-- CreateIndex
CREATE INDEX "Case_phase_updatedAt_id_idx" ON "Case"("phase", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Case_updatedAt_id_idx" ON "Case"("updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Case_businessId_updatedAt_id_idx" ON "Case"("businessId", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Case_ownerId_updatedAt_id_idx" ON "Case"("ownerId", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Case_class_updatedAt_id_idx" ON "Case"("class", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Case_bucket_updatedAt_id_idx" ON "Case"("bucket", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Case_createdAt_id_idx" ON "Case"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Case_happenedAt_id_idx" ON "Case"("happenedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Case_mergedIntoId_idx" ON "Case"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Case_restoredAt_idx" ON "Case"("restoredAt");

-- CreateIndex
CREATE INDEX "CaseAsset_assetId_idx" ON "CaseAsset"("assetId");

-- CreateIndex
CREATE INDEX "CaseTrack_stage_state_caseId_idx" ON "CaseTrack"("stage", "state", "caseId");

-- CreateIndex
CREATE INDEX "Classification_caseId_at_idx" ON "Classification"("caseId", "at" DESC);

-- CreateIndex
CREATE INDEX "CaseComment_caseId_createdAt_idx" ON "CaseComment"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "CaseComment_mentions_idx" ON "CaseComment" USING GIN ("mentions");

-- CreateIndex
CREATE INDEX "CaseLink_toId_idx" ON "CaseLink"("toId");

-- CreateIndex
CREATE INDEX "CaseSearch_document_idx" ON "CaseSearch" USING GIN ("document");

-- CreateIndex
CREATE INDEX "CaseSearch_ids_idx" ON "CaseSearch" USING GIN ("ids" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_personId_name_key" ON "SavedView"("personId", "name");

-- CreateIndex
CREATE INDEX "Appeal_restrictionId_round_idx" ON "Appeal"("restrictionId", "round");

-- CreateIndex
CREATE INDEX "Appeal_recordedEvidenceId_idx" ON "Appeal"("recordedEvidenceId");

-- CreateIndex
CREATE INDEX "Appeal_previousId_idx" ON "Appeal"("previousId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_caseId_number_key" ON "Appeal"("caseId", "number");

-- CreateIndex
CREATE INDEX "RemediationItem_caseId_position_idx" ON "RemediationItem"("caseId", "position");

-- CreateIndex
CREATE INDEX "RemediationProof_evidenceId_idx" ON "RemediationProof"("evidenceId");

-- CreateIndex
CREATE INDEX "AppealEvidence_evidenceId_idx" ON "AppealEvidence"("evidenceId");

-- CreateIndex
CREATE INDEX "AppealReview_appealId_at_idx" ON "AppealReview"("appealId", "at");

-- CreateIndex
CREATE INDEX "Submission_receiptEvidenceId_idx" ON "Submission"("receiptEvidenceId");

-- CreateIndex
CREATE INDEX "InfoRequest_appealId_askedAt_idx" ON "InfoRequest"("appealId", "askedAt");

-- CreateIndex
CREATE INDEX "AppealDecision_evidenceId_idx" ON "AppealDecision"("evidenceId");

-- AddForeignKey
ALTER TABLE "PersonBusiness" ADD CONSTRAINT "PersonBusiness_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonBusiness" ADD CONSTRAINT "PersonBusiness_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownAddress" ADD CONSTRAINT "KnownAddress_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Asset" ADD CONSTRAINT "Asset_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Asset" ADD CONSTRAINT "Asset_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssetProvider" ADD CONSTRAINT "AssetProvider_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "Asset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssetProvider" ADD CONSTRAINT "AssetProvider_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Restriction" ADD CONSTRAINT "Restriction_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Restriction" ADD CONSTRAINT "Restriction_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustodyEntry" ADD CONSTRAINT "CustodyEntry_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseAsset" ADD CONSTRAINT "CaseAsset_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseAsset" ADD CONSTRAINT "CaseAsset_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseTrack" ADD CONSTRAINT "CaseTrack_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Classification" ADD CONSTRAINT "Classification_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TriageDraft" ADD CONSTRAINT "TriageDraft_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseComment" ADD CONSTRAINT "CaseComment_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLink" ADD CONSTRAINT "CaseLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLink" ADD CONSTRAINT "CaseLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseSearch" ADD CONSTRAINT "CaseSearch_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CasePresence" ADD CONSTRAINT "CasePresence_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_restrictionId_fkey" FOREIGN KEY ("restrictionId") REFERENCES "Restriction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_recordedEvidenceId_fkey" FOREIGN KEY ("recordedEvidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealAnswer" ADD CONSTRAINT "AppealAnswer_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealAnswerVersion" ADD CONSTRAINT "AppealAnswerVersion_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemediationItem" ADD CONSTRAINT "RemediationItem_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemediationProof" ADD CONSTRAINT "RemediationProof_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "RemediationItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemediationProof" ADD CONSTRAINT "RemediationProof_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealEvidence" ADD CONSTRAINT "AppealEvidence_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealEvidence" ADD CONSTRAINT "AppealEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealReview" ADD CONSTRAINT "AppealReview_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_receiptEvidenceId_fkey" FOREIGN KEY ("receiptEvidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InfoRequest" ADD CONSTRAINT "InfoRequest_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealDecision" ADD CONSTRAINT "AppealDecision_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealDecision" ADD CONSTRAINT "AppealDecision_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A number in use belongs to one asset of its kind; archived assets let it go.
CREATE UNIQUE INDEX "Asset_kind_phone_in_use" ON "Asset" ("kind", "phone")
  WHERE "archivedAt" IS NULL AND "phone" IS NOT NULL;

-- What was recorded stays as it was recorded.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditSeal"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "CustodyEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AppealAnswerVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "Dossier"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Every recorded event waits for its seal, whatever order transactions commit in.
CREATE FUNCTION await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "AuditPending" ("eventId") SELECT id FROM recorded;
  RETURN NULL;
END $$;

CREATE TRIGGER await_seal AFTER INSERT ON "AuditEvent"
  REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION await_seal();

-- Cases: the queue, the nearest clock, search. After the tables.

-- ── The queue ───────────────────────────────────────────────────────────────
-- Each order of the queue, over all cases and over the open ones.

CREATE INDEX "Case_reference_order" ON "Case"
  ((split_part(reference, '-', 2)::bigint * 1000000000 + split_part(reference, '-', 3)::bigint) DESC, id DESC);
CREATE INDEX "Case_clock_order" ON "Case" ((COALESCE("nextDueAt", 'infinity')), id);

CREATE INDEX "Case_open_updated" ON "Case" ("updatedAt" DESC, id DESC)
  WHERE phase IN ('new', 'triage', 'active', 'monitoring');
CREATE INDEX "Case_open_clock" ON "Case" ((COALESCE("nextDueAt", 'infinity')), id)
  WHERE phase IN ('new', 'triage', 'active', 'monitoring');
CREATE INDEX "Case_open_owner" ON "Case" ("ownerId", "updatedAt" DESC, id DESC)
  WHERE phase IN ('new', 'triage', 'active', 'monitoring');
CREATE INDEX "Case_open_business" ON "Case" ("businessId", "updatedAt" DESC, id DESC)
  WHERE phase IN ('new', 'triage', 'active', 'monitoring');

-- Cases that no business is known for yet belong to whoever entered them.
CREATE INDEX "Case_own_unassigned" ON "Case" ("openedById") WHERE "businessId" IS NULL;

CREATE INDEX "Task_open_by_role" ON "Task" (role, "dueAt")
  WHERE state IN ('open', 'in_progress') AND "ownerId" IS NULL;

-- ── The nearest clock ───────────────────────────────────────────────────────
-- A case carries the date of its nearest running clock, so that the queue can sort by it.

CREATE FUNCTION keep_nearest_clock() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid := COALESCE(NEW."caseId", OLD."caseId");
  nearest timestamptz;
BEGIN
  SELECT min("dueAt") INTO nearest FROM "Clock" WHERE "caseId" = changed AND state = 'running';
  UPDATE "Case" SET "nextDueAt" = nearest
    WHERE id = changed AND "nextDueAt" IS DISTINCT FROM nearest;
  RETURN NULL;
END $$;

CREATE TRIGGER clock_keeps_nearest
  AFTER INSERT OR DELETE OR UPDATE OF state, "dueAt" ON "Clock"
  FOR EACH ROW EXECUTE FUNCTION keep_nearest_clock();

-- ── Search ──────────────────────────────────────────────────────────────────
-- One row per case with everything it can be found by.

CREATE FUNCTION index_cases(changed uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "CaseSearch" ("caseId", ids, document)
  SELECT c.id,
    lower(concat_ws(' ', c.reference, a.ids)),
    to_tsvector('simple', left(concat_ws(' ', c.reference, b.name, b."legalName", a.names, c.summary, m.texts), 500000))
  FROM "Case" c
  LEFT JOIN "Business" b ON b.id = c."businessId"
  LEFT JOIN LATERAL (
    SELECT string_agg(x.name, ' ') AS names,
      string_agg(concat_ws(' ', x."externalId", x.phone), ' ') AS ids
    FROM "CaseAsset" y JOIN "Asset" x ON x.id = y."assetId" WHERE y."caseId" = c.id
  ) a ON TRUE
  LEFT JOIN LATERAL (
    SELECT string_agg(m.text, ' ') AS texts FROM "CaseComment" m
    WHERE m."caseId" = c.id AND m."removedAt" IS NULL
  ) m ON TRUE
  WHERE c.id = ANY(changed)
  ON CONFLICT ("caseId") DO UPDATE SET ids = EXCLUDED.ids, document = EXCLUDED.document
$$;

CREATE FUNCTION index_changed_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_cases(ARRAY[NEW.id]);
  RETURN NULL;
END $$;

CREATE TRIGGER case_is_findable
  AFTER INSERT OR UPDATE OF reference, summary, "businessId" ON "Case"
  FOR EACH ROW EXECUTE FUNCTION index_changed_case();

CREATE FUNCTION index_case_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid := COALESCE(NEW."caseId", OLD."caseId");
BEGIN
  IF EXISTS (SELECT 1 FROM "Case" WHERE id = changed) THEN
    PERFORM index_cases(ARRAY[changed]);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER case_is_findable_by_asset
  AFTER INSERT OR DELETE OR UPDATE OF "assetId" ON "CaseAsset"
  FOR EACH ROW EXECUTE FUNCTION index_case_of_part();

CREATE TRIGGER case_is_findable_by_comment
  AFTER INSERT OR DELETE OR UPDATE OF text, "removedAt" ON "CaseComment"
  FOR EACH ROW EXECUTE FUNCTION index_case_of_part();

CREATE FUNCTION index_cases_of_business() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_cases(ARRAY(SELECT id FROM "Case" WHERE "businessId" = NEW.id));
  RETURN NULL;
END $$;

CREATE TRIGGER cases_are_findable_by_business
  AFTER UPDATE OF name, "legalName" ON "Business"
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD."legalName" IS DISTINCT FROM NEW."legalName")
  EXECUTE FUNCTION index_cases_of_business();

CREATE FUNCTION index_cases_of_asset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_cases(ARRAY(SELECT "caseId" FROM "CaseAsset" WHERE "assetId" = NEW.id));
  RETURN NULL;
END $$;

CREATE TRIGGER cases_are_findable_by_asset
  AFTER UPDATE OF name, phone, "externalId" ON "Asset"
  FOR EACH ROW WHEN ((OLD.name, OLD.phone, OLD."externalId") IS DISTINCT FROM (NEW.name, NEW.phone, NEW."externalId"))
  EXECUTE FUNCTION index_cases_of_asset();

-- Cases that were there before.
SELECT index_cases(ARRAY(SELECT id FROM "Case"));

-- Appeals: at most one attempt at a restriction is with Meta, and what was filed stays as it was.

CREATE UNIQUE INDEX "Appeal_one_with_meta" ON "Appeal" ("restrictionId")
  WHERE state IN ('submitted', 'under_review', 'info_requested');

-- The exhibits of a dossier are part of what was frozen.
CREATE FUNCTION keep_dossier_exhibits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Dossier" WHERE "appealId" = COALESCE(OLD."appealId", NEW."appealId")) THEN
    RAISE EXCEPTION 'The exhibits of a filed dossier are never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;

CREATE TRIGGER keep_dossier_exhibits BEFORE INSERT OR UPDATE OR DELETE ON "AppealEvidence"
  FOR EACH ROW EXECUTE FUNCTION keep_dossier_exhibits();

-- So are the decision that came back and the steps of the review before it.
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "AppealDecision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "AppealReview"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A stored file is its content: its hash, size and kind never change, and it is never forgotten.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "StoredFile"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An exhibit keeps its case and content; once something frozen refers to it, it cannot be taken out.
CREATE FUNCTION guard_exhibit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'Exhibits are never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."sha256" IS DISTINCT FROM OLD."sha256" OR NEW."caseId" IS DISTINCT FROM OLD."caseId" THEN
    RAISE EXCEPTION 'An exhibit keeps its case and its content' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."sealedAt" IS NOT NULL
     AND (NEW."removedAt" IS NOT NULL OR NEW."sealedAt" IS DISTINCT FROM OLD."sealedAt") THEN
    RAISE EXCEPTION 'A sealed exhibit cannot be taken out' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE UPDATE OR DELETE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION guard_exhibit();
