-- A packet tells the facts of one case, though its thread may be about several.
ALTER TABLE "PacketDraft" ADD COLUMN "caseId" UUID;
UPDATE "PacketDraft" d SET "caseId" = t."openedForId" FROM "Thread" t WHERE t.id = d."threadId";
ALTER TABLE "PacketDraft" DROP CONSTRAINT "PacketDraft_pkey",
ALTER COLUMN "caseId" SET NOT NULL,
ADD CONSTRAINT "PacketDraft_pkey" PRIMARY KEY ("threadId", "caseId");

-- CreateIndex
CREATE INDEX "PacketDraft_caseId_idx" ON "PacketDraft"("caseId");

-- AddForeignKey
ALTER TABLE "PacketDraft" ADD CONSTRAINT "PacketDraft_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said on a thread of one case is that case's alone from the moment another one joins.
-- Who reads it may become fewer, never more; what was said stays as it was said.
CREATE OR REPLACE FUNCTION keep_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('draft', 'awaiting_approval', 'scheduled') THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'What was said is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  -- Generated columns are not there yet in what is about to be written.
  IF OLD."caseId" IS NULL AND NEW."caseId" IS NOT NULL
     AND (to_jsonb(NEW) - ARRAY['caseId', 'document'])
       IS NOT DISTINCT FROM (to_jsonb(OLD) - ARRAY['caseId', 'document']) THEN
    RETURN NEW;
  END IF;
  IF OLD.state IS NULL OR NEW.state IS NULL
     OR (to_jsonb(NEW) - ARRAY['state', 'version', 'document'])
       IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'version', 'document']) THEN
    RAISE EXCEPTION 'What was said is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
