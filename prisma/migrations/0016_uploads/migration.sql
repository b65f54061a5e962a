-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sharpHash" TEXT,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "looseSince" DATETIME,
    CONSTRAINT "StoredFile_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FileHolder" (
    "fileId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "postId" TEXT,
    "answerId" TEXT,
    "commentId" TEXT,

    PRIMARY KEY ("fileId", "textId"),
    CONSTRAINT "FileHolder_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FileHolder_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FileHolder_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FileHolder_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "StoredFile_ownerId_createdAt_idx" ON "StoredFile"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "StoredFile_looseSince_idx" ON "StoredFile"("looseSince");

-- CreateIndex
CREATE INDEX "StoredFile_hash_idx" ON "StoredFile"("hash");

-- CreateIndex
CREATE INDEX "StoredFile_sharpHash_idx" ON "StoredFile"("sharpHash");

-- CreateIndex
CREATE INDEX "FileHolder_postId_idx" ON "FileHolder"("postId");

-- CreateIndex
CREATE INDEX "FileHolder_answerId_idx" ON "FileHolder"("answerId");

-- CreateIndex
CREATE INDEX "FileHolder_commentId_idx" ON "FileHolder"("commentId");

