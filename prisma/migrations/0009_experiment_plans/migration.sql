-- AlterTable
ALTER TABLE "Experiment" ADD COLUMN "verdict" TEXT;

-- AlterTable
ALTER TABLE "PostLink" ADD COLUMN "note" TEXT;

-- CreateTable
CREATE TABLE "ExperimentPlan" (
    "postId" TEXT NOT NULL PRIMARY KEY,
    "lockedById" TEXT NOT NULL,
    "lockedAt" DATETIME NOT NULL,
    "hash" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    CONSTRAINT "ExperimentPlan_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ExperimentPlan_lockedById_fkey" FOREIGN KEY ("lockedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanAmendment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "text" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    CONSTRAINT "PlanAmendment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanAmendment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExperimentEnding" (
    "postId" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "ExperimentEnding_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ExperimentEnding_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExperimentNumbers" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "nameA" TEXT NOT NULL,
    "nameB" TEXT NOT NULL,
    "sizeA" INTEGER NOT NULL,
    "sizeB" INTEGER NOT NULL,
    "eventsA" INTEGER,
    "eventsB" INTEGER,
    "meanA" REAL,
    "meanB" REAL,
    "sdA" REAL,
    "sdB" REAL,
    CONSTRAINT "ExperimentNumbers_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ExperimentNumbers_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionAsk" (
    "postId" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    CONSTRAINT "DecisionAsk_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PlanAmendment_postId_at_idx" ON "PlanAmendment"("postId", "at");

-- CreateIndex
CREATE INDEX "ExperimentNumbers_postId_at_idx" ON "ExperimentNumbers"("postId", "at");

-- CreateIndex
CREATE INDEX "Experiment_status_endsOn_idx" ON "Experiment"("status", "endsOn");

