-- AlterTable
ALTER TABLE "CustomerReply" ADD COLUMN     "before" JSONB,
ADD COLUMN     "reference" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "textHash" BYTEA;
