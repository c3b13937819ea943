-- Whoever chose how to hear of a case that is given to them hears of many in the same way.
INSERT INTO "NoticeChoice" ("personId", kind, channel, choice)
SELECT "personId", 'cases_given', channel, choice FROM "NoticeChoice" WHERE kind = 'case_given';

-- CreateTable
CREATE TABLE "AssignmentRun" (
    "id" UUID NOT NULL,
    "ids" UUID[],
    "query" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "ownerName" TEXT NOT NULL,
    "state" "TaskRunState" NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "undone" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "cursorCaseId" UUID,
    "startedById" UUID NOT NULL,
    "startedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AssignmentRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentRunCase" (
    "runId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "ownerId" UUID,

    CONSTRAINT "AssignmentRunCase_pkey" PRIMARY KEY ("runId","caseId")
);

-- CreateIndex
CREATE INDEX "AssignmentRun_startedById_createdAt_idx" ON "AssignmentRun"("startedById", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "AssignmentRun_state_idx" ON "AssignmentRun"("state");

-- AddForeignKey
ALTER TABLE "AssignmentRunCase" ADD CONSTRAINT "AssignmentRunCase_runId_fkey" FOREIGN KEY ("runId") REFERENCES "AssignmentRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
