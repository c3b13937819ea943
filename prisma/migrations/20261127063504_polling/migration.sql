-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "asked" JSONB;

-- AlterTable
ALTER TABLE "PollConnection" ADD COLUMN     "appId" TEXT,
ADD COLUMN     "claimedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "endsAnswered" TEXT[];
