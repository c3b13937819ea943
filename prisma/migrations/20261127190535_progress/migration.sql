-- AlterTable
ALTER TABLE "AffectedCustomer" ADD COLUMN     "contactedAt" TIMESTAMPTZ(3),
ADD COLUMN     "madeWholeAt" TIMESTAMPTZ(3),
ADD COLUMN     "respondedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ApologyDelivery" ADD COLUMN     "language" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "CustomerScore" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "notedByName" TEXT NOT NULL DEFAULT '',
    "notedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importId" UUID,
    "line" INTEGER,

    CONSTRAINT "CustomerScore_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryFigures" (
    "caseId" UUID NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "RecoveryFigures_pkey" PRIMARY KEY ("caseId")
);

-- CreateIndex
CREATE INDEX "CustomerScore_caseId_customerId_at_idx" ON "CustomerScore"("caseId", "customerId", "at" DESC);

-- CreateIndex
CREATE INDEX "CustomerScore_customerId_idx" ON "CustomerScore"("customerId");

-- CreateIndex
CREATE UNIQUE INDEX "CustomerScore_importId_line_key" ON "CustomerScore"("importId", "line");

-- AddForeignKey
ALTER TABLE "CustomerScore" ADD CONSTRAINT "CustomerScore_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerScore" ADD CONSTRAINT "CustomerScore_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryFigures" ADD CONSTRAINT "RecoveryFigures_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A score is between 1 and 5, whoever writes it.
ALTER TABLE "CustomerScore" ADD CONSTRAINT "CustomerScore_score_check" CHECK (score BETWEEN 1 AND 5);

-- The lists behind the figures, in the order of the customer table.
CREATE INDEX "AffectedCustomer_not_contacted" ON "AffectedCustomer" ("caseId", "createdAt", "customerId")
  WHERE "contactedAt" IS NULL;
CREATE INDEX "AffectedCustomer_contacted" ON "AffectedCustomer" ("caseId", "createdAt", "customerId")
  WHERE "contactedAt" IS NOT NULL;
CREATE INDEX "AffectedCustomer_responded" ON "AffectedCustomer" ("caseId", "createdAt", "customerId")
  WHERE "respondedAt" IS NOT NULL;
CREATE INDEX "AffectedCustomer_made_whole" ON "AffectedCustomer" ("caseId", "createdAt", "customerId")
  WHERE "madeWholeAt" IS NOT NULL;
CREATE INDEX "AffectedCustomer_scored" ON "AffectedCustomer" ("caseId", score, "createdAt", "customerId")
  WHERE score IS NOT NULL;

-- What was known before: the first letter, call, answer by hand or reply; the answer; the note that
-- they are made whole. Where nothing tells of it, it is said to have happened by now.
UPDATE "AffectedCustomer" a SET
  "respondedAt" = CASE WHEN a.state = 'responded' OR r.at IS NOT NULL
    THEN COALESCE(r.at, m."movedAt", now()) END,
  "contactedAt" = CASE WHEN a.state IN ('contacted', 'responded') OR r.at IS NOT NULL
      OR d.at IS NOT NULL OR q.at IS NOT NULL
    THEN COALESCE(LEAST(d.at, q.at, r.at), now()) END,
  "madeWholeAt" = CASE WHEN a.state = 'made_whole' THEN COALESCE(m."movedAt", now()) END
FROM "AffectedCustomer" o
LEFT JOIN LATERAL (SELECT min(p.at) AS at FROM "CustomerReply" p
  WHERE p."caseId" = o."caseId" AND p."customerId" = o."customerId") r ON true
LEFT JOIN LATERAL (SELECT min(COALESCE(l."sentAt", l."handedOverAt")) AS at
  FROM "ApologyDelivery" l JOIN "Campaign" c ON c.id = l."campaignId"
  WHERE c."caseId" = o."caseId" AND l."customerId" = o."customerId" AND l.state = 'sent') d ON true
LEFT JOIN LATERAL (SELECT min(w."answeredAt") AS at FROM "MissedRequest" w
  WHERE w."caseId" = o."caseId" AND w."customerId" = o."customerId") q ON true
LEFT JOIN LATERAL (SELECT max(e.at) AS "movedAt" FROM "AuditEvent" e
  WHERE e."subjectKind" = 'customer' AND e."subjectId" = o."customerId"::text
    AND e."caseId" = o."caseId" AND e.kind = 'customer.moved') m ON true
WHERE a.id = o.id AND (a.state <> 'identified' OR d.at IS NOT NULL OR q.at IS NOT NULL);

INSERT INTO "CustomerScore" (id, "caseId", "customerId", score, at)
SELECT gen_random_uuid(), "caseId", "customerId", score, COALESCE("scoredAt", now())
FROM "AffectedCustomer" WHERE score IS NOT NULL;

-- Whoever writes a state may say its moment; without one it is the moment of writing.
CREATE FUNCTION customer_state_has_moment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'responded' AND NEW."respondedAt" IS NULL THEN
    NEW."respondedAt" := now();
  END IF;
  IF NEW.state IN ('contacted', 'responded') AND NEW."contactedAt" IS NULL THEN
    NEW."contactedAt" := COALESCE(NEW."respondedAt", now());
  END IF;
  IF NEW.state <> 'made_whole' THEN
    NEW."madeWholeAt" := NULL;
  ELSIF NEW."madeWholeAt" IS NULL THEN
    NEW."madeWholeAt" := now();
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "AffectedCustomer_state_has_moment"
  BEFORE INSERT OR UPDATE OF state ON "AffectedCustomer"
  FOR EACH ROW WHEN (NEW.state NOT IN ('identified', 'contact_pending') OR NEW."madeWholeAt" IS NOT NULL)
  EXECUTE FUNCTION customer_state_has_moment();
