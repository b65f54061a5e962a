-- CreateTable
CREATE TABLE "SpaceFollow" (
    "userId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "level" TEXT NOT NULL DEFAULT 'posts',

    PRIMARY KEY ("userId", "spaceId"),
    CONSTRAINT "SpaceFollow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SpaceFollow_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PersonGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "PersonGroup_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "groupId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("groupId", "userId"),
    CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "PersonGroup" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GroupMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reasonId" TEXT,
    "page" TEXT NOT NULL,
    "postId" TEXT,
    "spaceId" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "path" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'unread',
    "joins" TEXT,
    "at" DATETIME NOT NULL,
    "readAt" DATETIME,
    CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Notice_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Notice_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoticeItem" (
    "userId" TEXT NOT NULL,
    "fact" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "actorId" TEXT,
    "answerId" TEXT,
    "commentId" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("fact", "userId"),
    CONSTRAINT "NoticeItem_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NoticeItem_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "NoticeItem_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NoticeItem_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NoticeItem_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FanOut" (
    "eventId" TEXT NOT NULL PRIMARY KEY,
    "after" TEXT NOT NULL,
    "told" INTEGER NOT NULL,
    "finishedAt" DATETIME,
    CONSTRAINT "FanOut_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,

    PRIMARY KEY ("userId", "kind"),
    CONSTRAINT "NoticeChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InboxSettings" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "followAnswered" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "InboxSettings_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InboxChange" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "changed" INTEGER NOT NULL,
    CONSTRAINT "InboxChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "TopicFollow" ADD COLUMN "level" TEXT NOT NULL DEFAULT 'posts';
ALTER TABLE "PersonFollow" ADD COLUMN "level" TEXT NOT NULL DEFAULT 'posts';
ALTER TABLE "PostFollow" ADD COLUMN "level" TEXT NOT NULL DEFAULT 'everything';

-- The new indexes begin with the columns of the old ones.
DROP INDEX "TopicFollow_topicId_idx";
DROP INDEX "PersonFollow_followedId_idx";
DROP INDEX "PostFollow_postId_idx";
CREATE INDEX "TopicFollow_topicId_userId_idx" ON "TopicFollow"("topicId", "userId");
CREATE INDEX "PersonFollow_followedId_followerId_idx" ON "PersonFollow"("followedId", "followerId");
CREATE INDEX "PostFollow_postId_userId_idx" ON "PostFollow"("postId", "userId");

-- CreateIndex
CREATE INDEX "SpaceFollow_spaceId_userId_idx" ON "SpaceFollow"("spaceId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonGroup_handle_key" ON "PersonGroup"("handle");

-- CreateIndex
CREATE INDEX "GroupMember_userId_idx" ON "GroupMember"("userId");

-- CreateIndex
CREATE INDEX "Notice_userId_state_at_id_idx" ON "Notice"("userId", "state", "at", "id");

-- CreateIndex
CREATE INDEX "Notice_userId_state_kind_at_id_idx" ON "Notice"("userId", "state", "kind", "at", "id");

-- CreateIndex
CREATE INDEX "Notice_userId_page_idx" ON "Notice"("userId", "page");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_userId_joins_key" ON "Notice"("userId", "joins");

-- CreateIndex
CREATE INDEX "NoticeItem_noticeId_at_idx" ON "NoticeItem"("noticeId", "at");

-- CreateIndex
CREATE INDEX "InboxChange_changed_idx" ON "InboxChange"("changed");

