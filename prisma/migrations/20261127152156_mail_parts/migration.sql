-- AlterTable
ALTER TABLE "OutboundMail" ADD COLUMN     "writtenParts" JSONB NOT NULL DEFAULT '{}';
