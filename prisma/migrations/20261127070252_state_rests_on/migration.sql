-- AlterTable
ALTER TABLE "SignalAsset" ADD COLUMN     "ends" TEXT,
ADD COLUMN     "restricts" BOOLEAN NOT NULL DEFAULT false;

-- What was tied before counts as what changes the state: looked at more often than needed, never missed.
UPDATE "SignalAsset" SET restricts = true WHERE "isSubject";

-- The state of an asset rests on few of its signals: those that restrict, and of those that end
-- something the first after each of them.
CREATE INDEX "SignalAsset_restricts" ON "SignalAsset" ("assetId", "happenedAt") WHERE restricts;
CREATE INDEX "SignalAsset_ends" ON "SignalAsset" ("assetId", ends, "happenedAt") WHERE ends IS NOT NULL;
