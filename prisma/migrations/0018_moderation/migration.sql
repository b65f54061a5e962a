-- AlterTable
ALTER TABLE "Deletion" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'deleted';
ALTER TABLE "Deletion" ADD COLUMN "askedAt" DATETIME;
ALTER TABLE "Deletion" ADD COLUMN "asked" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Deletion" ADD COLUMN "acceptedAt" DATETIME;

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN "spaceId" TEXT;

-- CreateTable
CREATE TABLE "Flag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "answerId" TEXT,
    "commentId" TEXT,
    "subjectId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "open" TEXT,
    "outcome" TEXT,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "Flag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Flag_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Flag_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Flag_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Flag_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostLock" (
    "postId" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "why" TEXT NOT NULL,
    CONSTRAINT "PostLock_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostLock_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostPin" (
    "postId" TEXT NOT NULL PRIMARY KEY,
    "spaceId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "why" TEXT NOT NULL,
    "until" DATETIME,
    CONSTRAINT "PostPin_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostPin_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostPin_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Deletion_kind_askedAt_idx" ON "Deletion"("kind", "askedAt");

-- CreateIndex
CREATE INDEX "AuditEntry_spaceId_at_id_idx" ON "AuditEntry"("spaceId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Flag_open_key" ON "Flag"("open");

-- CreateIndex
CREATE INDEX "Flag_outcome_at_idx" ON "Flag"("outcome", "at");

-- CreateIndex
CREATE INDEX "Flag_subjectId_at_idx" ON "Flag"("subjectId", "at");

-- CreateIndex
CREATE INDEX "Flag_byId_at_idx" ON "Flag"("byId", "at");

-- CreateIndex
CREATE INDEX "PostPin_spaceId_idx" ON "PostPin"("spaceId");
