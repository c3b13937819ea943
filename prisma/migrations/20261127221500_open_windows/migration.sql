-- DropIndex
DROP INDEX "LastWrote_businessId_idx";

-- CreateIndex
CREATE INDEX "LastWrote_businessId_at_idx" ON "LastWrote"("businessId", "at");

-- Who wrote on WhatsApp lately, whatever became of what they missed: `wrote-on-whatsapp`.
DROP INDEX "MissedRequest_windows";
CREATE INDEX "MissedRequest_wrote" ON "MissedRequest" ("caseId", "inboundAt") WHERE "inboundAt" IS NOT NULL;
CREATE INDEX "CustomerReply_wrote" ON "CustomerReply" ("caseId", at) WHERE channel = 'whatsapp';

-- Whom nobody can make whole any more: few among many.
CREATE INDEX "Customer_erased" ON "Customer" (id) WHERE "erasedAt" IS NOT NULL;
