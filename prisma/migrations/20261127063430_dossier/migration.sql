-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "derivedFromId" UUID,
ADD COLUMN     "hidden" JSONB;

-- CreateTable
CREATE TABLE "GuestLink" (
    "id" UUID NOT NULL,
    "appealId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "audience" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GuestLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GuestView" (
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "file" TEXT NOT NULL DEFAULT '',
    "agent" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GuestView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "GuestLink_tokenHash_key" ON "GuestLink"("tokenHash");

-- CreateIndex
CREATE INDEX "GuestLink_appealId_createdAt_idx" ON "GuestLink"("appealId", "createdAt");

-- CreateIndex
CREATE INDEX "GuestView_linkId_at_idx" ON "GuestView"("linkId", "at");

-- CreateIndex
CREATE INDEX "Evidence_derivedFromId_idx" ON "Evidence"("derivedFromId");

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_derivedFromId_fkey" FOREIGN KEY ("derivedFromId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestLink" ADD CONSTRAINT "GuestLink_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Dossier"("appealId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestView" ADD CONSTRAINT "GuestView_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "GuestLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- That a guest looked stays written down.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "GuestView"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a copy was made from, and what was hidden in it, never changes either.
CREATE OR REPLACE FUNCTION guard_exhibit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'Exhibits are never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."sha256" IS DISTINCT FROM OLD."sha256" OR NEW."caseId" IS DISTINCT FROM OLD."caseId"
     OR NEW."derivedFromId" IS DISTINCT FROM OLD."derivedFromId"
     OR NEW."hidden" IS DISTINCT FROM OLD."hidden" THEN
    RAISE EXCEPTION 'An exhibit keeps its case, its content and its origin' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."sealedAt" IS NOT NULL
     AND (NEW."removedAt" IS NOT NULL OR NEW."sealedAt" IS DISTINCT FROM OLD."sealedAt") THEN
    RAISE EXCEPTION 'A sealed exhibit cannot be taken out' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
