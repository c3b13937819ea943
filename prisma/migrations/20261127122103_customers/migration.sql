-- CreateEnum
CREATE TYPE "CustomerState" AS ENUM ('identified', 'contact_pending', 'contacted', 'responded', 'made_whole', 'declined', 'unreachable');

-- CreateEnum
CREATE TYPE "MissedRequestState" AS ENUM ('open', 'in_progress', 'fulfilled', 'declined', 'unreachable');

-- AlterTable
ALTER TABLE "TableImport" ADD COLUMN     "caseId" UUID;

-- CreateTable
CREATE TABLE "Customer" (
    "id" UUID NOT NULL,
    "businessId" UUID NOT NULL,
    "personHash" BYTEA NOT NULL,
    "phoneSealed" BYTEA,
    "phoneEnd" VARCHAR(4) NOT NULL DEFAULT '',
    "phoneHint" TEXT NOT NULL DEFAULT '',
    "emailHash" BYTEA,
    "emailSealed" BYTEA,
    "emailHint" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustomerTold" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "customerId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "lossMinor" BIGINT,
    "currency" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL,
    "agreedTo" TEXT[],
    "agreedAt" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CustomerTold_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "AffectedCustomer" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "state" "CustomerState" NOT NULL DEFAULT 'identified',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AffectedCustomer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MissedRequest" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "importId" UUID,
    "line" INTEGER,
    "reference" TEXT NOT NULL DEFAULT '',
    "harm" TEXT NOT NULL,
    "lossMinor" BIGINT,
    "currency" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "inboundAt" TIMESTAMPTZ(3),
    "state" "MissedRequestState" NOT NULL DEFAULT 'open',
    "takenById" UUID,
    "takenByName" TEXT NOT NULL DEFAULT '',
    "takenAt" TIMESTAMPTZ(3),
    "answeredBy" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "endedByName" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MissedRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Customer_businessId_emailHash_idx" ON "Customer"("businessId", "emailHash");

-- CreateIndex
CREATE INDEX "Customer_businessId_phoneEnd_idx" ON "Customer"("businessId", "phoneEnd");

-- CreateIndex
CREATE UNIQUE INDEX "Customer_businessId_personHash_key" ON "Customer"("businessId", "personHash");

-- CreateIndex
CREATE INDEX "CustomerTold_customerId_idx" ON "CustomerTold"("customerId");

-- CreateIndex
CREATE INDEX "AffectedCustomer_customerId_idx" ON "AffectedCustomer"("customerId");

-- CreateIndex
CREATE INDEX "AffectedCustomer_caseId_createdAt_id_idx" ON "AffectedCustomer"("caseId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AffectedCustomer_caseId_customerId_key" ON "AffectedCustomer"("caseId", "customerId");

-- CreateIndex
CREATE INDEX "MissedRequest_caseId_state_happenedAt_id_idx" ON "MissedRequest"("caseId", "state", "happenedAt", "id");

-- CreateIndex
CREATE INDEX "MissedRequest_customerId_idx" ON "MissedRequest"("customerId");

-- CreateIndex
CREATE UNIQUE INDEX "MissedRequest_importId_line_key" ON "MissedRequest"("importId", "line");

-- CreateIndex
CREATE INDEX "TableImport_caseId_idx" ON "TableImport"("caseId");

-- AddForeignKey
ALTER TABLE "TableImport" ADD CONSTRAINT "TableImport_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerTold" ADD CONSTRAINT "CustomerTold_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AffectedCustomer" ADD CONSTRAINT "AffectedCustomer_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AffectedCustomer" ADD CONSTRAINT "AffectedCustomer_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MissedRequest" ADD CONSTRAINT "MissedRequest_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MissedRequest" ADD CONSTRAINT "MissedRequest_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
