-- CreateEnum
CREATE TYPE "GrantState" AS ENUM ('proposed', 'approved', 'rejected', 'issued', 'redeemed', 'reversed', 'expired');

-- CreateEnum
CREATE TYPE "GrantRunState" AS ENUM ('running', 'done', 'stopped');

-- CreateEnum
CREATE TYPE "LedgerAccount" AS ENUM ('allotted', 'available', 'committed', 'outstanding', 'spent');

-- CreateTable
CREATE TABLE "CompensationPolicyVersion" (
    "id" UUID NOT NULL,
    "businessId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CompensationPolicyVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompensationBudget" (
    "caseId" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "proposedMinor" BIGINT NOT NULL DEFAULT 0,
    "committedMinor" BIGINT NOT NULL DEFAULT 0,
    "outstandingMinor" BIGINT NOT NULL DEFAULT 0,
    "spentMinor" BIGINT NOT NULL DEFAULT 0,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CompensationBudget_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "customerId" UUID,
    "state" "GrantState" NOT NULL DEFAULT 'proposed',
    "kind" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "claim" TEXT,
    "reference" TEXT NOT NULL DEFAULT '',
    "harm" TEXT NOT NULL,
    "segment" TEXT NOT NULL DEFAULT '',
    "lossMinor" BIGINT,
    "lossCurrency" TEXT NOT NULL DEFAULT '',
    "policyId" UUID,
    "row" INTEGER,
    "wantedMinor" BIGINT NOT NULL,
    "cut" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "runId" UUID,
    "proposedById" UUID NOT NULL,
    "proposedByName" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedByName" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3),
    "issuedByName" TEXT NOT NULL DEFAULT '',
    "issuedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "endedByName" TEXT NOT NULL DEFAULT '',
    "endedAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GrantRun" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "state" "GrantRunState" NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "doneMinor" BIGINT NOT NULL DEFAULT 0,
    "passedOver" JSONB NOT NULL DEFAULT '{}',
    "cursor" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "startedById" UUID NOT NULL,
    "startedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GrantRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerSet" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "grantId" UUID,
    "move" TEXT NOT NULL,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LedgerSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "setId" UUID NOT NULL,
    "account" "LedgerAccount" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amountMinor" BIGINT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("setId","account","currency")
);

-- CreateTable
CREATE TABLE "VoucherPool" (
    "id" UUID NOT NULL,
    "businessId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "valueMinor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "validUntil" TIMESTAMPTZ(3),
    "archivedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VoucherPool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoucherCode" (
    "id" UUID NOT NULL,
    "poolId" UUID NOT NULL,
    "businessId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "codeSealed" BYTEA NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "grantId" UUID,
    "handedAt" TIMESTAMPTZ(3),

    CONSTRAINT "VoucherCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CompensationPolicyVersion_businessId_version_key" ON "CompensationPolicyVersion"("businessId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Grant_claim_key" ON "Grant"("claim");

-- CreateIndex
CREATE INDEX "Grant_caseId_state_number_idx" ON "Grant"("caseId", "state", "number" DESC);

-- CreateIndex
CREATE INDEX "Grant_customerId_idx" ON "Grant"("customerId");

-- CreateIndex
CREATE INDEX "Grant_policyId_idx" ON "Grant"("policyId");

-- CreateIndex
CREATE INDEX "Grant_runId_idx" ON "Grant"("runId");

-- CreateIndex
CREATE INDEX "Grant_state_expiresAt_idx" ON "Grant"("state", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Grant_caseId_number_key" ON "Grant"("caseId", "number");

-- CreateIndex
CREATE INDEX "GrantRun_caseId_createdAt_idx" ON "GrantRun"("caseId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "GrantRun_state_idx" ON "GrantRun"("state");

-- CreateIndex
CREATE INDEX "LedgerSet_caseId_id_idx" ON "LedgerSet"("caseId", "id" DESC);

-- CreateIndex
CREATE INDEX "LedgerSet_grantId_idx" ON "LedgerSet"("grantId");

-- CreateIndex
CREATE UNIQUE INDEX "VoucherPool_businessId_name_key" ON "VoucherPool"("businessId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "VoucherCode_grantId_key" ON "VoucherCode"("grantId");

-- CreateIndex
CREATE INDEX "VoucherCode_poolId_idx" ON "VoucherCode"("poolId");

-- CreateIndex
CREATE UNIQUE INDEX "VoucherCode_businessId_codeHash_key" ON "VoucherCode"("businessId", "codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "VoucherCode_importId_line_key" ON "VoucherCode"("importId", "line");

-- AddForeignKey
ALTER TABLE "CompensationPolicyVersion" ADD CONSTRAINT "CompensationPolicyVersion_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompensationBudget" ADD CONSTRAINT "CompensationBudget_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_policyId_fkey" FOREIGN KEY ("policyId") REFERENCES "CompensationPolicyVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_runId_fkey" FOREIGN KEY ("runId") REFERENCES "GrantRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GrantRun" ADD CONSTRAINT "GrantRun_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerSet" ADD CONSTRAINT "LedgerSet_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerSet" ADD CONSTRAINT "LedgerSet_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_setId_fkey" FOREIGN KEY ("setId") REFERENCES "LedgerSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoucherPool" ADD CONSTRAINT "VoucherPool_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoucherCode" ADD CONSTRAINT "VoucherCode_poolId_fkey" FOREIGN KEY ("poolId") REFERENCES "VoucherPool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoucherCode" ADD CONSTRAINT "VoucherCode_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoucherCode" ADD CONSTRAINT "VoucherCode_importId_fkey" FOREIGN KEY ("importId") REFERENCES "TableImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoucherCode" ADD CONSTRAINT "VoucherCode_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "CompensationPolicyVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "LedgerSet"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "LedgerEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── The ledger balances ─────────────────────────────────────────────────────
-- Looked at when everything of a movement is there; a movement is whole once it is committed.

CREATE FUNCTION ledger_set_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved uuid;
BEGIN
  IF TG_TABLE_NAME = 'LedgerSet' THEN
    moved := NEW.id;
  ELSE
    moved := NEW."setId";
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "LedgerSet" WHERE id = moved AND xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'Nothing is added to a movement of the ledger afterwards'
      USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "LedgerEntry" WHERE "setId" = moved) OR EXISTS (
    SELECT 1 FROM "LedgerEntry" WHERE "setId" = moved
    GROUP BY currency HAVING sum("amountMinor") <> 0
  ) THEN
    RAISE EXCEPTION 'A movement of the ledger does not add up to zero'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER set_balances AFTER INSERT ON "LedgerSet"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_set_balances();
CREATE CONSTRAINT TRIGGER set_balances AFTER INSERT ON "LedgerEntry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_set_balances();

ALTER TABLE "LedgerEntry" ADD CONSTRAINT moves_something CHECK ("amountMinor" <> 0);

-- ── Grants and budgets keep their own rules ─────────────────────────────────

ALTER TABLE "CompensationBudget" ADD CONSTRAINT never_below_zero CHECK (
  "amountMinor" >= 0 AND "proposedMinor" >= 0 AND "committedMinor" >= 0
  AND "outstandingMinor" >= 0 AND "spentMinor" >= 0);
ALTER TABLE "CompensationBudget" ADD CONSTRAINT never_promised_twice CHECK (
  "committedMinor" + "outstandingMinor" + "spentMinor" <= "amountMinor");

ALTER TABLE "Grant" ADD CONSTRAINT worth_something CHECK ("amountMinor" > 0);
ALTER TABLE "Grant" ADD CONSTRAINT by_a_second_person CHECK (
  state IN ('proposed', 'rejected') OR "decidedById" IS DISTINCT FROM "proposedById");
ALTER TABLE "Grant" ADD CONSTRAINT given_up_claims_are_free CHECK (
  claim IS NULL OR state NOT IN ('rejected', 'reversed'));

-- Codes that nobody has yet, in the order they are handed out.
CREATE INDEX "VoucherCode_free" ON "VoucherCode" ("poolId", id) WHERE "grantId" IS NULL;
