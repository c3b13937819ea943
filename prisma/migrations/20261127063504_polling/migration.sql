-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "asked" JSONB;

-- AlterTable
ALTER TABLE "PollConnection" ADD COLUMN     "appId" TEXT,
ADD COLUMN     "claimedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "endsAnswered" TEXT[];

-- What a connection told last is looked up among deliveries of every sort.
CREATE INDEX "Delivery_polled_idx" ON "Delivery" ("receivedAt" DESC) WHERE "arrivedBy" = 'poll';
