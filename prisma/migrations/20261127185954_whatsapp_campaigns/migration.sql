-- AlterTable
ALTER TABLE "ApologyDelivery" ADD COLUMN     "arrival" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "connectionId" UUID,
ADD COLUMN     "senderId" UUID;

-- AlterTable
ALTER TABLE "CampaignLetter" ADD COLUMN     "template" JSONB;

-- AlterTable
ALTER TABLE "MessageOutcome" ADD COLUMN     "isNews" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mark" VARCHAR(96);

-- AlterTable
ALTER TABLE "PollConnection" ADD COLUMN     "maySend" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "LastWrote" (
    "contactHash" BYTEA NOT NULL,
    "businessId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "isNews" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "LastWrote_pkey" PRIMARY KEY ("contactHash","businessId")
);

-- CreateTable
CREATE TABLE "MessageTemplate" (
    "connectionId" UUID NOT NULL,
    "name" VARCHAR(512) NOT NULL,
    "language" VARCHAR(20) NOT NULL,
    "category" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "header" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "footer" TEXT NOT NULL,
    "problem" TEXT,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageTemplate_pkey" PRIMARY KEY ("connectionId","name","language")
);

-- CreateIndex
CREATE INDEX "LastWrote_businessId_idx" ON "LastWrote"("businessId");

-- AddForeignKey
ALTER TABLE "LastWrote" ADD CONSTRAINT "LastWrote_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageTemplate" ADD CONSTRAINT "MessageTemplate_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "PollConnection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What somebody has yet to hear is little beside all that is kept.
CREATE INDEX "MessageOutcome_news" ON "MessageOutcome" (key) WHERE "isNews";
CREATE INDEX "LastWrote_news" ON "LastWrote" ("contactHash", "businessId") WHERE "isNews";
