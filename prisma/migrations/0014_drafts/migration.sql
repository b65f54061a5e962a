-- CreateTable
CREATE TABLE "Draft" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "writer" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "values" TEXT NOT NULL,

    PRIMARY KEY ("userId", "id"),
    CONSTRAINT "Draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Draft_userId_savedAt_id_idx" ON "Draft"("userId", "savedAt", "id");

