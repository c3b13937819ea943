-- AlterEnum
ALTER TYPE "ClockSide" ADD VALUE 'other';
