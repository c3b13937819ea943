-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('uploaded', 'checking', 'ready', 'importing', 'done', 'undoing', 'undone', 'cancelled', 'failed');

-- AlterTable
ALTER TABLE "AppealAnswerVersion" ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'typed';

-- CreateTable
CREATE TABLE "SentMessage" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "businessId" UUID NOT NULL,
    "sender" VARCHAR(64) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "category" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "campaign" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "code" TEXT,
    "recipientHash" BYTEA NOT NULL,
    "recipientHint" TEXT NOT NULL,

    CONSTRAINT "SentMessage_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "TableImport" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "businessId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileSha256" CHAR(64) NOT NULL,
    "fileBytes" INTEGER NOT NULL,
    "lines" INTEGER,
    "state" "ImportState" NOT NULL DEFAULT 'uploaded',
    "reading" JSONB,
    "readTo" INTEGER NOT NULL DEFAULT 0,
    "good" INTEGER NOT NULL DEFAULT 0,
    "bad" INTEGER NOT NULL DEFAULT 0,
    "repeated" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "sample" JSONB NOT NULL DEFAULT '[]',
    "problem" TEXT,
    "startedById" UUID NOT NULL,
    "startedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "fileGoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "TableImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "key" BYTEA NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "ImportProblem" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,

    CONSTRAINT "ImportProblem_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "ConsentSource" (
    "id" UUID NOT NULL,
    "businessId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "channel" TEXT NOT NULL DEFAULT 'whatsapp',
    "place" TEXT NOT NULL DEFAULT '',
    "startedOn" DATE,
    "endedOn" DATE,
    "doubleOptIn" TEXT NOT NULL DEFAULT 'unknown',
    "optOut" TEXT NOT NULL DEFAULT '',
    "toldCount" INTEGER,
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsentSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsentWording" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "shownFrom" DATE,
    "shownUntil" DATE,
    "sha256" CHAR(64),
    "fileName" TEXT NOT NULL DEFAULT '',
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsentWording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsentRecord" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "businessId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "wordingId" UUID,
    "contactHash" BYTEA NOT NULL,
    "givenAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConsentRecord_pkey" PRIMARY KEY ("importId","line")
);

-- CreateIndex
CREATE INDEX "SentMessage_businessId_sentAt_idx" ON "SentMessage"("businessId", "sentAt");

-- CreateIndex
CREATE INDEX "TableImport_businessId_kind_createdAt_idx" ON "TableImport"("businessId", "kind", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "TableImport_state_idx" ON "TableImport"("state");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentSource_businessId_name_key" ON "ConsentSource"("businessId", "name");

-- CreateIndex
CREATE INDEX "ConsentWording_sha256_idx" ON "ConsentWording"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentWording_sourceId_label_language_key" ON "ConsentWording"("sourceId", "label", "language");

-- CreateIndex
CREATE INDEX "ConsentRecord_businessId_contactHash_idx" ON "ConsentRecord"("businessId", "contactHash");

-- CreateIndex
CREATE INDEX "ConsentRecord_sourceId_idx" ON "ConsentRecord"("sourceId");

-- CreateIndex
CREATE INDEX "ConsentRecord_wordingId_idx" ON "ConsentRecord"("wordingId");

-- AddForeignKey
ALTER TABLE "TableImport" ADD CONSTRAINT "TableImport_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "TableImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportProblem" ADD CONSTRAINT "ImportProblem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "TableImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentSource" ADD CONSTRAINT "ConsentSource_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentWording" ADD CONSTRAINT "ConsentWording_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "ConsentSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentWording" ADD CONSTRAINT "ConsentWording_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "ConsentSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_wordingId_fkey" FOREIGN KEY ("wordingId") REFERENCES "ConsentWording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
