-- CreateEnum
CREATE TYPE "CampaignState" AS ENUM ('draft', 'approved', 'scheduled', 'running', 'paused', 'finished', 'cancelled');

-- CreateEnum
CREATE TYPE "ApologyState" AS ENUM ('waiting', 'handed_over', 'sent', 'skipped', 'failed', 'unconfirmed');

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "harms" TEXT[],
    "segment" TEXT NOT NULL DEFAULT '',
    "state" "CampaignState" NOT NULL DEFAULT 'draft',
    "waveSize" INTEGER NOT NULL,
    "waveGapMinutes" INTEGER NOT NULL,
    "stopPercent" INTEGER NOT NULL,
    "wave" INTEGER NOT NULL DEFAULT 0,
    "nextWaveAt" TIMESTAMPTZ(3),
    "resumedWave" INTEGER NOT NULL DEFAULT 0,
    "stoppedBy" TEXT NOT NULL DEFAULT '',
    "sendAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdByName" TEXT NOT NULL,
    "wordedById" UUID NOT NULL,
    "approvedById" UUID,
    "approvedByName" TEXT NOT NULL DEFAULT '',
    "approvedAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignLetter" (
    "campaignId" UUID NOT NULL,
    "harm" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "CampaignLetter_pkey" PRIMARY KEY ("campaignId","harm","language")
);

-- CreateTable
CREATE TABLE "ApologyDelivery" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "harm" TEXT NOT NULL,
    "wave" INTEGER NOT NULL DEFAULT 0,
    "state" "ApologyState" NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3),
    "claimedUntil" TIMESTAMPTZ(3),
    "messageId" TEXT NOT NULL DEFAULT '',
    "handedOverAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "settledByName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ApologyDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutreachRule" (
    "businessId" UUID NOT NULL,
    "quietFrom" INTEGER NOT NULL DEFAULT 1260,
    "quietUntil" INTEGER NOT NULL DEFAULT 480,
    "version" INTEGER NOT NULL DEFAULT 1,
    "setByName" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OutreachRule_pkey" PRIMARY KEY ("businessId")
);

-- CreateIndex
CREATE INDEX "Campaign_caseId_createdAt_idx" ON "Campaign"("caseId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Campaign_state_sendAt_idx" ON "Campaign"("state", "sendAt");

-- CreateIndex
CREATE INDEX "ApologyDelivery_campaignId_state_wave_nextTryAt_idx" ON "ApologyDelivery"("campaignId", "state", "wave", "nextTryAt");

-- CreateIndex
CREATE INDEX "ApologyDelivery_customerId_idx" ON "ApologyDelivery"("customerId");

-- CreateIndex
CREATE INDEX "ApologyDelivery_state_claimedUntil_idx" ON "ApologyDelivery"("state", "claimedUntil");

-- CreateIndex
CREATE INDEX "ApologyDelivery_messageId_idx" ON "ApologyDelivery"("messageId");

-- CreateIndex
CREATE UNIQUE INDEX "ApologyDelivery_campaignId_customerId_key" ON "ApologyDelivery"("campaignId", "customerId");

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignLetter" ADD CONSTRAINT "CampaignLetter_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApologyDelivery" ADD CONSTRAINT "ApologyDelivery_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApologyDelivery" ADD CONSTRAINT "ApologyDelivery_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutreachRule" ADD CONSTRAINT "OutreachRule_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the platform said of a recipient, for the guard of outreach.
CREATE INDEX "MessageOutcome_refused" ON "MessageOutcome" ("recipientHash", "failedAt" DESC) WHERE state = 'failed' AND "recipientHash" IS NOT NULL;
