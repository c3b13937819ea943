-- CreateTable
CREATE TABLE "OutboundMail" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "onlyHere" BOOLEAN NOT NULL DEFAULT false,
    "state" "MessageState" NOT NULL DEFAULT 'draft',
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "writerIds" UUID[],
    "isShared" BOOLEAN NOT NULL DEFAULT true,
    "to" TEXT NOT NULL DEFAULT '',
    "cc" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "letter" TEXT NOT NULL DEFAULT '',
    "evidenceIds" UUID[],
    "approvedById" UUID,
    "approvedByName" TEXT NOT NULL DEFAULT '',
    "sendAt" TIMESTAMPTZ(3),
    "sentById" UUID,
    "messageIdHeader" TEXT,
    "inReplyTo" TEXT,
    "references" TEXT[],
    "rawSha256" CHAR(64),
    "handedOverAt" TIMESTAMPTZ(3),
    "claimedUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT NOT NULL DEFAULT '',
    "messageId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboundMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailApproval" (
    "caseId" UUID NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailApproval_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "LetterWording" (
    "key" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LetterWording_pkey" PRIMARY KEY ("key","language")
);

-- CreateIndex
CREATE UNIQUE INDEX "OutboundMail_messageIdHeader_key" ON "OutboundMail"("messageIdHeader");

-- CreateIndex
CREATE UNIQUE INDEX "OutboundMail_messageId_key" ON "OutboundMail"("messageId");

-- CreateIndex
CREATE INDEX "OutboundMail_threadId_state_idx" ON "OutboundMail"("threadId", "state");

-- CreateIndex
CREATE INDEX "OutboundMail_caseId_idx" ON "OutboundMail"("caseId");

-- CreateIndex
CREATE INDEX "OutboundMail_state_sendAt_idx" ON "OutboundMail"("state", "sendAt");

-- CreateIndex
CREATE INDEX "OutboundMail_rawSha256_idx" ON "OutboundMail"("rawSha256");

-- AddForeignKey
ALTER TABLE "OutboundMail" ADD CONSTRAINT "OutboundMail_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboundMail" ADD CONSTRAINT "OutboundMail_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboundMail" ADD CONSTRAINT "OutboundMail_rawSha256_fkey" FOREIGN KEY ("rawSha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboundMail" ADD CONSTRAINT "OutboundMail_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailApproval" ADD CONSTRAINT "MailApproval_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
