-- CreateTable
CREATE TABLE "ImpactCorrection" (
    "caseId" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "toldCount" INTEGER,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImpactCorrection_pkey" PRIMARY KEY ("caseId")
);

-- AddForeignKey
ALTER TABLE "ImpactCorrection" ADD CONSTRAINT "ImpactCorrection_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
