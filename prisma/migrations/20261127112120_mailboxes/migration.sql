-- CreateEnum
CREATE TYPE "MailboxAccess" AS ENUM ('none', 'password', 'token');

-- CreateTable
CREATE TABLE "Mailbox" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "businessId" UUID,
    "plusAddressing" BOOLEAN NOT NULL,
    "access" "MailboxAccess" NOT NULL,
    "host" TEXT NOT NULL DEFAULT '',
    "port" INTEGER NOT NULL DEFAULT 993,
    "security" TEXT NOT NULL DEFAULT 'tls',
    "username" TEXT NOT NULL DEFAULT '',
    "secret" BYTEA,
    "folder" TEXT NOT NULL DEFAULT 'INBOX',
    "takesOld" BOOLEAN NOT NULL DEFAULT false,
    "uidValidity" BIGINT,
    "lastUid" BIGINT NOT NULL DEFAULT 0,
    "handInSha256" CHAR(64),
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "triedAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "problemText" TEXT NOT NULL DEFAULT '',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "claimedUntil" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mailbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Mailbox_address_key" ON "Mailbox"("address");

-- CreateIndex
CREATE INDEX "Mailbox_nextAt_idx" ON "Mailbox"("nextAt");

-- CreateIndex
CREATE INDEX "Mailbox_businessId_idx" ON "Mailbox"("businessId");

-- AddForeignKey
ALTER TABLE "Mailbox" ADD CONSTRAINT "Mailbox_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
