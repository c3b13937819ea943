-- CreateEnum
CREATE TYPE "TaskRunState" AS ENUM ('running', 'paused', 'done', 'cancelled', 'undoing', 'undone');

-- CreateTable
CREATE TABLE "TaskRun" (
    "id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "change" JSONB NOT NULL,
    "state" "TaskRunState" NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "undone" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "cursorCaseId" UUID,
    "cursorTaskId" UUID,
    "startedById" UUID NOT NULL,
    "startedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TaskRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskRunRow" (
    "runId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "TaskState" NOT NULL,
    "ownerId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "waivedReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "TaskRunRow_pkey" PRIMARY KEY ("runId","taskId")
);

-- CreateIndex
CREATE INDEX "TaskRun_startedById_createdAt_idx" ON "TaskRun"("startedById", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "TaskRun_state_idx" ON "TaskRun"("state");

-- CreateIndex
CREATE INDEX "Task_caseId_id_idx" ON "Task"("caseId", "id");

-- AddForeignKey
ALTER TABLE "TaskRunRow" ADD CONSTRAINT "TaskRunRow_runId_fkey" FOREIGN KEY ("runId") REFERENCES "TaskRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
