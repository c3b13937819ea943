/** Restrictions from before they ended with their case: the installation is put right once. */
import { expect, it } from "vitest";
import { readMigrations } from "~/platform/database/migrations.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createActiveCase, type createCase } from "~test/factories/case";
import { createRestriction } from "~test/factories/restriction";

const closedAt = new Date("2026-11-24T05:00:00Z");
const SIGNAL = "0193c000-0000-7000-8000-000000000001";

it("end with void, put right and reclassified cases, and where the platform goes on they stay", async () => {
  const { id: assetId, name, businessId } = await createAsset({ name: "Kopi Senja" });
  const on = async (of: Parameters<typeof createCase>[0], told = false) => {
    const { id: caseId } = await createActiveCase({ businessId, closedAt, ...of });
    const given = { caseId, assetId, signalId: told ? SIGNAL : null };
    return { caseId, id: (await createRestriction(given)).id };
  };
  const error = await on({ phase: "void" });
  const toldOfError = await on({ phase: "void" }, true);
  const fixed = await on({ phase: "closed", outcome: "restored_by_fix" });
  const duplicate = await on({ phase: "merged", mergedIntoId: fixed.caseId });
  const denied = await on({ phase: "closed", outcome: "denied_final" });
  const active = await on({});
  const noBan = await on({});
  await db.classification.create({
    data: {
      caseId: noBan.caseId,
      bucket: "not_a_ban",
      class: "payment",
      level: "waba",
      appealable: "no",
      route: "fix_it",
      answers: {},
      result: {},
      rulesVersion: "2026-11-22",
      byName: "Sari",
      at: closedAt,
    },
  });

  await db.$executeRawUnsafe(await sqlOf("_ended_restrictions"));

  const howOf = async ({ id }: { id: string }) =>
    (await db.restriction.findUniqueOrThrow({ where: { id } })).liftedHow;
  expect(await howOf(error)).toBe("voided");
  expect(await howOf(fixed)).toBe("restored_by_fix");
  expect(await howOf(duplicate)).toBe("restored_by_fix");
  expect(await howOf(noBan)).toBe("reclassified");
  for (const standing of [toldOfError, denied, active]) expect(await howOf(standing)).toBeNull();
  const events = await db.auditEvent.findMany({ orderBy: { kind: "asc" } });
  expect(events.map(({ kind }) => kind)).toEqual([
    ...Array(2).fill("restriction.lifted"),
    ...Array(2).fill("restriction.withdrawn"),
  ]);
  expect(events.find(({ subjectId }) => subjectId === error.id)).toMatchObject({
    caseId: error.caseId,
    detail: { how: "voided", asset: name },
  });
  expect(await db.auditPending.count()).toBe(4);
});

async function sqlOf(ending: string): Promise<string> {
  const found = (await readMigrations()).find(({ name }) => name.endsWith(ending));
  if (!found) throw new Error(`No migration is called ${ending}`);
  return found.sql;
}
