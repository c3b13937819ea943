-- AlterTable
ALTER TABLE "AppealAnswerVersion" ADD COLUMN     "alsoById" UUID,
ADD COLUMN     "alsoByName" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "AppealReview" ADD COLUMN     "checklist" JSONB;

-- CreateTable
CREATE TABLE "AppealAssignment" (
    "appealId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "dueOn" DATE,
    "isComplete" BOOLEAN NOT NULL DEFAULT false,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AppealAssignment_pkey" PRIMARY KEY ("appealId","section")
);

-- CreateTable
CREATE TABLE "AppealComment" (
    "id" UUID NOT NULL,
    "appealId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "question" TEXT,
    "language" "Language",
    "passage" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "mentions" UUID[],
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledByName" TEXT NOT NULL DEFAULT '',
    "settledAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AppealComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealSuggestion" (
    "id" UUID NOT NULL,
    "appealId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "language" "Language",
    "passage" TEXT NOT NULL,
    "instead" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'open',
    "settledById" UUID,
    "settledByName" TEXT NOT NULL DEFAULT '',
    "settledAt" TIMESTAMPTZ(3),
    "version" INTEGER,

    CONSTRAINT "AppealSuggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AppealAssignment_personId_idx" ON "AppealAssignment"("personId");

-- CreateIndex
CREATE INDEX "AppealComment_appealId_section_idx" ON "AppealComment"("appealId", "section");

-- CreateIndex
CREATE INDEX "AppealSuggestion_appealId_question_idx" ON "AppealSuggestion"("appealId", "question");

-- AddForeignKey
ALTER TABLE "AppealAssignment" ADD CONSTRAINT "AppealAssignment_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealComment" ADD CONSTRAINT "AppealComment_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealSuggestion" ADD CONSTRAINT "AppealSuggestion_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
