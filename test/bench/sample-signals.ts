/** An asset of which a provider has told for years: mostly that all is well, now and then that it is not. */
import { readPayload } from "~/features/enforcement/read-pasted";
import { applySignals } from "~/features/intake/apply-signals.server";
import { db, pool } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { hear, numberChanged } from "~test/factories/signal";

const WABA = "800000000000000";
const PHONE = "+6281200000001";
/** Each of these happened for real and went the way of every other; the rest is copied from them. */
const TOLD = ["GREEN", "YELLOW", "GREEN", "RED", "GREEN"];
const HOUR = 3_600_000;

/** Fills up to so many signals of one number and answers with its id. */
export async function numberOfManySignals(total: number): Promise<string> {
  const known = await db.asset.findFirst({ where: { phone: PHONE }, select: { id: true } });
  const id = known?.id ?? (await firstSignals());
  const have = await db.signalAsset.count({ where: { assetId: id } });
  await copySignals(id, total - have);
  await pool().query("ANALYZE");
  return id;
}

async function firstSignals(): Promise<string> {
  const { id: businessId } = await createBusiness();
  const { id: parentId } = await createAsset({ businessId, externalId: WABA });
  const { id } = await createAsset({ businessId, parentId, kind: "phone_number", phone: PHONE });
  const began = Date.now() - 30 * 24 * HOUR;
  for (const [index, qualityRating] of TOLD.entries()) {
    const at = new Date(began + index * 24 * HOUR);
    const payload = numberChanged(WABA, PHONE, at, { qualityRating });
    if (readPayload(payload).length === 0) throw new Error("The sample tells nothing");
    await hear(payload);
    await applySignals();
  }
  return id;
}

/** Every copy an hour before the one it is like, so that the newest stay the real ones; all is well in most. */
async function copySignals(assetId: string, count: number): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("SET session_replication_role = replica");
    await client.query(
      `WITH good AS (
         SELECT s.* FROM "Signal" s JOIN "SignalAsset" a ON a."signalId" = s.id
         WHERE a."assetId" = $1 ORDER BY s."happenedAt" LIMIT 1
       ), copied AS (
         INSERT INTO "Signal" (id, "deliveryId", position, key, source, kind, severity, "happenedAt",
           "happenedIsTold", "receivedAt", refs, "restrictionTypes", values, unknowns, "businessId", standing,
           rule, "rulesVersion")
         SELECT gen_random_uuid(), g."deliveryId", 1000 + (SELECT count(*) FROM "Signal") + n,
           sha256(convert_to(gen_random_uuid()::text, 'UTF8')), g.source, g.kind, g.severity,
           g."happenedAt" - n * interval '11 minutes', true, g."receivedAt" - n * interval '11 minutes',
           g.refs, g."restrictionTypes", g.values, g.unknowns, g."businessId", 'settled', g.rule, g."rulesVersion"
         FROM good g, generate_series(1, $2::int) n
         RETURNING id, "happenedAt"
       ), tied AS (
         INSERT INTO "SignalAsset" ("signalId", "assetId", "happenedAt", "isSubject", restricts, ends)
         SELECT c.id, $1, c."happenedAt", true, false,
           (SELECT ends FROM "SignalAsset" WHERE "assetId" = $1 AND ends IS NOT NULL LIMIT 1)
         FROM copied c
       )
       INSERT INTO "AssetReading" (id, "assetId", what, value, at, "signalId")
       SELECT gen_random_uuid(), $1, 'quality', 'GREEN', c."happenedAt", c.id FROM copied c
       ON CONFLICT DO NOTHING`,
      [assetId, Math.max(0, count)],
    );
    await client.query("SET session_replication_role = origin");
  } finally {
    client.release();
  }
}
