-- CreateEnum
CREATE TYPE "InboundState" AS ENUM ('received', 'filed', 'unmatched', 'notice', 'automatic', 'bounce', 'duplicate', 'unreadable', 'discarded');

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "isAutomatic" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "InboundMail" (
    "id" UUID NOT NULL,
    "rawSha256" CHAR(64),
    "remoteKey" TEXT,
    "arrivedBy" TEXT NOT NULL,
    "mailboxId" UUID,
    "businessId" UUID,
    "enteredById" UUID,
    "wantedThreadId" UUID,
    "wantedCaseId" UUID,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "InboundState" NOT NULL DEFAULT 'received',
    "reason" TEXT NOT NULL DEFAULT '',
    "isStranger" BOOLEAN NOT NULL DEFAULT false,
    "messageIdHeader" TEXT,
    "fromName" TEXT NOT NULL DEFAULT '',
    "fromAddress" TEXT NOT NULL DEFAULT '',
    "recipients" TEXT[],
    "subject" TEXT NOT NULL DEFAULT '',
    "dateHeader" TEXT NOT NULL DEFAULT '',
    "sentAt" TIMESTAMPTZ(3),
    "text" TEXT NOT NULL DEFAULT '',
    "hasHtml" BOOLEAN NOT NULL DEFAULT false,
    "files" JSONB NOT NULL DEFAULT '[]',
    "messageId" UUID,
    "duplicateOfId" UUID,
    "deliveryId" UUID,
    "handledById" UUID,
    "handledByName" TEXT NOT NULL DEFAULT '',
    "handledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "InboundMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailRule" (
    "id" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "threadId" UUID,
    "providerId" UUID,
    "isUnwanted" BOOLEAN NOT NULL DEFAULT false,
    "taughtById" UUID NOT NULL,
    "taughtByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "InboundMail_rawSha256_key" ON "InboundMail"("rawSha256");

-- CreateIndex
CREATE UNIQUE INDEX "InboundMail_remoteKey_key" ON "InboundMail"("remoteKey");

-- CreateIndex
CREATE UNIQUE INDEX "InboundMail_messageId_key" ON "InboundMail"("messageId");

-- CreateIndex
CREATE INDEX "InboundMail_state_receivedAt_id_idx" ON "InboundMail"("state", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "InboundMail_messageIdHeader_idx" ON "InboundMail"("messageIdHeader");

-- CreateIndex
CREATE INDEX "InboundMail_fromAddress_idx" ON "InboundMail"("fromAddress");

-- CreateIndex
CREATE INDEX "InboundMail_mailboxId_idx" ON "InboundMail"("mailboxId");

-- CreateIndex
CREATE INDEX "InboundMail_businessId_idx" ON "InboundMail"("businessId");

-- CreateIndex
CREATE INDEX "InboundMail_duplicateOfId_idx" ON "InboundMail"("duplicateOfId");

-- CreateIndex
CREATE UNIQUE INDEX "MailRule_sender_key" ON "MailRule"("sender");

-- CreateIndex
CREATE INDEX "MailRule_threadId_idx" ON "MailRule"("threadId");

-- CreateIndex
CREATE INDEX "MailRule_providerId_idx" ON "MailRule"("providerId");

-- AddForeignKey
ALTER TABLE "InboundMail" ADD CONSTRAINT "InboundMail_rawSha256_fkey" FOREIGN KEY ("rawSha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundMail" ADD CONSTRAINT "InboundMail_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "Mailbox"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundMail" ADD CONSTRAINT "InboundMail_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundMail" ADD CONSTRAINT "InboundMail_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundMail" ADD CONSTRAINT "InboundMail_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "InboundMail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailRule" ADD CONSTRAINT "MailRule_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailRule" ADD CONSTRAINT "MailRule_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;
