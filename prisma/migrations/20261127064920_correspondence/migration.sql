-- CreateEnum
CREATE TYPE "ThreadState" AS ENUM ('open', 'waiting_them', 'waiting_us', 'resolved', 'closed');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('draft', 'awaiting_approval', 'scheduled', 'handed_over', 'sent', 'unconfirmed', 'bounced', 'cancelled');

-- AlterTable
ALTER TABLE "Clock" ADD COLUMN     "threadId" UUID;

-- AlterTable
ALTER TABLE "Provider" ADD COLUMN     "calendarId" UUID,
ADD COLUMN     "escalation" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "replyHours" INTEGER,
ADD COLUMN     "solveHours" INTEGER;

-- CreateTable
CREATE TABLE "ProviderContact" (
    "id" UUID NOT NULL,
    "providerId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ProviderContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "openedForId" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "providerId" UUID,
    "title" TEXT NOT NULL,
    "state" "ThreadState" NOT NULL DEFAULT 'open',
    "theirTicket" TEXT NOT NULL DEFAULT '',
    "channel" TEXT NOT NULL,
    "language" "Language" NOT NULL DEFAULT 'en',
    "lastSaidAt" TIMESTAMPTZ(3),
    "firstReplyAt" TIMESTAMPTZ(3),
    "promisedAt" TIMESTAMPTZ(3),
    "promisedFrom" TIMESTAMPTZ(3),
    "turnSince" TIMESTAMPTZ(3) NOT NULL,
    "chased" INTEGER NOT NULL DEFAULT 0,
    "chasedAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadParticipant" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ThreadParticipant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadCase" (
    "threadId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ThreadCase_pkey" PRIMARY KEY ("threadId","caseId")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "caseId" UUID,
    "kind" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "state" "MessageState",
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "counterpart" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "quoted" TEXT NOT NULL DEFAULT '',
    "textSha256" CHAR(64) NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "durationMinutes" INTEGER,
    "promisedAt" TIMESTAMPTZ(3),
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "happenedZone" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "messageIdHeader" TEXT,
    "inReplyTo" TEXT,
    "references" TEXT[],
    "rawSha256" CHAR(64),
    "version" INTEGER NOT NULL DEFAULT 1,
    "document" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, "left"(((((subject || ' '::text) || text) || ' '::text) || counterpart), 200000))) STORED,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageAttachment" (
    "messageId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "MessageAttachment_pkey" PRIMARY KEY ("messageId","evidenceId")
);

-- CreateTable
CREATE TABLE "PacketDraft" (
    "threadId" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "byName" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PacketDraft_pkey" PRIMARY KEY ("threadId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProviderContact_providerId_position_key" ON "ProviderContact"("providerId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_token_key" ON "Thread"("token");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_tag_key" ON "Thread"("tag");

-- CreateIndex
CREATE INDEX "Thread_openedForId_idx" ON "Thread"("openedForId");

-- CreateIndex
CREATE INDEX "Thread_providerId_createdAt_idx" ON "Thread"("providerId", "createdAt");

-- CreateIndex
CREATE INDEX "ThreadParticipant_threadId_position_idx" ON "ThreadParticipant"("threadId", "position");

-- CreateIndex
CREATE INDEX "ThreadParticipant_address_idx" ON "ThreadParticipant"("address");

-- CreateIndex
CREATE INDEX "ThreadCase_caseId_idx" ON "ThreadCase"("caseId");

-- CreateIndex
CREATE INDEX "Message_threadId_happenedAt_id_idx" ON "Message"("threadId", "happenedAt", "id");

-- CreateIndex
CREATE INDEX "Message_caseId_idx" ON "Message"("caseId");

-- CreateIndex
CREATE INDEX "Message_messageIdHeader_idx" ON "Message"("messageIdHeader");

-- CreateIndex
CREATE INDEX "Message_rawSha256_idx" ON "Message"("rawSha256");

-- CreateIndex
CREATE INDEX "Message_document_idx" ON "Message" USING GIN ("document");

-- CreateIndex
CREATE INDEX "MessageAttachment_evidenceId_idx" ON "MessageAttachment"("evidenceId");

-- CreateIndex
CREATE INDEX "Clock_threadId_idx" ON "Clock"("threadId");

-- CreateIndex
CREATE INDEX "Provider_calendarId_idx" ON "Provider"("calendarId");

-- AddForeignKey
ALTER TABLE "Provider" ADD CONSTRAINT "Provider_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "BusinessCalendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProviderContact" ADD CONSTRAINT "ProviderContact_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_openedForId_fkey" FOREIGN KEY ("openedForId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadParticipant" ADD CONSTRAINT "ThreadParticipant_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadCase" ADD CONSTRAINT "ThreadCase_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadCase" ADD CONSTRAINT "ThreadCase_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_rawSha256_fkey" FOREIGN KEY ("rawSha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageAttachment" ADD CONSTRAINT "MessageAttachment_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageAttachment" ADD CONSTRAINT "MessageAttachment_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PacketDraft" ADD CONSTRAINT "PacketDraft_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was said stays as it was said; a correction is a note. Only what has not left yet may be
-- written on, and what has left may only be said to have arrived or not.
CREATE FUNCTION keep_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('draft', 'awaiting_approval', 'scheduled') THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'What was said is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state IS NULL OR NEW.state IS NULL
     -- Generated columns are not there yet in what is about to be written.
     OR (to_jsonb(NEW) - ARRAY['state', 'version', 'document'])
       IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'version', 'document']) THEN
    RAISE EXCEPTION 'What was said is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON "Message"
  FOR EACH ROW EXECUTE FUNCTION keep_message();

CREATE FUNCTION keep_message_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Message" WHERE id = OLD."messageId"
      AND (state IS NULL OR state NOT IN ('draft', 'awaiting_approval', 'scheduled'))) THEN
    RAISE EXCEPTION 'What came with a message stays with it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;

CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON "MessageAttachment"
  FOR EACH ROW EXECUTE FUNCTION keep_message_attachment();

-- A case is found by the numbers under which it is talked about: theirs and ours.
CREATE OR REPLACE FUNCTION index_cases(changed uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "CaseSearch" ("caseId", ids, document)
  SELECT c.id,
    lower(concat_ws(' ', c.reference, a.ids, t.ids)),
    to_tsvector('simple', left(concat_ws(' ', c.reference, b.name, b."legalName", a.names, c.summary, m.texts), 500000))
  FROM "Case" c
  LEFT JOIN "Business" b ON b.id = c."businessId"
  LEFT JOIN LATERAL (
    SELECT string_agg(x.name, ' ') AS names,
      string_agg(concat_ws(' ', x."externalId", x.phone), ' ') AS ids
    FROM "CaseAsset" y JOIN "Asset" x ON x.id = y."assetId" WHERE y."caseId" = c.id
  ) a ON TRUE
  LEFT JOIN LATERAL (
    SELECT string_agg(m.text, ' ') AS texts FROM "CaseComment" m
    WHERE m."caseId" = c.id AND m."removedAt" IS NULL
  ) m ON TRUE
  LEFT JOIN LATERAL (
    SELECT string_agg(concat_ws(' ', h."theirTicket", h.tag), ' ') AS ids
    FROM "ThreadCase" l JOIN "Thread" h ON h.id = l."threadId" WHERE l."caseId" = c.id
  ) t ON TRUE
  WHERE c.id = ANY(changed)
  ON CONFLICT ("caseId") DO UPDATE SET ids = EXCLUDED.ids, document = EXCLUDED.document
$$;

CREATE TRIGGER case_is_findable_by_thread
  AFTER INSERT OR DELETE ON "ThreadCase"
  FOR EACH ROW EXECUTE FUNCTION index_case_of_part();

CREATE FUNCTION index_cases_of_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_cases(ARRAY(SELECT "caseId" FROM "ThreadCase" WHERE "threadId" = NEW.id));
  RETURN NULL;
END $$;

CREATE TRIGGER cases_are_findable_by_ticket
  AFTER UPDATE OF "theirTicket" ON "Thread"
  FOR EACH ROW WHEN (OLD."theirTicket" IS DISTINCT FROM NEW."theirTicket")
  EXECUTE FUNCTION index_cases_of_thread();
