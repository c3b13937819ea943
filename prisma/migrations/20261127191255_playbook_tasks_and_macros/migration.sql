-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "chosen" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "escalatedDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "escalation" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "notes" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "EscalationRule" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "ownerHours" INTEGER,
    "leadHours" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "EscalationRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaybookTask" (
    "id" UUID NOT NULL,
    "playbook" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL DEFAULT '',
    "titleId" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL,
    "role" "Role",
    "ownerId" UUID,
    "mandatory" BOOLEAN NOT NULL DEFAULT false,
    "dueIn" INTEGER,
    "dueUnit" TEXT NOT NULL DEFAULT 'hours',
    "dueFrom" TEXT NOT NULL DEFAULT 'classified',
    "calendarId" UUID,
    "notes" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlaybookTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaybookTaskOff" (
    "playbook" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlaybookTaskOff_pkey" PRIMARY KEY ("playbook","key")
);

-- CreateTable
CREATE TABLE "TaskMacro" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" "TaskState",
    "reason" TEXT NOT NULL DEFAULT '',
    "give" TEXT NOT NULL DEFAULT 'keep',
    "ownerId" UUID,
    "dueHours" INTEGER,
    "comment" TEXT NOT NULL DEFAULT '',
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TaskMacro_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlaybookTask_playbook_position_idx" ON "PlaybookTask"("playbook", "position");

-- Open tasks by how far their lateness was told, so that a look at what is to be told next reads nothing else.
-- The expression is spelt as escalate-tasks spells it.
CREATE INDEX "Task_open_escalation"
  ON "Task" ((CASE WHEN "escalatedDueAt" = "dueAt" THEN escalation ELSE 0 END), "dueAt", id)
  WHERE state IN ('open', 'in_progress');
