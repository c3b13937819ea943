-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('open', 'created', 'linked', 'dismissed');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('waiting', 'read');

-- CreateEnum
CREATE TYPE "SignalStanding" AS ENUM ('waiting', 'settled', 'needs_person');

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "heardClass" TEXT;

-- AlterTable
ALTER TABLE "Restriction" ADD COLUMN     "remediation" TEXT,
ADD COLUMN     "signalId" UUID;

-- CreateTable
CREATE TABLE "AssetReading" (
    "id" UUID NOT NULL,
    "assetId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "signalId" UUID,
    "notedById" UUID,

    CONSTRAINT "AssetReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssetSuggestion" (
    "id" UUID NOT NULL,
    "kind" "AssetKind" NOT NULL,
    "externalId" TEXT,
    "phone" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "parentExternalId" TEXT,
    "businessId" UUID,
    "state" "SuggestionState" NOT NULL DEFAULT 'open',
    "assetId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssetSuggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignalSource" (
    "id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "businessId" UUID,
    "secret" BYTEA,
    "previousSecret" BYTEA,
    "previousUntil" TIMESTAMPTZ(3),
    "verifyToken" BYTEA,
    "replayMinutes" INTEGER NOT NULL,
    "silenceHours" INTEGER,
    "archivedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignalSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "sourceId" UUID,
    "provider" TEXT NOT NULL,
    "arrivedBy" TEXT NOT NULL,
    "bodyHash" BYTEA NOT NULL,
    "body" BYTEA NOT NULL,
    "headers" JSONB NOT NULL,
    "proof" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "DeliveryState" NOT NULL DEFAULT 'waiting',
    "readAt" TIMESTAMPTZ(3),
    "rulesVersion" TEXT,
    "enteredById" UUID,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryCount" (
    "sourceId" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "verdict" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "DeliveryCount_pkey" PRIMARY KEY ("sourceId","hour","verdict")
);

-- CreateTable
CREATE TABLE "RefusedDelivery" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verdict" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "headers" JSONB NOT NULL,

    CONSTRAINT "RefusedDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signal" (
    "id" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" BYTEA NOT NULL,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "happenedIsTold" BOOLEAN NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "refs" JSONB NOT NULL,
    "restrictionTypes" TEXT[],
    "expiresAt" TIMESTAMPTZ(3),
    "violationType" TEXT,
    "remediation" TEXT,
    "messagingState" TEXT,
    "values" JSONB NOT NULL,
    "businessId" UUID,
    "standing" "SignalStanding" NOT NULL DEFAULT 'waiting',
    "rule" TEXT,
    "rulesVersion" TEXT NOT NULL,
    "class" TEXT,
    "caseId" UUID,
    "answer" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignalAsset" (
    "signalId" UUID NOT NULL,
    "assetId" UUID NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignalAsset_pkey" PRIMARY KEY ("signalId","assetId")
);

-- CreateTable
CREATE TABLE "SignalAct" (
    "id" UUID NOT NULL,
    "signalId" UUID NOT NULL,
    "caseId" UUID,
    "act" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,
    "undoReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SignalAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageOutcome" (
    "key" BYTEA NOT NULL,
    "sender" TEXT NOT NULL,
    "businessId" UUID,
    "recipientHash" BYTEA,
    "state" TEXT NOT NULL,
    "code" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MessageOutcome_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "FailureCount" (
    "sender" VARCHAR(64) NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "code" VARCHAR(16) NOT NULL,
    "count" INTEGER NOT NULL,
    "businessId" UUID,

    CONSTRAINT "FailureCount_pkey" PRIMARY KEY ("sender","hour","code")
);

-- CreateTable
CREATE TABLE "ContactChoice" (
    "contactHash" BYTEA NOT NULL,
    "businessId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "stopped" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContactChoice_pkey" PRIMARY KEY ("contactHash","businessId","channel","category")
);

-- CreateTable
CREATE TABLE "PollConnection" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "businessId" UUID,
    "token" BYTEA NOT NULL,
    "baseUrl" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "everyMinutes" INTEGER NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "triedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "problemText" TEXT NOT NULL DEFAULT '',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "isSubscribed" BOOLEAN,
    "lastAnswers" JSONB NOT NULL DEFAULT '{}',
    "pausedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PollConnection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AssetReading_assetId_what_at_idx" ON "AssetReading"("assetId", "what", "at" DESC);

-- CreateIndex
CREATE INDEX "AssetReading_signalId_idx" ON "AssetReading"("signalId");

-- CreateIndex
CREATE UNIQUE INDEX "AssetReading_assetId_what_at_value_key" ON "AssetReading"("assetId", "what", "at", "value");

-- CreateIndex
CREATE INDEX "AssetSuggestion_state_createdAt_idx" ON "AssetSuggestion"("state", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "AssetSuggestion_businessId_idx" ON "AssetSuggestion"("businessId");

-- CreateIndex
CREATE INDEX "AssetSuggestion_assetId_idx" ON "AssetSuggestion"("assetId");

-- CreateIndex
CREATE UNIQUE INDEX "AssetSuggestion_kind_externalId_key" ON "AssetSuggestion"("kind", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "AssetSuggestion_kind_phone_key" ON "AssetSuggestion"("kind", "phone");

-- CreateIndex
CREATE UNIQUE INDEX "SignalSource_endpoint_key" ON "SignalSource"("endpoint");

-- CreateIndex
CREATE INDEX "SignalSource_businessId_idx" ON "SignalSource"("businessId");

-- CreateIndex
CREATE INDEX "Delivery_receivedAt_id_idx" ON "Delivery"("receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Delivery_sourceId_receivedAt_idx" ON "Delivery"("sourceId", "receivedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_sourceId_bodyHash_key" ON "Delivery"("sourceId", "bodyHash");

-- CreateIndex
CREATE INDEX "RefusedDelivery_sourceId_at_idx" ON "RefusedDelivery"("sourceId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Signal_key_key" ON "Signal"("key");

-- CreateIndex
CREATE INDEX "Signal_standing_receivedAt_id_idx" ON "Signal"("standing", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Signal_receivedAt_id_idx" ON "Signal"("receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Signal_businessId_receivedAt_id_idx" ON "Signal"("businessId", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Signal_caseId_happenedAt_idx" ON "Signal"("caseId", "happenedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Signal_deliveryId_position_key" ON "Signal"("deliveryId", "position");

-- CreateIndex
CREATE INDEX "SignalAsset_assetId_happenedAt_signalId_idx" ON "SignalAsset"("assetId", "happenedAt" DESC, "signalId" DESC);

-- CreateIndex
CREATE INDEX "SignalAct_signalId_idx" ON "SignalAct"("signalId");

-- CreateIndex
CREATE INDEX "SignalAct_caseId_at_idx" ON "SignalAct"("caseId", "at");

-- CreateIndex
CREATE INDEX "MessageOutcome_sender_sentAt_idx" ON "MessageOutcome"("sender", "sentAt");

-- CreateIndex
CREATE INDEX "FailureCount_hour_idx" ON "FailureCount"("hour");

-- CreateIndex
CREATE INDEX "ContactChoice_businessId_idx" ON "ContactChoice"("businessId");

-- CreateIndex
CREATE INDEX "PollConnection_nextAt_idx" ON "PollConnection"("nextAt");

-- CreateIndex
CREATE INDEX "PollConnection_businessId_idx" ON "PollConnection"("businessId");

-- AddForeignKey
ALTER TABLE "AssetReading" ADD CONSTRAINT "AssetReading_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssetReading" ADD CONSTRAINT "AssetReading_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssetSuggestion" ADD CONSTRAINT "AssetSuggestion_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssetSuggestion" ADD CONSTRAINT "AssetSuggestion_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalSource" ADD CONSTRAINT "SignalSource_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SignalSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryCount" ADD CONSTRAINT "DeliveryCount_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SignalSource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefusedDelivery" ADD CONSTRAINT "RefusedDelivery_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SignalSource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalAsset" ADD CONSTRAINT "SignalAsset_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalAsset" ADD CONSTRAINT "SignalAsset_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalAct" ADD CONSTRAINT "SignalAct_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignalAct" ADD CONSTRAINT "SignalAct_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactChoice" ADD CONSTRAINT "ContactChoice_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PollConnection" ADD CONSTRAINT "PollConnection_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One scale of severity everywhere.
ALTER TABLE "Case" ALTER COLUMN "severity" SET DEFAULT 'medium';
UPDATE "Case" SET severity = CASE severity
  WHEN 'warning' THEN 'high' WHEN 'info' THEN 'low' WHEN 'normal' THEN 'medium' ELSE severity END;
UPDATE "Classification" SET result = jsonb_set(result, '{severity}', CASE result->>'severity'
    WHEN 'warning' THEN '"high"'::jsonb WHEN 'info' THEN '"low"'::jsonb ELSE result->'severity' END)
  WHERE result ? 'severity';

-- What is still to be read, and to be acted upon, in the order of arrival.
CREATE INDEX "Delivery_waiting" ON "Delivery" (id) WHERE state = 'waiting';
CREATE INDEX "Signal_waiting" ON "Signal" (id) WHERE standing = 'waiting';
