-- AlterTable
ALTER TABLE "Installation" ADD COLUMN     "customerDays" INTEGER;
