-- CreateEnum
CREATE TYPE "MailProof" AS ENUM ('answer', 'copy', 'report', 'bounce');

-- AlterTable
ALTER TABLE "OutboundMail" ADD COLUMN     "proof" "MailProof",
ADD COLUMN     "provenAt" TIMESTAMPTZ(3),
ADD COLUMN     "subjectAsSent" TEXT NOT NULL DEFAULT '';

-- What is on its way keeps the subject it was written with.
UPDATE "OutboundMail" SET "subjectAsSent" = subject WHERE "rawSha256" IS NOT NULL;
