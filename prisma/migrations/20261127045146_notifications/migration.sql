-- CreateEnum
CREATE TYPE "NoticeMail" AS ENUM ('sent', 'digest', 'none');

-- CreateEnum
CREATE TYPE "WebhookCallState" AS ENUM ('queued', 'sent', 'failed');

-- CreateTable
CREATE TABLE "NoticeCursor" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "position" BIGINT NOT NULL,

    CONSTRAINT "NoticeCursor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "caseId" UUID,
    "businessId" UUID,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "inApp" BOOLEAN NOT NULL DEFAULT true,
    "mail" "NoticeMail" NOT NULL DEFAULT 'none',
    "mailedAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeHabits" (
    "personId" UUID NOT NULL,
    "quietFrom" TEXT,
    "quietUntil" TEXT,
    "digestAt" TEXT DEFAULT '08:00',
    "lastDigestOn" DATE,

    CONSTRAINT "NoticeHabits_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "choice" TEXT NOT NULL,

    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("personId","kind","channel")
);

-- CreateTable
CREATE TABLE "OutgoingWebhook" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" BYTEA NOT NULL,
    "host" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "businessId" UUID,
    "kinds" TEXT[],
    "leastSeverity" TEXT NOT NULL DEFAULT 'info',
    "pausedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutgoingWebhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookCall" (
    "id" UUID NOT NULL,
    "webhookId" UUID NOT NULL,
    "eventId" UUID,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "WebhookCallState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "status" INTEGER,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookCall_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Notification_personId_createdAt_id_idx" ON "Notification"("personId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Notification_personId_readAt_idx" ON "Notification"("personId", "readAt");

-- CreateIndex
CREATE INDEX "Notification_mail_mailedAt_idx" ON "Notification"("mail", "mailedAt");

-- CreateIndex
CREATE INDEX "Notification_caseId_idx" ON "Notification"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_personId_eventId_key" ON "Notification"("personId", "eventId");

-- CreateIndex
CREATE INDEX "OutgoingWebhook_businessId_idx" ON "OutgoingWebhook"("businessId");

-- CreateIndex
CREATE INDEX "WebhookCall_webhookId_createdAt_idx" ON "WebhookCall"("webhookId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "WebhookCall_webhookId_eventId_key" ON "WebhookCall"("webhookId", "eventId");

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeHabits" ADD CONSTRAINT "NoticeHabits_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingWebhook" ADD CONSTRAINT "OutgoingWebhook_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookCall" ADD CONSTRAINT "WebhookCall_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "OutgoingWebhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever holds a page open live is told at once when a session ends, or what its person may see changes.
CREATE FUNCTION tell_access_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('access', OLD."personId"::text);
  RETURN NULL;
END $$;

CREATE FUNCTION tell_access_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('access', NEW.id::text);
  RETURN NULL;
END $$;

CREATE FUNCTION tell_access_to_business() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('access', COALESCE(NEW."personId", OLD."personId")::text);
  RETURN NULL;
END $$;

CREATE TRIGGER session_ends AFTER DELETE ON "Session"
  FOR EACH ROW EXECUTE FUNCTION tell_access_of_session();
CREATE TRIGGER access_changes AFTER UPDATE OF roles, "seesAllBusinesses", "deactivatedAt" ON "Person"
  FOR EACH ROW EXECUTE FUNCTION tell_access_of_person();
CREATE TRIGGER access_changes AFTER INSERT OR DELETE ON "PersonBusiness"
  FOR EACH ROW EXECUTE FUNCTION tell_access_to_business();
