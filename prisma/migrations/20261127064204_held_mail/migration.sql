-- AlterEnum
ALTER TYPE "NoticeMail" ADD VALUE 'held';
