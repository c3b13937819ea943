-- DropIndex
DROP INDEX "Customer_businessId_emailHash_idx";

-- DropIndex
DROP INDEX "Customer_businessId_phoneEnd_idx";

-- CreateIndex
CREATE INDEX "Customer_emailHash_businessId_idx" ON "Customer"("emailHash", "businessId");

-- CreateIndex
CREATE INDEX "Customer_phoneEnd_businessId_idx" ON "Customer"("phoneEnd", "businessId");
