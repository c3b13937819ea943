-- What tasks were before a run changed them: one row for each part instead of one for each task.

-- CreateTable
CREATE TABLE "TaskRunPart" (
    "runId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "taskIds" UUID[],
    "versions" INTEGER[],
    "states" "TaskState"[],
    "ownerIds" UUID[],
    "dueAts" TIMESTAMPTZ(3)[],
    "endedAts" TIMESTAMPTZ(3)[],
    "endedByIds" UUID[],
    "waivedReasons" TEXT[],

    CONSTRAINT "TaskRunPart_pkey" PRIMARY KEY ("runId","nth")
);

-- AddForeignKey
ALTER TABLE "TaskRunPart" ADD CONSTRAINT "TaskRunPart_runId_fkey" FOREIGN KEY ("runId") REFERENCES "TaskRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was kept so far can still be undone.
INSERT INTO "TaskRunPart"
SELECT "runId", nth, array_agg("taskId"), array_agg(version), array_agg(state), array_agg("ownerId"),
  array_agg("dueAt"), array_agg("endedAt"), array_agg("endedById"), array_agg("waivedReason")
FROM (
  SELECT *, ((row_number() OVER (PARTITION BY "runId" ORDER BY "taskId") - 1) / 5000 * 5000)::int AS nth
  FROM "TaskRunRow"
) r
GROUP BY "runId", nth;

-- DropForeignKey
ALTER TABLE "TaskRunRow" DROP CONSTRAINT "TaskRunRow_runId_fkey";

-- DropTable
DROP TABLE "TaskRunRow";
