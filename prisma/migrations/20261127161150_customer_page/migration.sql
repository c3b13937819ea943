-- AlterTable
ALTER TABLE "AffectedCustomer" ADD COLUMN     "score" INTEGER,
ADD COLUMN     "scoredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CustomerReply" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "textSealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "notedById" UUID NOT NULL,
    "notedByName" TEXT NOT NULL,
    "notedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CustomerReply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CustomerReply_customerId_at_idx" ON "CustomerReply"("customerId", "at" DESC);

-- CreateIndex
CREATE INDEX "CustomerReply_caseId_idx" ON "CustomerReply"("caseId");

-- AddForeignKey
ALTER TABLE "CustomerReply" ADD CONSTRAINT "CustomerReply_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerReply" ADD CONSTRAINT "CustomerReply_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
