-- AlterTable
ALTER TABLE "MessageTemplate" ADD COLUMN     "buttons" TEXT[] DEFAULT ARRAY[]::TEXT[];
