-- CreateEnum
CREATE TYPE "WholeRunState" AS ENUM ('running', 'stopped', 'done', 'undoing', 'undone');

-- CreateTable
CREATE TABLE "WholeRun" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "scope" JSONB NOT NULL,
    "state" "WholeRunState" NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "already" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "owed" INTEGER NOT NULL DEFAULT 0,
    "undone" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "startedById" UUID NOT NULL,
    "startedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WholeRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WholeRunPart" (
    "runId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "customerIds" UUID[],
    "versions" INTEGER[],
    "states" "CustomerState"[],

    CONSTRAINT "WholeRunPart_pkey" PRIMARY KEY ("runId","nth")
);

-- CreateIndex
CREATE INDEX "WholeRun_caseId_createdAt_idx" ON "WholeRun"("caseId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "WholeRun_state_idx" ON "WholeRun"("state");

-- AddForeignKey
ALTER TABLE "WholeRun" ADD CONSTRAINT "WholeRun_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WholeRunPart" ADD CONSTRAINT "WholeRunPart_runId_fkey" FOREIGN KEY ("runId") REFERENCES "WholeRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
