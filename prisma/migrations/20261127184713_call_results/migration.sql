-- AlterTable
ALTER TABLE "ApologyDelivery" ADD COLUMN     "importId" UUID;

-- CreateIndex
CREATE INDEX "ApologyDelivery_importId_idx" ON "ApologyDelivery"("importId");

-- AddForeignKey
ALTER TABLE "ApologyDelivery" ADD CONSTRAINT "ApologyDelivery_importId_fkey" FOREIGN KEY ("importId") REFERENCES "TableImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;
