-- Restrictions that outlived their case. What a classification put in force is withdrawn with a case
-- that was an error, and with one that turned out to be no ban; what signals told of those stands.
-- All of a case that ended with access back, or as a false alarm, is over since it was closed, and so
-- is what stands on the duplicates that were merged into it. Denied, migrated and acknowledged cases
-- leave the platform restricting.
WITH RECURSIVE over AS (
  SELECT id, "closedAt", outcome::text AS how FROM "Case"
  WHERE phase = 'closed' AND outcome IN
    ('restored_by_appeal', 'restored_by_expiry', 'restored_by_fix', 'false_alarm')
  UNION
  SELECT c.id, o."closedAt", o.how FROM "Case" c JOIN over o ON c."mergedIntoId" = o.id
), found AS (
  SELECT r.id, o."closedAt" AS at, o.how FROM "Restriction" r JOIN over o ON o.id = r."caseId"
  UNION ALL
  SELECT r.id, c."closedAt", 'voided' FROM "Restriction" r JOIN "Case" c ON c.id = r."caseId"
  WHERE c.phase = 'void' AND r."signalId" IS NULL
  UNION ALL
  SELECT r.id, k.at, 'reclassified' FROM "Restriction" r
  JOIN "Case" c ON c.id = r."caseId" AND c.phase IN ('triage', 'active', 'monitoring')
  JOIN "Classification" k ON k."caseId" = c.id AND k."supersededAt" IS NULL
  WHERE k.bucket = 'not_a_ban' AND k.appealable = 'no' AND r."signalId" IS NULL
), ended AS (
  UPDATE "Restriction" r SET "liftedAt" = COALESCE(f.at, now()), "liftedHow" = f.how, "askAt" = NULL,
    version = r.version + 1
  FROM found f WHERE f.id = r.id AND r."liftedAt" IS NULL
  RETURNING r.id, r."caseId", r."assetId", r."liftedHow"
)
INSERT INTO "AuditEvent"
  (id, at, "actorKind", "actorName", "subjectKind", "subjectId", "caseId", kind, detail)
-- An id of today, so that it stands in its place in the history.
SELECT (lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0')
    || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid,
  now(), 'system', 'Reinstate', 'restriction', e.id::text, e."caseId",
  CASE WHEN e."liftedHow" IN ('voided', 'reclassified')
    THEN 'restriction.withdrawn' ELSE 'restriction.lifted' END,
  jsonb_build_object('how', e."liftedHow", 'asset', a.name)
FROM ended e LEFT JOIN "Asset" a ON a.id = e."assetId";
