-- DropForeignKey
ALTER TABLE "Promise" DROP CONSTRAINT "Promise_clockId_fkey";

-- DropIndex
DROP INDEX "Promise_clockId_key";

-- AlterTable
ALTER TABLE "Clock" ADD COLUMN     "promiseId" UUID;

-- AlterTable
ALTER TABLE "Promise" ADD COLUMN     "calendarId" UUID,
ADD COLUMN     "messageId" UUID,
ADD COLUMN     "threadId" UUID;

-- Every case may count one promise: the clock says whose it is.
UPDATE "Clock" k SET "promiseId" = p.id FROM "Promise" p WHERE p."clockId" = k.id;

-- What threads knew of promises becomes promises. The one a thread waited for is open; those
-- before it were replaced by it, and what became of a settled thread's nobody has said.
INSERT INTO "Promise" (id, "caseId", side, state, verbatim, "dueAt", source, "messageId", "threadId", "madeAt", "createdAt")
SELECT gen_random_uuid(), COALESCE(m."caseId", t."openedForId"),
  (CASE t.party WHEN 'meta_support' THEN 'meta' ELSE 'bsp' END)::"ClockSide",
  (CASE WHEN t."promisedAt" = m."promisedAt" AND t."promisedFrom" = m."happenedAt"
    THEN 'open' ELSE 'withdrawn' END)::"PromiseState",
  left(m.text, 300), m."promisedAt", 'message', m.id, t.id, m."happenedAt", m."recordedAt"
FROM "Message" m JOIN "Thread" t ON t.id = m."threadId" WHERE m."promisedAt" IS NOT NULL;

UPDATE "Clock" k SET "promiseId" = p.id
FROM (SELECT DISTINCT ON ("threadId", "madeAt") id, "threadId", "madeAt" FROM "Promise"
  WHERE "threadId" IS NOT NULL ORDER BY "threadId", "madeAt", state) p
WHERE k."threadId" = p."threadId" AND k.kind = 'thread_next_step' AND k."startsAt" = p."madeAt";

-- AlterTable
ALTER TABLE "Promise" DROP COLUMN "clockId";

-- AlterTable
ALTER TABLE "Message" DROP COLUMN "promisedAt";

-- AlterTable
ALTER TABLE "Thread" DROP COLUMN "promisedAt",
DROP COLUMN "promisedFrom";

-- CreateTable
CREATE TABLE "MessageDismissal" (
    "messageId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "caseId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageDismissal_pkey" PRIMARY KEY ("messageId","kind","key")
);

-- CreateIndex
CREATE INDEX "MessageDismissal_caseId_idx" ON "MessageDismissal"("caseId");

-- CreateIndex
CREATE INDEX "Clock_promiseId_idx" ON "Clock"("promiseId");

-- CreateIndex
CREATE INDEX "Promise_messageId_idx" ON "Promise"("messageId");

-- CreateIndex
CREATE INDEX "Promise_threadId_state_idx" ON "Promise"("threadId", "state");

-- CreateIndex
CREATE INDEX "Promise_calendarId_idx" ON "Promise"("calendarId");

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "Promise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "BusinessCalendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageDismissal" ADD CONSTRAINT "MessageDismissal_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageDismissal" ADD CONSTRAINT "MessageDismissal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
