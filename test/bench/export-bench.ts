/**
 * A million grants as a file for finance, against a bare COPY of the same rows without guard or
 * words (P8). The reader stands still for a while once, as a slow line does: what the export holds
 * meanwhile is part of what is measured.
 */
import type { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { csvExport, xlsxExport } from "~/features/recovery/compensation/export/export-file.server";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { copyOut, quotedText } from "~/platform/tables/copy-out.server";
import { createGivingCase } from "~test/factories/compensation";
import { createPerson } from "~test/factories/person";
import { isQuiet, ratioOf, worded } from "./ratio";

const ROUNDS = 5;
const t = textsFor("en");

export async function benchExport(rows: number): Promise<void> {
  const caseId = await manyGrants(rows);
  const bare = () => read(copyOut(bareQuery(caseId)));
  const ours = () => read(csvExport("grants", caseId, t));
  await bare();
  await ours();
  const rounds: { ours: number; bare: number; again: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await db.$executeRaw`CHECKPOINT`;
    const first = await bare();
    const own = await ours();
    const again = await bare();
    rounds.push({ ours: own.ms, bare: first.ms, again: again.ms });
  }
  const ratio = ratioOf(rounds);
  const itself = ratioOf(rounds.map(({ bare: one, again }) => ({ ours: again, bare: one })));
  const stalled = await read(csvExport("grants", caseId, t), 5_000);
  const sheet = await read(await xlsxExport("grants", caseId, t));
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  console.log(
    `export of ${rows} grants as CSV: ${worded(ratio)} a bare COPY, first byte after ${Math.round(stalled.firstMs)} ms, ` +
      `+${Math.round(stalled.grownMb)} MB with a reader that stands still` +
      `${isQuiet(itself) ? "" : ` (the machine was busy: a COPY against itself ${worded(itself)})`}`,
  );
  console.log(
    `export of ${rows} grants as a spreadsheet: ${seconds(sheet.ms)}, +${Math.round(sheet.grownMb)} MB`,
  );
}

/** The same columns as they lie in the table. */
const bareQuery = (caseId: string) => `
  SELECT g.number, g."customerId", c."phoneHint", c."emailHint", g.kind, g.harm, g.segment,
    g.reference, g."amountMinor", g.currency, g.points, g.state, g."proposedByName",
    g."proposedAt", g."decidedByName", g."decidedAt", g."issuedAt", g."expiresAt", g."endedAt",
    g.reason
  FROM "Grant" g LEFT JOIN "Customer" c ON c.id = g."customerId"
  WHERE g."caseId" = ${quotedText(caseId)}::uuid ORDER BY g.number`;

/** @param standsStill for so many milliseconds in the middle */
async function read(file: Readable, standsStill = 0) {
  const before = process.memoryUsage.rss();
  const began = performance.now();
  let [firstMs, highest, bytes, stood] = [0, before, 0, standsStill === 0];
  for await (const part of file) {
    firstMs ||= performance.now() - began;
    bytes += (part as Buffer).length;
    if (!stood && bytes > 10_000_000) {
      stood = true;
      await pause(standsStill);
    }
    highest = Math.max(highest, process.memoryUsage.rss());
  }
  return { ms: performance.now() - began, firstMs, grownMb: (highest - before) / 1e6 };
}

async function manyGrants(rows: number): Promise<string> {
  const { id: caseId, businessId } = await createGivingCase();
  const by = await createPerson();
  await db.compensationBudget.create({
    data: { caseId, currency: "IDR", amountMinor: 0n, byName: by.name },
  });
  await db.$executeRaw`
    INSERT INTO "Customer" (id, "businessId", "personHash", "phoneHint")
    SELECT gen_random_uuid(), ${businessId}::uuid, sha256(n::text::bytea), '+62•••••••' || n % 90 + 10
    FROM generate_series(1, ${Math.ceil(rows / 4)}::int) n`;
  await db.$executeRaw`
    INSERT INTO "Grant" (id, "caseId", number, "customerId", state, kind, "amountMinor", currency,
      harm, segment, reference, "wantedMinor", "proposedById", "proposedByName", "proposedAt",
      "decidedByName", "decidedAt", reason)
    SELECT gen_random_uuid(), ${caseId}::uuid, row_number() OVER (), c.id, 'approved', 'credit',
      2500000 + n, 'IDR', 'order_notice', 'Gold', 'KS-' || n, 2500000, ${by.id}::uuid, ${by.name},
      now(), 'Sari', now(), CASE n % 10 WHEN 0 THEN '=1+1' ELSE '' END
    FROM "Customer" c CROSS JOIN generate_series(1, 4) n
    WHERE c."businessId" = ${businessId}::uuid LIMIT ${rows}`;
  await db.$executeRaw`ANALYZE "Grant"`;
  await db.$executeRaw`ANALYZE "Customer"`;
  return caseId;
}
