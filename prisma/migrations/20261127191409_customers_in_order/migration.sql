-- DropIndex
DROP INDEX "AffectedCustomer_caseId_createdAt_id_idx";

-- CreateIndex
CREATE INDEX "AffectedCustomer_caseId_createdAt_customerId_idx" ON "AffectedCustomer"("caseId", "createdAt", "customerId");
