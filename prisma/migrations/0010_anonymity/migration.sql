-- AlterTable
ALTER TABLE "Space" ADD COLUMN "anonymous" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Pseudonym" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "Pseudonym_id_fkey" FOREIGN KEY ("id") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pseudonym_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SealedAuthor" (
    "pseudonymId" TEXT NOT NULL PRIMARY KEY,
    "tag" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "keyMark" TEXT NOT NULL,
    CONSTRAINT "SealedAuthor_pseudonymId_fkey" FOREIGN KEY ("pseudonymId") REFERENCES "Pseudonym" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reveal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pseudonymId" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "open" TEXT,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "outcome" TEXT,
    CONSTRAINT "Reveal_pseudonymId_fkey" FOREIGN KEY ("pseudonymId") REFERENCES "Pseudonym" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Reveal_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Reveal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reaction" (
    "postId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("postId", "userId", "kind"),
    CONSTRAINT "Reaction_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Reaction_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Pseudonym_postId_name_key" ON "Pseudonym"("postId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "SealedAuthor_tag_key" ON "SealedAuthor"("tag");

-- CreateIndex
CREATE INDEX "SealedAuthor_keyMark_idx" ON "SealedAuthor"("keyMark");

-- CreateIndex
CREATE UNIQUE INDEX "Reveal_open_key" ON "Reveal"("open");

-- CreateIndex
CREATE INDEX "Reveal_pseudonymId_askedAt_idx" ON "Reveal"("pseudonymId", "askedAt");

-- CreateIndex
CREATE INDEX "Reaction_userId_idx" ON "Reaction"("userId");

