-- AlterEnum
ALTER TYPE "ImportState" ADD VALUE 'paused';

-- AlterTable
ALTER TABLE "TableImport" ADD COLUMN     "layout" BYTEA;

-- CreateIndex
CREATE INDEX "TableImport_businessId_kind_layout_idx" ON "TableImport"("businessId", "kind", "layout");
