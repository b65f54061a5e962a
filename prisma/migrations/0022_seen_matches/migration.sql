-- AlterTable
ALTER TABLE "SearchMatch" ADD COLUMN "seenAt" DATETIME;
