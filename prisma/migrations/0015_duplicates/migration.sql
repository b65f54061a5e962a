-- CreateTable
CREATE TABLE "DuplicateClosure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "originalId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "DuplicateClosure_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DuplicateClosure_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DuplicateClosure_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CarriedFollow" (
    "closureId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "level" TEXT NOT NULL,

    PRIMARY KEY ("closureId", "userId"),
    CONSTRAINT "CarriedFollow_closureId_fkey" FOREIGN KEY ("closureId") REFERENCES "DuplicateClosure" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CarriedFollow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnsweredCount" (
    "postId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "times" INTEGER NOT NULL,

    PRIMARY KEY ("postId", "day"),
    CONSTRAINT "AnsweredCount_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "DuplicateClosure_postId_key" ON "DuplicateClosure"("postId");

-- CreateIndex
CREATE INDEX "DuplicateClosure_originalId_at_idx" ON "DuplicateClosure"("originalId", "at");

-- CreateIndex
CREATE INDEX "CarriedFollow_userId_idx" ON "CarriedFollow"("userId");

