import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "~/features/identity/person";
import { expireGrants } from "~/features/recovery/compensation/grants/expire-grants.server";
import { moveGrants } from "~/features/recovery/compensation/grants/move-grants.server";
import { ledgerDifferences } from "~/features/recovery/compensation/ledger/reconcile-ledger.server";
import { beginRun, stopRun } from "~/features/recovery/compensation/runs/begin-run.server";
import { everybodyView } from "~/features/recovery/compensation/runs/everybody-view.server";
import { EVERYTHING } from "~/features/recovery/compensation/runs/run-filter";
import { workOffRuns } from "~/features/recovery/compensation/runs/work-off-runs.server";
import { db } from "~/platform/db.server";
import { atMoment } from "~/platform/moment.server";
import { allowed } from "~test/factories/appeal";
import {
  aRow,
  createGivingCase,
  createLetDown,
  createPool,
  createProposals,
} from "~test/factories/compensation";
import { createPerson } from "~test/factories/person";

let care: Person;
let lead: Person;

beforeEach(async () => {
  care = await createPerson({ name: "Maya", roles: ["customer_care"] });
  lead = await createPerson({ name: "Sari" });
});

const standing = (id: string) => db.grantRun.findUniqueOrThrow({ where: { id } });

describe("work on many grants", () => {
  it("proposes for everybody of a segment, once, and says whom it passed over and why", async () => {
    const of = await createGivingCase({
      rows: [aRow({ harm: "otp", kind: "apology" }), aRow()],
    });
    for (let each = 0; each < 4; each += 1) await createLetDown(of, { segment: "Gold " });
    await createLetDown(of, { segment: "gold", missed: [{ harm: "otp" }] });
    await createLetDown(of, { segment: "silver" });
    const filter = { ...EVERYTHING, segment: "GOLD" };

    const id = allowed(await beginRun(care, of.id, "propose", filter));
    expect((await standing(id)).total).toBe(5);
    await workOffRuns();

    expect(await standing(id)).toMatchObject({
      state: "done",
      seen: 5,
      done: 4,
      doneMinor: 40_000n,
      passedOver: { "compensation.passedOver.apology": { count: 1 } },
    });
    expect(await db.grant.count({ where: { runId: id } })).toBe(4);
    const again = allowed(await beginRun(care, of.id, "propose", filter));
    await workOffRuns();
    expect(await standing(again)).toMatchObject({ done: 0, seen: 5 });
  });

  it("is for nobody who wants nothing or was erased, as the count before says", async () => {
    const of = await createGivingCase();
    const ids = [];
    for (let each = 0; each < 3; each += 1) ids.push(await createLetDown(of));
    const [declined = "", erased = "", asks = ""] = ids;
    await db.affectedCustomer.updateMany({
      where: { customerId: declined },
      data: { state: "declined" },
    });
    await db.customer.update({ where: { id: erased }, data: { erasedAt: new Date() } });
    expect((await everybodyView(of.id, "")).count).toBe(1);

    const id = allowed(await beginRun(care, of.id, "propose", EVERYTHING));
    await workOffRuns();

    expect(await standing(id)).toMatchObject({ state: "done", total: 1, seen: 1, done: 1 });
    expect(await db.grant.findMany()).toMatchObject([{ customerId: asks }]);
  });

  it("tells the case's timeline once, and each grant's own", async () => {
    const of = await createGivingCase();
    await createProposals(of, 3, care);

    allowed(await beginRun(lead, of.id, "approve", EVERYTHING));
    await workOffRuns();

    const events = await db.auditEvent.findMany({ where: { kind: { contains: "approved" } } });
    expect(events.filter(({ caseId }) => caseId === of.id)).toMatchObject([
      { kind: "compensation.approved", detail: { count: 3, amount: "30000 IDR" } },
    ]);
    expect(events.filter(({ kind }) => kind === "grant.approved")).toHaveLength(3);
    expect(await ledgerDifferences(of.id)).toEqual([]);
  });

  it("approves nobody's own, and hands out as many vouchers as there are", async () => {
    const of = await createGivingCase({ rows: [aRow({ kind: "voucher" })] });
    await createPool(of.businessId, { codes: 3 });
    await createProposals(of, 2, lead);
    await createProposals(of, 4, care);

    const approving = allowed(await beginRun(lead, of.id, "approve", EVERYTHING));
    await workOffRuns();
    const issuing = allowed(await beginRun(care, of.id, "issue", EVERYTHING));
    await workOffRuns();

    expect(await standing(approving)).toMatchObject({
      done: 4,
      passedOver: { "compensation.refusals.ownProposal": { count: 2 } },
    });
    expect(await standing(issuing)).toMatchObject({
      done: 3,
      passedOver: {
        "compensation.refusals.noCode": { count: 1, params: { amount: "10000 IDR" } },
      },
    });
    expect(await db.voucherCode.count({ where: { grantId: { not: null } } })).toBe(3);
    expect(await ledgerDifferences(of.id)).toEqual([]);
  });

  it("goes on with the rights that whoever began it has now", async () => {
    const of = await createGivingCase();
    await createProposals(of, 2, care);
    const id = allowed(await beginRun(lead, of.id, "approve", EVERYTHING));
    await db.person.update({ where: { id: lead.id }, data: { roles: ["viewer"] } });

    await workOffRuns();

    expect(await standing(id)).toMatchObject({ state: "stopped", done: 0 });
    expect(await db.grant.count({ where: { state: "proposed" } })).toBe(2);
  });

  it("is done once, however many workers there are", async () => {
    const of = await createGivingCase();
    const customers = [];
    for (let each = 0; each < 9; each += 1) customers.push(await createLetDown(of));
    const id = allowed(await beginRun(care, of.id, "propose", EVERYTHING));

    await Promise.all([workOffRuns(), workOffRuns(), workOffRuns()]);
    await workOffRuns();

    expect(await standing(id)).toMatchObject({ state: "done", seen: 9, done: 9 });
    expect(await db.grant.count()).toBe(9);
  });

  it("is not begun twice, stops when it is told to, and needs its right", async () => {
    const of = await createGivingCase();
    await createLetDown(of);
    const id = allowed(await beginRun(care, of.id, "propose", EVERYTHING));

    expect(await beginRun(lead, of.id, "propose", EVERYTHING)).toMatchObject({
      refusal: { key: "compensation.refusals.running" },
    });
    await stopRun(of.id, id);
    await workOffRuns();

    expect(await db.grant.count()).toBe(0);
    const viewer = await createPerson({ roles: ["viewer"] });
    expect(await beginRun(viewer, of.id, "issue", EVERYTHING)).toMatchObject({
      refusal: { key: "compensation.refusals.notAllowed" },
    });
  });
});

describe("what nobody used", () => {
  it("runs out by itself, once, and its money is free again", async () => {
    const of = await createGivingCase({ validDays: 10 });
    const ids = await createProposals(of, 3, care);
    const move = (by: Person, how: "approve" | "issue") =>
      db.$transaction((tx) =>
        moveGrants(tx, by, { caseId: of.id, businessId: of.businessId, ids, move: how }),
      );
    await atMoment(new Date("2026-09-01T00:00:00Z"), async () => {
      await move(lead, "approve");
      await move(care, "issue");
    });

    await Promise.all([expireGrants(), expireGrants()]);

    expect(await db.grant.count({ where: { state: "expired" } })).toBe(3);
    expect(await db.ledgerSet.count({ where: { move: "expire" } })).toBe(3);
    expect(await db.compensationBudget.findFirst()).toMatchObject({ outstandingMinor: 0n });
    expect(await ledgerDifferences(of.id)).toEqual([]);
    const event = await db.auditEvent.findFirst({ where: { kind: "grant.expired" } });
    expect(event).toMatchObject({ actorKind: "system" });
  });

  it("stays while it can still be used", async () => {
    const of = await createGivingCase({ validDays: 10 });
    const ids = await createProposals(of, 1, care);
    for (const [by, move] of [[lead, "approve"] as const, [care, "issue"] as const]) {
      await db.$transaction((tx) =>
        moveGrants(tx, by, { caseId: of.id, businessId: of.businessId, ids, move }),
      );
    }

    await expireGrants();

    expect(await db.grant.count({ where: { state: "issued" } })).toBe(1);
  });
});
