-- AlterTable
ALTER TABLE "InboxSettings" ADD COLUMN "digest" TEXT NOT NULL DEFAULT 'daily';
ALTER TABLE "InboxSettings" ADD COLUMN "digestHour" INTEGER NOT NULL DEFAULT 8;
ALTER TABLE "InboxSettings" ADD COLUMN "digestDay" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "NoticeMail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "joins" TEXT,
    "dueAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedUntil" DATETIME,
    "settledAt" DATETIME,
    "problem" TEXT,
    CONSTRAINT "NoticeMail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MailedItem" (
    "fact" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "mailId" TEXT NOT NULL,

    PRIMARY KEY ("fact", "userId"),
    CONSTRAINT "MailedItem_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MailedItem_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "NoticeMail" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MailLinks" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    CONSTRAINT "MailLinks_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Feed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "topicId" TEXT,
    "personId" TEXT,
    "searchId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "readAt" DATETIME,
    CONSTRAINT "Feed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Feed_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Feed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Feed_searchId_fkey" FOREIGN KEY ("searchId") REFERENCES "SavedSearch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "NoticeMail_state_dueAt_idx" ON "NoticeMail"("state", "dueAt");

-- CreateIndex
CREATE INDEX "NoticeMail_settledAt_idx" ON "NoticeMail"("settledAt");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeMail_userId_joins_key" ON "NoticeMail"("userId", "joins");

-- CreateIndex
CREATE INDEX "MailedItem_mailId_idx" ON "MailedItem"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "Feed_tokenHash_key" ON "Feed"("tokenHash");

-- CreateIndex
CREATE INDEX "Feed_userId_createdAt_idx" ON "Feed"("userId", "createdAt");

