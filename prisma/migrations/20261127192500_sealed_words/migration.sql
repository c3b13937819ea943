-- Names and notes of customers are sealed. The keys are not in the database: what was written in the
-- clear stands behind a zero byte until a worker has sealed it.
ALTER TABLE "CustomerTold"
  ALTER COLUMN "name" DROP NOT NULL,
  ALTER COLUMN "note" DROP NOT NULL,
  ALTER COLUMN "name" TYPE BYTEA USING CASE WHEN "name" <> '' THEN '\x00'::bytea || convert_to("name", 'UTF8') END,
  ALTER COLUMN "note" TYPE BYTEA USING CASE WHEN "note" <> '' THEN '\x00'::bytea || convert_to("note", 'UTF8') END;
ALTER TABLE "CustomerTold" RENAME COLUMN "name" TO "nameSealed";
ALTER TABLE "CustomerTold" RENAME COLUMN "note" TO "noteSealed";
ALTER TABLE "MissedRequest"
  ALTER COLUMN "note" DROP DEFAULT,
  ALTER COLUMN "note" DROP NOT NULL,
  ALTER COLUMN "note" TYPE BYTEA USING CASE WHEN "note" <> '' THEN '\x00'::bytea || convert_to("note", 'UTF8') END;
ALTER TABLE "MissedRequest" RENAME COLUMN "note" TO "noteSealed";

-- Prisma cannot say these: what still waits to be sealed is found at once, and nothing waits for long.
CREATE INDEX "CustomerTold_unsealed_idx" ON "CustomerTold" ("customerId")
  WHERE substr("nameSealed", 1, 1) = '\x00' OR substr("noteSealed", 1, 1) = '\x00';
CREATE INDEX "MissedRequest_unsealed_idx" ON "MissedRequest" ("customerId")
  WHERE substr("noteSealed", 1, 1) = '\x00';

-- Rows about customers wait in columns of their own kind while they are imported.
CREATE TABLE "CustomerRow" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "key" BYTEA NOT NULL,
    "phoneHash" BYTEA,
    "phoneSealed" BYTEA,
    "phoneEnd" TEXT NOT NULL,
    "phoneHint" TEXT NOT NULL,
    "emailHash" BYTEA,
    "emailSealed" BYTEA,
    "emailHint" TEXT NOT NULL,
    "nameSealed" BYTEA,
    "noteSealed" BYTEA,
    "language" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "lossMinor" BIGINT,
    "currency" TEXT NOT NULL,
    "agreedTo" TEXT NOT NULL,
    "agreedAt" TIMESTAMPTZ(3),
    "stopped" TEXT NOT NULL,
    "harm" TEXT,
    "reference" TEXT,
    "happenedAt" TIMESTAMPTZ(3),
    "inboundAt" TIMESTAMPTZ(3),

    CONSTRAINT "CustomerRow_pkey" PRIMARY KEY ("importId","line")
);

-- What an upgrade finds half way: checked rows wait in their new place, and a check begins anew.
INSERT INTO "CustomerRow"
SELECT r."importId", r.line, r.key, decode(r.facts->>'phoneHash', 'hex'),
  decode(r.facts->>'phoneSealed', 'hex'), COALESCE(r.facts->>'phoneEnd', ''),
  COALESCE(r.facts->>'phoneHint', ''), decode(r.facts->>'emailHash', 'hex'),
  decode(r.facts->>'emailSealed', 'hex'), COALESCE(r.facts->>'emailHint', ''),
  '\x00'::bytea || convert_to(NULLIF(r.facts->>'name', ''), 'UTF8'),
  '\x00'::bytea || convert_to(NULLIF(r.facts->>'note', ''), 'UTF8'),
  r.facts->>'language', r.facts->>'segment', (r.facts->>'lossMinor')::bigint, r.facts->>'currency',
  r.facts->>'agreedTo', (r.facts->>'agreedAt')::timestamptz, r.facts->>'stopped', r.facts->>'harm',
  r.facts->>'reference', (r.facts->>'happenedAt')::timestamptz, (r.facts->>'inboundAt')::timestamptz
FROM "ImportRow" r JOIN "TableImport" i ON i.id = r."importId"
WHERE i.kind IN ('customers', 'missed_requests') AND i.state <> 'checking';
UPDATE "TableImport" SET "readTo" = 0, good = 0, bad = 0, repeated = 0, known = 0, sample = '[]'
WHERE kind IN ('customers', 'missed_requests') AND state = 'checking';
DELETE FROM "ImportProblem" p USING "TableImport" i
WHERE i.id = p."importId" AND i.kind IN ('customers', 'missed_requests') AND i.state = 'checking';
DELETE FROM "ImportRow" r USING "TableImport" i
WHERE i.id = r."importId" AND i.kind IN ('customers', 'missed_requests');
