-- AlterTable
ALTER TABLE "Promise" DROP COLUMN "version";
