import { describe, expect, it } from "vitest";
import { forgetKeptLongEnough } from "~/features/recovery/customers/rights/forget-kept-long-enough.server";
import { db } from "~/platform/db.server";
import { createAffected, createRights } from "~test/factories/campaign";
import { createActiveCase } from "~test/factories/case";

const now = new Date("2026-11-27T03:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

const close = (id: string, closedAt: Date) =>
  db.case.update({ where: { id }, data: { phase: "closed", closedAt } });

/** Two customers of a case that was closed a year ago, and whom it knew before. */
async function longOver() {
  const affected = await createAffected(2);
  await db.customer.updateMany({ data: { createdAt: ago(400) } });
  await close(affected.caseId, ago(365));
  const customers = await db.customer.findMany({ orderBy: { id: "asc" } });
  const [one, other] = customers;
  if (!one || !other) throw new Error("nobody was let down");
  return { ...affected, one: one.id, other: other.id };
}

const erased = async () => {
  const rows = await db.customer.findMany({ where: { erasedAt: { not: null } } });
  return rows.map(({ id }) => id);
};

describe("customers whose cases are long over", () => {
  it("are erased with what is known of them, and what is counted stays", async () => {
    const { businessId } = await longOver();
    const before = await db.customer.findMany({ select: { personHash: true } });

    expect(await forgetKeptLongEnough(365, now)).toBe(0);
    expect(await forgetKeptLongEnough(364, now)).toBe(2);
    expect(await forgetKeptLongEnough(364, now)).toBe(0);

    const after = await db.customer.findMany();
    expect(after).toMatchObject(
      Array.from({ length: 2 }, () => ({ emailSealed: null, emailHash: null, emailHint: "" })),
    );
    const hashes = [...before, ...after].map(({ personHash }) =>
      Buffer.from(personHash).toString("hex"),
    );
    expect(new Set(hashes).size).toBe(4);
    expect(await db.customerTold.count({ where: { nameSealed: { not: null } } })).toBe(0);
    expect(await db.missedRequest.findMany()).toMatchObject([{ reference: "" }, { reference: "" }]);
    expect(await db.auditEvent.findMany({ where: { subjectId: businessId } })).toContainEqual(
      expect.objectContaining({
        kind: "customer.kept_long_enough",
        actorKind: "system",
        detail: { count: 2, days: 364 },
      }),
    );
  });

  it("stay while a case goes on that knows them by number and address", async () => {
    const { businessId, one, other } = await longOver();
    const { emailHash } = await db.customer.findUniqueOrThrow({ where: { id: one } });
    if (!emailHash) throw new Error("no address is known");
    const { id: open } = await createActiveCase({ businessId });
    const { id: twin } = await db.customer.create({
      data: { businessId, personHash: Buffer.alloc(32, 7), emailHash, createdAt: ago(400) },
    });
    await db.affectedCustomer.create({ data: { caseId: open, customerId: twin } });

    expect(await forgetKeptLongEnough(30, now)).toBe(1);

    expect(await erased()).toEqual([other]);
  });

  it("stay while another case of theirs goes on, or what they asked for waits", async () => {
    const { businessId, caseId, one, other } = await longOver();
    const { id: open } = await createActiveCase({ businessId });
    await db.affectedCustomer.create({ data: { caseId: open, customerId: one } });
    const rights = await createRights({ caseId, customerId: other });

    expect(await forgetKeptLongEnough(30, now)).toBe(0);

    await db.rightsRequest.update({ where: { id: rights }, data: { state: "answered" } });
    expect(await forgetKeptLongEnough(30, now)).toBe(1);
    expect(await erased()).toEqual([other]);
  });

  it("of a merged case stay as long as the one it went into", async () => {
    const { businessId, caseId } = await longOver();
    const { id: into } = await createActiveCase({ businessId });
    await db.case.update({
      where: { id: caseId },
      data: { phase: "merged", mergedIntoId: into, phaseBeforeMerge: "active", closedAt: null },
    });

    expect(await forgetKeptLongEnough(30, now)).toBe(0);

    await close(into, ago(31));
    expect(await forgetKeptLongEnough(30, now)).toBe(2);
  });
});
