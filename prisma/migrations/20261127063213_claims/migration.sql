-- AlterTable
ALTER TABLE "RemediationItem" ADD COLUMN     "verifiedAt" TIMESTAMPTZ(3),
ADD COLUMN     "verifiedById" UUID,
ADD COLUMN     "verifiedByName" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "AppealClaim" (
    "id" UUID NOT NULL,
    "appealId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "sentence" TEXT NOT NULL,
    "isSetAside" BOOLEAN NOT NULL DEFAULT false,
    "itemId" UUID,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AppealClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealClaimProof" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "evidenceId" UUID,
    "fact" TEXT,
    "page" INTEGER,
    "left" DOUBLE PRECISION,
    "top" DOUBLE PRECISION,
    "width" DOUBLE PRECISION,
    "height" DOUBLE PRECISION,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AppealClaimProof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AppealClaim_appealId_question_idx" ON "AppealClaim"("appealId", "question");

-- CreateIndex
CREATE INDEX "AppealClaim_itemId_idx" ON "AppealClaim"("itemId");

-- CreateIndex
CREATE INDEX "AppealClaimProof_claimId_idx" ON "AppealClaimProof"("claimId");

-- CreateIndex
CREATE INDEX "AppealClaimProof_evidenceId_idx" ON "AppealClaimProof"("evidenceId");

-- AddForeignKey
ALTER TABLE "AppealClaim" ADD CONSTRAINT "AppealClaim_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealClaim" ADD CONSTRAINT "AppealClaim_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "RemediationItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealClaimProof" ADD CONSTRAINT "AppealClaimProof_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "AppealClaim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealClaimProof" ADD CONSTRAINT "AppealClaimProof_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
