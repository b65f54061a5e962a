-- AlterTable
ALTER TABLE "Site" ADD COLUMN "contestAfter" INTEGER;

-- AlterTable
ALTER TABLE "Topic" ADD COLUMN "reviewMonths" INTEGER;

-- CreateTable
CREATE TABLE "PostUse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "answerId" TEXT,
    "subjectId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "context" TEXT NOT NULL,
    "contextKey" TEXT NOT NULL,
    "usedOn" DATETIME NOT NULL,
    "result" TEXT NOT NULL,
    "resultAt" DATETIME NOT NULL,
    "conditions" TEXT NOT NULL,
    "minutesSaved" INTEGER,
    "note" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    CONSTRAINT "PostUse_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostUse_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostUse_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Contest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "voices" INTEGER NOT NULL,
    "open" TEXT,
    CONSTRAINT "Contest_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContestAnswer" (
    "contestId" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "ContestAnswer_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContestAnswer_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostLink" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("fromId", "toId", "type"),
    CONSTRAINT "PostLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostLink_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LessonCare" (
    "postId" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "nextAt" DATETIME NOT NULL,
    CONSTRAINT "LessonCare_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LessonCare_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewCause" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ReviewCause_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    CONSTRAINT "Review_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PostUse_postId_createdAt_id_idx" ON "PostUse"("postId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "PostUse_answerId_idx" ON "PostUse"("answerId");

-- CreateIndex
CREATE INDEX "PostUse_userId_idx" ON "PostUse"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "PostUse_subjectId_userId_contextKey_key" ON "PostUse"("subjectId", "userId", "contextKey");

-- CreateIndex
CREATE UNIQUE INDEX "Contest_open_key" ON "Contest"("open");

-- CreateIndex
CREATE INDEX "Contest_postId_at_idx" ON "Contest"("postId", "at");

-- CreateIndex
CREATE INDEX "PostLink_toId_idx" ON "PostLink"("toId");

-- CreateIndex
CREATE INDEX "LessonCare_state_nextAt_idx" ON "LessonCare"("state", "nextAt");

-- CreateIndex
CREATE INDEX "LessonCare_ownerId_state_idx" ON "LessonCare"("ownerId", "state");

-- CreateIndex
CREATE INDEX "ReviewCause_postId_at_idx" ON "ReviewCause"("postId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewCause_postId_key_key" ON "ReviewCause"("postId", "key");

-- CreateIndex
CREATE INDEX "Review_postId_at_idx" ON "Review"("postId", "at");

