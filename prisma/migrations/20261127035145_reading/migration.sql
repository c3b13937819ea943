-- CreateEnum
CREATE TYPE "ReplayState" AS ENUM ('comparing', 'ready', 'applying', 'applied', 'failed');

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "forgottenAt" TIMESTAMPTZ(3),
ADD COLUMN     "hasUnplaced" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "FailureCount" DROP CONSTRAINT "FailureCount_pkey",
ALTER COLUMN "code" SET DATA TYPE VARCHAR(48),
ADD CONSTRAINT "FailureCount_pkey" PRIMARY KEY ("sender", "hour", "code");

-- AlterTable
ALTER TABLE "Installation" ADD COLUMN     "deliveryDays" INTEGER NOT NULL DEFAULT 400;

-- CreateTable
CREATE TABLE "Replay" (
    "id" UUID NOT NULL,
    "startedById" UUID NOT NULL,
    "startedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sourceId" UUID,
    "kind" TEXT,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "state" "ReplayState" NOT NULL DEFAULT 'comparing',
    "rulesVersion" TEXT NOT NULL,
    "read" INTEGER NOT NULL DEFAULT 0,
    "forgotten" INTEGER NOT NULL DEFAULT 0,
    "afterId" UUID,
    "appliedAt" TIMESTAMPTZ(3),
    "appliedByName" TEXT,

    CONSTRAINT "Replay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplayChange" (
    "id" UUID NOT NULL,
    "replayId" UUID NOT NULL,
    "change" TEXT NOT NULL,
    "key" BYTEA NOT NULL,
    "signalId" UUID,
    "deliveryId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReplayChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Replay_createdAt_idx" ON "Replay"("createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ReplayChange_replayId_key_key" ON "ReplayChange"("replayId", "key");

-- AddForeignKey
ALTER TABLE "ReplayChange" ADD CONSTRAINT "ReplayChange_replayId_fkey" FOREIGN KEY ("replayId") REFERENCES "Replay"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Choices that wait for their business, and bytes that wait to be forgotten.
CREATE INDEX "Delivery_unplaced" ON "Delivery" (id) WHERE "hasUnplaced";
CREATE INDEX "Delivery_kept" ON "Delivery" ("receivedAt") WHERE "forgottenAt" IS NULL;

-- What names an id or a number, for when somebody enters the asset.
CREATE INDEX "Signal_refs" ON "Signal" USING gin (refs jsonb_path_ops);

-- Messages that were sent and never arrived, by sender.
CREATE INDEX "MessageOutcome_unarrived" ON "MessageOutcome" (sender, "sentAt")
  WHERE state = 'sent';
