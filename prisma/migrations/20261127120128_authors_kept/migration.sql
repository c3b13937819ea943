-- AlterTable
ALTER TABLE "AppealAnswerVersion" ADD COLUMN     "wordsOfIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "AppealClaim" ADD COLUMN     "linkedByIds" UUID[] DEFAULT ARRAY[]::UUID[];
