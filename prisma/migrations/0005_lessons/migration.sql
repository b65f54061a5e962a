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

-- CreateIndex
CREATE INDEX "PostUse_postId_createdAt_id_idx" ON "PostUse"("postId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "PostUse_answerId_idx" ON "PostUse"("answerId");

-- CreateIndex
CREATE INDEX "PostUse_userId_idx" ON "PostUse"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "PostUse_subjectId_userId_contextKey_key" ON "PostUse"("subjectId", "userId", "contextKey");

