-- Whom a campaign is for may follow from an earlier one; another tool may send it; everybody who
-- worded it since it was last approved is known, not only whoever did last.
ALTER TABLE "Campaign"
ADD COLUMN     "afterId" UUID,
ADD COLUMN     "afterReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "aloneReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "customerStates" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "isElsewhere" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "wordedByIds" UUID[] DEFAULT ARRAY[]::UUID[];

UPDATE "Campaign" SET "wordedByIds" = ARRAY["wordedById"];

ALTER TABLE "Campaign" DROP COLUMN "wordedById";

-- CreateIndex
CREATE INDEX "Campaign_afterId_idx" ON "Campaign"("afterId");

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_afterId_fkey" FOREIGN KEY ("afterId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
