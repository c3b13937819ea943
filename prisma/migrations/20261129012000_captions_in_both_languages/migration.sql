-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "captionEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN "captionId" TEXT NOT NULL DEFAULT '';

-- A caption is in the language of whoever wrote it; an address is the same in both.
UPDATE "Evidence" e SET "captionEn" = e."caption"
WHERE e."caption" ~ '^https?://' OR 'en' = COALESCE(
  (SELECT p."language" FROM "Person" p WHERE p."id" = e."uploadedById"),
  (SELECT i."language" FROM "Installation" i)
)::text;
UPDATE "Evidence" e SET "captionId" = e."caption"
WHERE e."caption" ~ '^https?://' OR e."captionEn" = '';

-- AlterTable
ALTER TABLE "Evidence" DROP COLUMN "caption";
