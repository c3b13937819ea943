-- CreateEnum
CREATE TYPE "RightsState" AS ENUM ('open', 'done', 'answered');

-- CreateTable
CREATE TABLE "RightsRequest" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,
    "arrivedZone" TEXT NOT NULL,
    "noteSealed" BYTEA,
    "clockId" UUID NOT NULL,
    "state" "RightsState" NOT NULL DEFAULT 'open',
    "answerSealed" BYTEA,
    "endedAt" TIMESTAMPTZ(3),
    "endedByName" TEXT NOT NULL DEFAULT '',
    "notedById" UUID NOT NULL,
    "notedByName" TEXT NOT NULL,
    "notedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RightsRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RightsRequest_clockId_key" ON "RightsRequest"("clockId");

-- CreateIndex
CREATE INDEX "RightsRequest_caseId_state_arrivedAt_idx" ON "RightsRequest"("caseId", "state", "arrivedAt");

-- CreateIndex
CREATE INDEX "RightsRequest_customerId_idx" ON "RightsRequest"("customerId");

-- AddForeignKey
ALTER TABLE "RightsRequest" ADD CONSTRAINT "RightsRequest_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RightsRequest" ADD CONSTRAINT "RightsRequest_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RightsRequest" ADD CONSTRAINT "RightsRequest_clockId_fkey" FOREIGN KEY ("clockId") REFERENCES "Clock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
