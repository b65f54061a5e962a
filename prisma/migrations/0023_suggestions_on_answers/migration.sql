-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN "answerId" TEXT REFERENCES "Answer" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Suggestion_answerId_idx" ON "Suggestion"("answerId");
