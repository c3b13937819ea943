-- CreateTable
CREATE TABLE "FreeAnswer" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "textSealed" BYTEA,
    "connectionId" UUID NOT NULL,
    "senderId" UUID NOT NULL,
    "state" "ApologyState" NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3),
    "claimedUntil" TIMESTAMPTZ(3),
    "messageId" TEXT NOT NULL DEFAULT '',
    "handedOverAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "arrival" TEXT NOT NULL DEFAULT '',
    "writtenById" UUID NOT NULL,
    "writtenByName" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "settledByName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "FreeAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FreeAnswer_requestId_writtenAt_idx" ON "FreeAnswer"("requestId", "writtenAt");

-- CreateIndex
CREATE INDEX "FreeAnswer_state_nextTryAt_idx" ON "FreeAnswer"("state", "nextTryAt");

-- AddForeignKey
ALTER TABLE "FreeAnswer" ADD CONSTRAINT "FreeAnswer_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "MissedRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of several people who answer the same thing at once, one does.
CREATE UNIQUE INDEX "FreeAnswer_one_under_way" ON "FreeAnswer"("requestId")
  WHERE "state" IN ('waiting', 'handed_over', 'unconfirmed');
