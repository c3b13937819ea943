-- What was said stays as it was said, but for one thing: who it is about may have it erased. Only the
-- transaction that says so may, and where a message was said, by whom and when stays even then.
CREATE OR REPLACE FUNCTION keep_message() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words CONSTANT text[] := ARRAY['subject', 'text', 'quoted', 'counterpart', 'textSha256', 'rawSha256',
    'messageIdHeader', 'inReplyTo', 'references', 'version', 'document'];
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
  IF current_setting('reinstate.erasing', true) = 'on'
     AND (to_jsonb(NEW) - words) IS NOT DISTINCT FROM (to_jsonb(OLD) - words) THEN
    RETURN NEW;
  END IF;
  IF OLD.state IS NULL OR NEW.state IS NULL
     OR (to_jsonb(NEW) - ARRAY['state', 'version', 'document'])
       IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'version', 'document']) THEN
    RAISE EXCEPTION 'What was said is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- The same for what came with it; what something frozen refers to is not touched by anybody.
CREATE OR REPLACE FUNCTION guard_exhibit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'Exhibits are never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."caseId" IS DISTINCT FROM OLD."caseId"
     OR NEW."derivedFromId" IS DISTINCT FROM OLD."derivedFromId"
     OR ((NEW."sha256" IS DISTINCT FROM OLD."sha256" OR NEW."hidden" IS DISTINCT FROM OLD."hidden")
       AND (OLD."sealedAt" IS NOT NULL
         OR current_setting('reinstate.erasing', true) IS DISTINCT FROM 'on')) THEN
    RAISE EXCEPTION 'An exhibit keeps its case, its content and its origin' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."sealedAt" IS NOT NULL
     AND (NEW."removedAt" IS NOT NULL OR NEW."sealedAt" IS DISTINCT FROM OLD."sealedAt") THEN
    RAISE EXCEPTION 'A sealed exhibit cannot be taken out' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- A file that nothing refers to any more may be forgotten; a reference keeps it by its foreign key.
CREATE FUNCTION keep_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('reinstate.erasing', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'Rows of StoredFile are never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER append_only ON "StoredFile";
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "StoredFile"
  FOR EACH ROW EXECUTE FUNCTION keep_file();
