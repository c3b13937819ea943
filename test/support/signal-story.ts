/** How everything stands once signals were applied, in a form that can be compared. */
import { db } from "~/platform/db.server";

/** What must not depend on the order in which things were heard. */
export async function outcomeOfStory() {
  const cases = await db.case.findMany({
    where: { phase: { notIn: ["merged", "void"] } },
    orderBy: [{ happenedAt: "asc" }],
    select: {
      phase: true,
      severity: true,
      heardClass: true,
      happenedAt: true,
      assets: { orderBy: { assetId: "asc" }, select: { assetId: true, isPrimary: true } },
      restrictions: {
        orderBy: [{ startedAt: "asc" }, { class: "asc" }],
        select: {
          assetId: true,
          class: true,
          types: true,
          violationType: true,
          startedAt: true,
          expiresAt: true,
          liftedAt: true,
          liftedHow: true,
        },
      },
    },
  });
  const readings = await db.assetReading.findMany({
    orderBy: [{ assetId: "asc" }, { what: "asc" }, { at: "asc" }, { value: "asc" }],
    select: { assetId: true, what: true, value: true, at: true },
  });
  const standings = await db.signal.groupBy({
    by: ["standing", "reason"],
    orderBy: [{ standing: "asc" }, { reason: "asc" }],
    _count: true,
  });
  return { cases, readings, standings };
}
