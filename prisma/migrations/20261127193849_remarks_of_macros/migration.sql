-- AlterTable
ALTER TABLE "TaskRunPart" ADD COLUMN     "commentIds" UUID[];
