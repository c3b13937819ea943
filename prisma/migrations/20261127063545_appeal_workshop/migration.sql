-- CreateEnum
CREATE TYPE "PromiseState" AS ENUM ('open', 'kept', 'broken', 'withdrawn');

-- AlterTable
ALTER TABLE "AppealAnswerVersion" ADD COLUMN     "sourceOf" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "PortfolioAdmin" (
    "id" UUID NOT NULL,
    "assetId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contact" TEXT NOT NULL DEFAULT '',
    "checkedOn" DATE NOT NULL,
    "notedById" UUID NOT NULL,
    "notedByName" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PortfolioAdmin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteCheck" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "evidenceId" UUID NOT NULL,
    "pageFileId" UUID,
    "checkedById" UUID NOT NULL,
    "checkedBy" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SiteCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Promise" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "side" "ClockSide" NOT NULL,
    "state" "PromiseState" NOT NULL DEFAULT 'open',
    "whatEn" TEXT NOT NULL DEFAULT '',
    "whatId" TEXT NOT NULL DEFAULT '',
    "verbatim" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE,
    "dueAt" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "appealId" UUID,
    "remediationItemId" UUID,
    "clockId" UUID,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "endedByName" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Promise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RouteChoice" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "restrictionId" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "advised" TEXT NOT NULL,
    "rulesVersion" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RouteChoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DoorLimit" (
    "door" TEXT NOT NULL,
    "softLimit" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DoorLimit_pkey" PRIMARY KEY ("door")
);

-- CreateIndex
CREATE INDEX "PortfolioAdmin_assetId_idx" ON "PortfolioAdmin"("assetId");

-- CreateIndex
CREATE INDEX "SiteCheck_caseId_page_checkedAt_idx" ON "SiteCheck"("caseId", "page", "checkedAt" DESC);

-- CreateIndex
CREATE INDEX "SiteCheck_evidenceId_idx" ON "SiteCheck"("evidenceId");

-- CreateIndex
CREATE INDEX "SiteCheck_pageFileId_idx" ON "SiteCheck"("pageFileId");

-- CreateIndex
CREATE UNIQUE INDEX "Promise_clockId_key" ON "Promise"("clockId");

-- CreateIndex
CREATE INDEX "Promise_caseId_state_idx" ON "Promise"("caseId", "state");

-- CreateIndex
CREATE INDEX "Promise_appealId_idx" ON "Promise"("appealId");

-- CreateIndex
CREATE INDEX "Promise_remediationItemId_idx" ON "Promise"("remediationItemId");

-- CreateIndex
CREATE INDEX "RouteChoice_caseId_at_idx" ON "RouteChoice"("caseId", "at" DESC);

-- CreateIndex
CREATE INDEX "RouteChoice_restrictionId_at_idx" ON "RouteChoice"("restrictionId", "at" DESC);

-- AddForeignKey
ALTER TABLE "PortfolioAdmin" ADD CONSTRAINT "PortfolioAdmin_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteCheck" ADD CONSTRAINT "SiteCheck_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteCheck" ADD CONSTRAINT "SiteCheck_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteCheck" ADD CONSTRAINT "SiteCheck_pageFileId_fkey" FOREIGN KEY ("pageFileId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_remediationItemId_fkey" FOREIGN KEY ("remediationItemId") REFERENCES "RemediationItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_clockId_fkey" FOREIGN KEY ("clockId") REFERENCES "Clock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RouteChoice" ADD CONSTRAINT "RouteChoice_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RouteChoice" ADD CONSTRAINT "RouteChoice_restrictionId_fkey" FOREIGN KEY ("restrictionId") REFERENCES "Restriction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
