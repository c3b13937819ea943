-- AlterTable
ALTER TABLE "Clock" ADD COLUMN     "correctedAt" TIMESTAMPTZ(3),
ADD COLUMN     "setById" UUID;

-- CreateIndex
CREATE INDEX "Clock_setById_idx" ON "Clock"("setById");

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Classification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was known before: a classification sets its clocks going in the moment in which it is
-- committed, and no clock of a thread, an appeal or a promise is its own.
UPDATE "Clock" k SET "setById" = (
  SELECT c.id FROM "Classification" c
  WHERE c."caseId" = k."caseId"
    AND c.at BETWEEN k."startsAt" - interval '1 minute' AND k."startsAt" + interval '1 minute'
  ORDER BY abs(extract(epoch FROM c.at - k."startsAt")) LIMIT 1)
WHERE k."threadId" IS NULL AND k."appealId" IS NULL AND k."promiseId" IS NULL
  AND k.kind NOT IN ('promise', 'agreed', 'other', 'watch');

-- Whose date it is, people said when they corrected it.
UPDATE "Clock" k SET "correctedAt" = e.at
FROM (SELECT "subjectId", max(at) AS at FROM "AuditEvent"
  WHERE "subjectKind" = 'clock' AND "actorKind" = 'person'
    AND kind IN ('clock.date_changed', 'clock.date_removed')
  GROUP BY "subjectId") e
WHERE e."subjectId" = k.id::text;
