-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "why" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Revision" ADD COLUMN "restores" INTEGER;
ALTER TABLE "Revision" ADD COLUMN "suggestedById" TEXT REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL,
    "wanted" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "open" TEXT,
    "outcome" TEXT,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Suggestion_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Suggestion_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Suggestion_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "what" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    CONSTRAINT "AuditEntry_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Suggestion_open_key" ON "Suggestion"("open");

-- CreateIndex
CREATE INDEX "Suggestion_postId_at_idx" ON "Suggestion"("postId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_at_idx" ON "AuditEntry"("subject", "at");

-- What was done stays written down, whatever a later version of this program would like.
CREATE TRIGGER "AuditEntry_unchanged" BEFORE UPDATE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'The audit log is never changed.'); END;

CREATE TRIGGER "AuditEntry_kept" BEFORE DELETE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'The audit log is never shortened.'); END;
