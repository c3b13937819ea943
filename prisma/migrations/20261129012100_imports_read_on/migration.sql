-- AlterTable
ALTER TABLE "TableImport" ADD COLUMN     "place" JSONB;
