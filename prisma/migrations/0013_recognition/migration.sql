-- CreateTable
CREATE TABLE "Leader" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Leader_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Leader_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "postId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "objective" TEXT NOT NULL,
    "objectiveKey" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "editedAt" DATETIME,

    PRIMARY KEY ("postId", "byId"),
    CONSTRAINT "Endorsement_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Endorsement_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recognition" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "lookedAt" DATETIME NOT NULL,
    "declinedAt" DATETIME,
    CONSTRAINT "Recognition_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Badge" (
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "kind"),
    CONSTRAINT "Badge_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BadgeProof" (
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "answerId" TEXT,

    PRIMARY KEY ("userId", "kind", "postId"),
    CONSTRAINT "BadgeProof_userId_kind_fkey" FOREIGN KEY ("userId", "kind") REFERENCES "Badge" ("userId", "kind") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BadgeProof_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Endorsement_byId_at_idx" ON "Endorsement"("byId", "at");

-- CreateIndex
CREATE INDEX "Endorsement_objectiveKey_idx" ON "Endorsement"("objectiveKey");

-- CreateIndex
CREATE INDEX "BadgeProof_postId_idx" ON "BadgeProof"("postId");

