-- AlterTable
ALTER TABLE "ApologyDelivery" ADD COLUMN     "addressHash" BYTEA;

-- AlterTable
ALTER TABLE "CustomerReply" ADD COLUMN     "importId" UUID,
ADD COLUMN     "line" INTEGER;

-- AlterTable
ALTER TABLE "CustomerTold" ADD COLUMN     "saysAddress" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "saysNumber" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "requestId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "CustomerReply_importId_line_key" ON "CustomerReply"("importId", "line");


-- No address or number hears twice from one campaign, whoever of its customers shares it.
CREATE UNIQUE INDEX "ApologyDelivery_campaignId_addressHash_key" ON "ApologyDelivery" ("campaignId", "addressHash")
  WHERE "addressHash" IS NOT NULL;

CREATE INDEX "CustomerTold_requestId" ON "CustomerTold" ("requestId") WHERE "requestId" IS NOT NULL;
