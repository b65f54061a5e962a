-- CreateTable
CREATE TABLE "Erasure" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "step" TEXT NOT NULL DEFAULT 'waiting',
    "words" TEXT NOT NULL DEFAULT '',
    "finishedAt" DATETIME,
    CONSTRAINT "Erasure_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Erasure_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Erasure_finishedAt_dueAt_idx" ON "Erasure"("finishedAt", "dueAt");
