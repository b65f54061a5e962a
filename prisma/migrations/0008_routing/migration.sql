-- AlterTable
ALTER TABLE "Site" ADD COLUMN "askAfterHours" INTEGER;

-- CreateTable
CREATE TABLE "Attention" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "asksAWeek" INTEGER NOT NULL,
    "quietFrom" TEXT NOT NULL,
    "quietUntil" TEXT NOT NULL,
    "awayUntil" DATETIME,
    CONSTRAINT "Attention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionRoute" (
    "postId" TEXT NOT NULL PRIMARY KEY,
    "nextAt" DATETIME NOT NULL,
    CONSTRAINT "QuestionRoute_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionAsk" (
    "postId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("postId", "personId"),
    CONSTRAINT "QuestionAsk_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuestionAsk_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "QuestionRoute_nextAt_idx" ON "QuestionRoute"("nextAt");

-- CreateIndex
CREATE INDEX "QuestionAsk_personId_at_idx" ON "QuestionAsk"("personId", "at");
