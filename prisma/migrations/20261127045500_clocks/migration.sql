-- CreateEnum
CREATE TYPE "FeedCoverage" AS ENUM ('own', 'all');

-- AlterEnum
ALTER TYPE "ClockState" ADD VALUE 'paused' AFTER 'running';

-- AlterTable
ALTER TABLE "Clock" ADD COLUMN     "calendarId" UUID,
ADD COLUMN     "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pausedSeconds" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "remindAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ClockPause" (
    "id" UUID NOT NULL,
    "clockId" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "endedByName" TEXT,

    CONSTRAINT "ClockPause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BusinessCalendar" (
    "id" UUID NOT NULL,
    "key" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL,
    "holidaySets" TEXT[],
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BusinessCalendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarHours" (
    "calendarId" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opensAt" INTEGER NOT NULL,
    "closesAt" INTEGER NOT NULL,

    CONSTRAINT "CalendarHours_pkey" PRIMARY KEY ("calendarId","weekday")
);

-- CreateTable
CREATE TABLE "CalendarHoliday" (
    "id" UUID NOT NULL,
    "calendarId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "CalendarHoliday_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "personId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "covers" "FeedCoverage" NOT NULL DEFAULT 'own',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE INDEX "ClockPause_clockId_from_idx" ON "ClockPause"("clockId", "from");

-- CreateIndex
CREATE UNIQUE INDEX "BusinessCalendar_key_key" ON "BusinessCalendar"("key");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarHoliday_calendarId_on_key" ON "CalendarHoliday"("calendarId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "Clock_calendarId_idx" ON "Clock"("calendarId");

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "BusinessCalendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockPause" ADD CONSTRAINT "ClockPause_clockId_fkey" FOREIGN KEY ("clockId") REFERENCES "Clock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarHours" ADD CONSTRAINT "CalendarHours_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "BusinessCalendar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarHoliday" ADD CONSTRAINT "CalendarHoliday_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "BusinessCalendar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A clock stands still in one pause at a time.
CREATE UNIQUE INDEX "ClockPause_open" ON "ClockPause" ("clockId") WHERE "until" IS NULL;

-- What the reminders look for, every minute.
CREATE INDEX "Clock_to_remind" ON "Clock" ("remindAt") WHERE "remindAt" IS NOT NULL;

-- Clocks that run already get their reminders too; one that was missed says so once.
UPDATE "Clock" SET "remindAt" = CURRENT_TIMESTAMP WHERE state = 'running' AND "dueAt" IS NOT NULL;
UPDATE "Clock" SET "changedAt" = COALESCE("endedAt", "createdAt");

-- The calendars of templates/rules/calendars.ts: there from the first start, and people's to change.
INSERT INTO "BusinessCalendar" (id, key, "timeZone", "holidaySets", "createdAt") VALUES
  (gen_random_uuid(), 'indonesia_office', 'Asia/Jakarta', '{id_national,id_collective_leave}',
    CURRENT_TIMESTAMP),
  (gen_random_uuid(), 'weekdays', 'UTC', '{}', CURRENT_TIMESTAMP + interval '1 millisecond');
INSERT INTO "CalendarHours" ("calendarId", weekday, "opensAt", "closesAt")
  SELECT id, weekday, 540, 1020 FROM "BusinessCalendar", generate_series(1, 5) weekday
    WHERE key = 'indonesia_office'
  UNION ALL
  SELECT id, weekday, 0, 1440 FROM "BusinessCalendar", generate_series(1, 5) weekday
    WHERE key = 'weekdays';
