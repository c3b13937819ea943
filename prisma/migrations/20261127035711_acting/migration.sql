-- AlterTable
ALTER TABLE "Restriction" ADD COLUMN     "askAt" TIMESTAMPTZ(3),
ADD COLUMN     "liftedSignalId" UUID;

-- AlterTable
ALTER TABLE "Signal" ADD COLUMN     "reason" TEXT,
ADD COLUMN     "unknowns" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "SignalAsset" ADD COLUMN     "isSubject" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "TriageDraft" ALTER COLUMN "byId" DROP NOT NULL;
