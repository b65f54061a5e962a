-- CreateTable
CREATE TABLE "Mentor" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "helpsWith" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "videoLink" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Mentor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorTopic" (
    "mentorId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,

    PRIMARY KEY ("mentorId", "topicId"),
    CONSTRAINT "MentorTopic_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Mentor" ("userId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MentorTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorLanguage" (
    "mentorId" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    PRIMARY KEY ("mentorId", "language"),
    CONSTRAINT "MentorLanguage_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Mentor" ("userId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorPause" (
    "mentorId" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "until" DATETIME,
    CONSTRAINT "MentorPause_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Mentor" ("userId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mentorship" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "menteeId" TEXT NOT NULL,
    "mentorId" TEXT,
    "goal" TEXT NOT NULL,
    "background" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    CONSTRAINT "Mentorship_menteeId_fkey" FOREIGN KEY ("menteeId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Mentorship_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorshipTopic" (
    "mentorshipId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,

    PRIMARY KEY ("mentorshipId", "topicId"),
    CONSTRAINT "MentorshipTopic_mentorshipId_fkey" FOREIGN KEY ("mentorshipId") REFERENCES "Mentorship" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MentorshipTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorshipAsk" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mentorshipId" TEXT NOT NULL,
    "mentorId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "askedAt" DATETIME,
    "expiresAt" DATETIME,
    "answer" TEXT,
    "answeredAt" DATETIME,
    "message" TEXT NOT NULL DEFAULT '',
    "alternativeId" TEXT,
    CONSTRAINT "MentorshipAsk_mentorshipId_fkey" FOREIGN KEY ("mentorshipId") REFERENCES "Mentorship" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MentorshipAsk_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MentorshipAsk_alternativeId_fkey" FOREIGN KEY ("alternativeId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MenteeSeat" (
    "mentorId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "mentorshipId" TEXT NOT NULL,

    PRIMARY KEY ("mentorId", "number"),
    CONSTRAINT "MenteeSeat_mentorshipId_fkey" FOREIGN KEY ("mentorshipId") REFERENCES "Mentorship" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorshipStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mentorshipId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "doneAt" DATETIME,
    CONSTRAINT "MentorshipStep_mentorshipId_fkey" FOREIGN KEY ("mentorshipId") REFERENCES "Mentorship" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorshipCheckIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mentorshipId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "MentorshipCheckIn_mentorshipId_fkey" FOREIGN KEY ("mentorshipId") REFERENCES "Mentorship" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorshipPause" (
    "mentorshipId" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "MentorshipPause_mentorshipId_fkey" FOREIGN KEY ("mentorshipId") REFERENCES "Mentorship" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorshipEnding" (
    "mentorshipId" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "result" TEXT NOT NULL,
    "whatHappened" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "doDifferently" TEXT NOT NULL,
    CONSTRAINT "MentorshipEnding_mentorshipId_fkey" FOREIGN KEY ("mentorshipId") REFERENCES "Mentorship" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OfficeHour" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mentorId" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startsAt" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "OfficeHour_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Mentor" ("userId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mentorId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    CONSTRAINT "Absence_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Mentor" ("userId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "hostId" TEXT NOT NULL,
    "guestId" TEXT NOT NULL,
    "mentorshipId" TEXT,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "videoLink" TEXT NOT NULL,
    "agenda" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "Meeting_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_guestId_fkey" FOREIGN KEY ("guestId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_mentorshipId_fkey" FOREIGN KEY ("mentorshipId") REFERENCES "Mentorship" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingCancellation" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "MeetingCancellation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TakenSlot" (
    "hostId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "meetingId" TEXT,
    "heldForId" TEXT,
    "heldUntil" DATETIME,

    PRIMARY KEY ("hostId", "startsAt"),
    CONSTRAINT "TakenSlot_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TakenSlot_heldForId_fkey" FOREIGN KEY ("heldForId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TakenSlot_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WaitingPlace" (
    "hostId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "guestId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("hostId", "startsAt", "guestId"),
    CONSTRAINT "WaitingPlace_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WaitingPlace_guestId_fkey" FOREIGN KEY ("guestId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingReminder" (
    "meetingId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("meetingId", "kind", "startsAt"),
    CONSTRAINT "MeetingReminder_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingOutcomeAsk" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    CONSTRAINT "MeetingOutcomeAsk_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingOutcome" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    CONSTRAINT "MeetingOutcome_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "MentorTopic_topicId_idx" ON "MentorTopic"("topicId");

-- CreateIndex
CREATE INDEX "MentorLanguage_language_idx" ON "MentorLanguage"("language");

-- CreateIndex
CREATE INDEX "Mentorship_menteeId_idx" ON "Mentorship"("menteeId");

-- CreateIndex
CREATE INDEX "Mentorship_mentorId_acceptedAt_idx" ON "Mentorship"("mentorId", "acceptedAt");

-- CreateIndex
CREATE INDEX "MentorshipTopic_topicId_idx" ON "MentorshipTopic"("topicId");

-- CreateIndex
CREATE INDEX "MentorshipAsk_mentorId_answer_askedAt_idx" ON "MentorshipAsk"("mentorId", "answer", "askedAt");

-- CreateIndex
CREATE INDEX "MentorshipAsk_answer_expiresAt_idx" ON "MentorshipAsk"("answer", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "MentorshipAsk_mentorshipId_mentorId_key" ON "MentorshipAsk"("mentorshipId", "mentorId");

-- CreateIndex
CREATE UNIQUE INDEX "MentorshipAsk_mentorshipId_position_key" ON "MentorshipAsk"("mentorshipId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "MenteeSeat_mentorshipId_key" ON "MenteeSeat"("mentorshipId");

-- CreateIndex
CREATE UNIQUE INDEX "MentorshipStep_mentorshipId_position_key" ON "MentorshipStep"("mentorshipId", "position");

-- CreateIndex
CREATE INDEX "MentorshipCheckIn_mentorshipId_at_idx" ON "MentorshipCheckIn"("mentorshipId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "OfficeHour_mentorId_weekday_startsAt_key" ON "OfficeHour"("mentorId", "weekday", "startsAt");

-- CreateIndex
CREATE INDEX "Absence_mentorId_toDay_idx" ON "Absence"("mentorId", "toDay");

-- CreateIndex
CREATE INDEX "Meeting_hostId_startsAt_idx" ON "Meeting"("hostId", "startsAt");

-- CreateIndex
CREATE INDEX "Meeting_guestId_startsAt_idx" ON "Meeting"("guestId", "startsAt");

-- CreateIndex
CREATE INDEX "Meeting_mentorshipId_startsAt_idx" ON "Meeting"("mentorshipId", "startsAt");

-- CreateIndex
CREATE INDEX "Meeting_startsAt_idx" ON "Meeting"("startsAt");

-- CreateIndex
CREATE INDEX "Meeting_endsAt_idx" ON "Meeting"("endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "TakenSlot_meetingId_key" ON "TakenSlot"("meetingId");

-- CreateIndex
CREATE INDEX "TakenSlot_heldForId_idx" ON "TakenSlot"("heldForId");

-- CreateIndex
CREATE INDEX "TakenSlot_heldUntil_idx" ON "TakenSlot"("heldUntil");

-- CreateIndex
CREATE INDEX "WaitingPlace_guestId_idx" ON "WaitingPlace"("guestId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

