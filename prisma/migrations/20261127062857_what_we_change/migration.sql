-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "measure" TEXT;

-- CreateTable
CREATE TABLE "ChangeNote" (
    "caseId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChangeNote_pkey" PRIMARY KEY ("caseId","version")
);

-- AddForeignKey
ALTER TABLE "ChangeNote" ADD CONSTRAINT "ChangeNote_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
