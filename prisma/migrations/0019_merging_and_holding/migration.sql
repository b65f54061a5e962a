-- AlterTable
ALTER TABLE "Site" ADD COLUMN "holdFirst" INTEGER;

-- CreateTable
CREATE TABLE "PostMerge" (
    "postId" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "why" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "comments" INTEGER NOT NULL,
    CONSTRAINT "PostMerge_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostMerge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SplitAnswer" (
    "answerId" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "why" TEXT NOT NULL,
    CONSTRAINT "SplitAnswer_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SplitAnswer_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SplitAnswer_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Suspension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "endedAt" DATETIME,
    "endedById" TEXT,
    "endedWhy" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Suspension_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Suspension_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Suspension_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HeldWork" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "userId" TEXT,
    "sealed" TEXT,
    "spaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "postId" TEXT,
    "title" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" TEXT,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "note" TEXT NOT NULL DEFAULT '',
    "values" TEXT NOT NULL,
    CONSTRAINT "HeldWork_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "HeldWork_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "HeldWork_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "HeldWork_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SplitAnswer_postId_key" ON "SplitAnswer"("postId");

-- CreateIndex
CREATE INDEX "Suspension_userId_until_idx" ON "Suspension"("userId", "until");

-- CreateIndex
CREATE UNIQUE INDEX "HeldWork_key_key" ON "HeldWork"("key");

-- CreateIndex
CREATE INDEX "HeldWork_outcome_spaceId_at_idx" ON "HeldWork"("outcome", "spaceId", "at");

-- CreateIndex
CREATE INDEX "HeldWork_userId_at_idx" ON "HeldWork"("userId", "at");

-- CreateIndex
CREATE INDEX "HeldWork_postId_idx" ON "HeldWork"("postId");

