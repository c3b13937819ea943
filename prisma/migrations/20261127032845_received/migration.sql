-- AlterTable
ALTER TABLE "DeliveryCount" ADD COLUMN     "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "SignalSource" ADD COLUMN     "silentSince" TIMESTAMPTZ(3);
