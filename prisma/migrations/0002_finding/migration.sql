-- CreateTable
CREATE TABLE "SearchKey" (
    "week" TEXT NOT NULL PRIMARY KEY,
    "secret" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SearchNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "week" TEXT NOT NULL,
    "asker" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "results" INTEGER NOT NULL,
    "hour" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SearchOpening" (
    "searchId" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "afterMs" INTEGER,

    PRIMARY KEY ("searchId", "postId"),
    CONSTRAINT "SearchOpening_searchId_fkey" FOREIGN KEY ("searchId") REFERENCES "SearchNote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Gap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "words" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "topicId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "withheldAt" DATETIME,
    CONSTRAINT "Gap_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GapAsk" (
    "gapId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "countsAt" DATETIME NOT NULL,
    "found" TEXT NOT NULL,

    PRIMARY KEY ("gapId", "userId"),
    CONSTRAINT "GapAsk_gapId_fkey" FOREIGN KEY ("gapId") REFERENCES "Gap" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GapAsk_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GapClaim" (
    "gapId" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "GapClaim_gapId_fkey" FOREIGN KEY ("gapId") REFERENCES "Gap" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GapClaim_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GapFill" (
    "gapId" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("gapId", "postId"),
    CONSTRAINT "GapFill_gapId_fkey" FOREIGN KEY ("gapId") REFERENCES "Gap" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GapFill_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GapNews" (
    "userId" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "gapId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "postId"),
    CONSTRAINT "GapNews_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GapNews_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GapNews_gapId_fkey" FOREIGN KEY ("gapId") REFERENCES "Gap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SavedSearch_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SearchFollow" (
    "searchId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "alerts" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "lookedAt" DATETIME NOT NULL,
    "alertedAt" DATETIME NOT NULL,

    PRIMARY KEY ("searchId", "userId"),
    CONSTRAINT "SearchFollow_searchId_fkey" FOREIGN KEY ("searchId") REFERENCES "SavedSearch" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SearchFollow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SearchMatch" (
    "searchId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "alertedAt" DATETIME,

    PRIMARY KEY ("searchId", "userId", "postId"),
    CONSTRAINT "SearchMatch_searchId_userId_fkey" FOREIGN KEY ("searchId", "userId") REFERENCES "SearchFollow" ("searchId", "userId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SearchMatch_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SearchNote_hour_idx" ON "SearchNote"("hour");

-- CreateIndex
CREATE UNIQUE INDEX "Gap_words_key" ON "Gap"("words");

-- CreateIndex
CREATE INDEX "Gap_topicId_idx" ON "Gap"("topicId");

-- CreateIndex
CREATE INDEX "GapAsk_userId_at_idx" ON "GapAsk"("userId", "at");

-- CreateIndex
CREATE INDEX "GapAsk_at_idx" ON "GapAsk"("at");

-- CreateIndex
CREATE INDEX "GapClaim_userId_idx" ON "GapClaim"("userId");

-- CreateIndex
CREATE INDEX "GapFill_postId_idx" ON "GapFill"("postId");

-- CreateIndex
CREATE INDEX "GapFill_at_idx" ON "GapFill"("at");

-- CreateIndex
CREATE INDEX "GapNews_postId_idx" ON "GapNews"("postId");

-- CreateIndex
CREATE INDEX "GapNews_gapId_idx" ON "GapNews"("gapId");

-- CreateIndex
CREATE INDEX "GapNews_at_idx" ON "GapNews"("at");

-- CreateIndex
CREATE INDEX "SavedSearch_query_idx" ON "SavedSearch"("query");

-- CreateIndex
CREATE UNIQUE INDEX "SavedSearch_ownerId_query_key" ON "SavedSearch"("ownerId", "query");

-- CreateIndex
CREATE INDEX "SearchFollow_userId_at_searchId_idx" ON "SearchFollow"("userId", "at", "searchId");

-- CreateIndex
CREATE INDEX "SearchFollow_alerts_alertedAt_idx" ON "SearchFollow"("alerts", "alertedAt");

-- CreateIndex
CREATE INDEX "SearchMatch_userId_postId_idx" ON "SearchMatch"("userId", "postId");

-- CreateIndex
CREATE INDEX "SearchMatch_postId_idx" ON "SearchMatch"("postId");

-- CreateIndex
CREATE INDEX "SearchMatch_at_idx" ON "SearchMatch"("at");

