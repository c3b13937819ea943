import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "~/features/identity/person";
import type { GrantMove } from "~/features/recovery/compensation/grant-lifecycle";
import { entitlementView } from "~/features/recovery/compensation/grants/entitlement-view.server";
import { grantView } from "~/features/recovery/compensation/grants/grant-view.server";
import { moveGrant, moveGrants } from "~/features/recovery/compensation/grants/move-grants.server";
import {
  type CaseOfGrants,
  proposeByHand,
  proposeFor,
} from "~/features/recovery/compensation/grants/propose-grants.server";
import { ledgerDifferences } from "~/features/recovery/compensation/ledger/reconcile-ledger.server";
import { setBudget } from "~/features/recovery/compensation/ledger/set-budget.server";
import { db } from "~/platform/db.server";
import { atMoment } from "~/platform/moment.server";
import { allowed } from "~test/factories/appeal";
import {
  aRow,
  createGivingCase,
  createLetDown,
  createPolicy,
  createPool,
  createProposals,
} from "~test/factories/compensation";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";

let care: Person;
let lead: Person;

beforeEach(async () => {
  care = await createPerson({ name: "Maya", roles: ["customer_care"] });
  lead = await createPerson({ name: "Sari" });
});

const standing = (id: string) => db.grant.findUniqueOrThrow({ where: { id } });
const budgetOf = ({ id }: CaseOfGrants) =>
  db.compensationBudget.findUniqueOrThrow({ where: { caseId: id } });

const move = (
  person: Person,
  of: CaseOfGrants,
  id: string,
  how: GrantMove,
  reason = "Receipt 12",
) => moveGrant(person, { caseId: of.id, businessId: of.businessId, id, move: how, reason });

describe("proposing", () => {
  it("gives each thing that went wrong what the policy says, once, with the reason", async () => {
    const of = await createGivingCase({
      perPerson: 25_000,
      rows: [
        aRow({ harm: "order_notice", kind: "refund", lossFrom: 1, fixed: 0, share: 10_000 }),
        aRow({ harm: "question", kind: "apology", fixed: 0 }),
        aRow({ segment: "gold", fixed: 12_000 }),
      ],
    });
    const customer = await createLetDown(of, {
      segment: "Gold",
      missed: [
        { loss: 8_000, reference: "ORD-7" },
        { harm: "complaint" },
        { harm: "complaint" },
        { harm: "question" },
      ],
    });

    const { count, minor, passedOver } = allowed(await proposeFor(care, of, [customer]));

    expect([count, minor, passedOver]).toEqual([3, 25_000n, { apology: 1 }]);
    const grants = await db.grant.findMany({ orderBy: { number: "asc" } });
    expect(
      grants
        .map(({ kind, amountMinor, row, cut, reference }) => [
          kind,
          amountMinor,
          row,
          cut,
          reference,
        ])
        .toSorted(),
    ).toEqual([
      ["credit", 12_000n, 3, "", ""],
      ["credit", 5_000n, 3, "person", ""],
      ["refund", 8_000n, 1, "", "ORD-7"],
    ]);
    expect(await budgetOf(of)).toMatchObject({ proposedMinor: 25_000n, committedMinor: 0n });
    expect(await proposeFor(care, of, [customer])).toMatchObject({
      refusal: { key: "compensation.passedOver.apology" },
    });
  });

  it("takes the loss that was told where no request is known", async () => {
    const of = await createGivingCase({ rows: [aRow({ kind: "refund", fixed: 0, share: 5_000 })] });
    const customer = await createLetDown(of, { missed: [], segment: "x" });
    await db.customerTold.updateMany({ data: { lossMinor: 9_001n, currency: "IDR" } });

    allowed(await proposeFor(care, of, [customer]));

    expect(await db.grant.findMany()).toMatchObject([{ amountMinor: 4_501n, harm: "other" }]);
  });

  it("never asks for more than the budget, whoever proposes at the same time", async () => {
    const of = await createGivingCase({ inTotal: 35_000 });
    const customers = [];
    for (let each = 0; each < 8; each += 1) customers.push(await createLetDown(of));

    await Promise.all(customers.map((each) => proposeFor(care, of, [each])));

    const grants = await db.grant.findMany({ where: { caseId: of.id } });
    expect(grants.map(({ amountMinor }) => amountMinor).toSorted()).toEqual([
      10_000n,
      10_000n,
      10_000n,
      5_000n,
    ]);
    expect(grants.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4]);
    expect(await budgetOf(of)).toMatchObject({ proposedMinor: 35_000n });
  });

  it("makes up for one thing once, whoever proposes at the same time", async () => {
    const of = await createGivingCase();
    const customer = await createLetDown(of);

    const answers = await Promise.all(
      Array.from({ length: 6 }, () => proposeFor(care, of, [customer])),
    );

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.grant.count()).toBe(1);
  });

  it("asks nobody for small amounts where the policy says so, and the ledger knows", async () => {
    const of = await createGivingCase({ freeUpTo: 10_000 });
    const [id = ""] = await createProposals(of, 1, care);

    expect(await standing(id)).toMatchObject({
      state: "approved",
      decidedById: null,
      proposedById: care.id,
    });
    expect(await ledgerDifferences(of.id)).toEqual([]);
  });

  it("by hand keeps to the same limits, and always asks a second person", async () => {
    const of = await createGivingCase({ freeUpTo: 50_000, perPerson: 30_000 });
    const customer = await createLetDown(of);
    const wish = { kind: "refund", amountMinor: 30_001, points: 0, note: "Wedding cake" } as const;

    expect(await proposeByHand(care, of, customer, wish)).toMatchObject({
      refusal: { key: "compensation.refusals.overPerson", params: { left: "30000 IDR" } },
    });
    allowed(await proposeByHand(care, of, customer, { ...wish, amountMinor: 30_000 }));

    expect(await db.grant.findMany()).toMatchObject([
      { state: "proposed", note: "Wedding cake", policyId: null, claim: null },
    ]);
    expect(await proposeFor(care, of, [customer])).toMatchObject({
      refusal: { key: "compensation.passedOver.noRoom" },
    });
  });

  it("is for nobody who wants nothing or was erased, by the policy or by hand", async () => {
    const of = await createGivingCase();
    const [declined, erased] = [await createLetDown(of), await createLetDown(of)];
    await db.affectedCustomer.updateMany({
      where: { customerId: declined },
      data: { state: "declined" },
    });
    await db.customer.update({ where: { id: erased }, data: { erasedAt: new Date() } });
    const wish = { kind: "refund", amountMinor: 5_000, points: 0, note: "Cake" } as const;
    const leftAlone = { refusal: { key: "compensation.passedOver.leftAlone" } };

    for (const customer of [declined, erased]) {
      expect(await entitlementView(of, customer)).toMatchObject(leftAlone);
      expect(await proposeFor(care, of, [customer])).toMatchObject(leftAlone);
      expect(await proposeByHand(care, of, customer, wish)).toMatchObject(leftAlone);
    }
    expect(await db.grant.count()).toBe(0);
  });

  it("is refused in a closed case, without a policy, and in another currency", async () => {
    const of = await createGivingCase();
    const [id = ""] = await createProposals(of, 1, care);
    const customer = await createLetDown(of);

    expect(await proposeFor(care, { ...of, phase: "closed" }, [customer])).toMatchObject({
      refusal: { key: "compensation.refusals.closed" },
    });
    expect(await proposeFor(care, { ...of, businessId: null }, [customer])).toMatchObject({
      refusal: { key: "compensation.refusals.noPolicy" },
    });
    await createPolicy(of.businessId, { currency: "USD" });
    expect(await proposeFor(care, of, [customer])).toMatchObject({
      refusal: { key: "compensation.refusals.otherCurrency" },
    });
    expect((await standing(id)).state).toBe("proposed");
  });
});

describe("the way of a grant", () => {
  it("leaves ledger, budget, event and state in agreement at every step", async () => {
    const of = await createGivingCase();
    const [id = ""] = await createProposals(of, 1, care);

    for (const [person, how] of [
      [lead, "approve"],
      [care, "issue"],
      [care, "redeem"],
    ] as const) {
      allowed(await move(person, of, id, how));
      expect(await ledgerDifferences(of.id)).toEqual([]);
    }

    expect(await standing(id)).toMatchObject({
      state: "redeemed",
      decidedById: lead.id,
      reason: "Receipt 12",
      expiresAt: expect.any(Date),
    });
    expect(await budgetOf(of)).toMatchObject({
      proposedMinor: 0n,
      committedMinor: 0n,
      outstandingMinor: 0n,
      spentMinor: 10_000n,
    });
    const events = await db.auditEvent.findMany({
      where: { subjectKind: "grant", subjectId: id },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ kind, actorName }) => `${actorName} ${kind}`).toSorted()).toEqual([
      "Maya grant.issued",
      "Maya grant.proposed",
      "Maya grant.redeemed",
      "Sari grant.approved",
    ]);
    const moves = await db.ledgerSet.findMany({ where: { grantId: id } });
    expect(moves.map((set) => set.move).toSorted()).toEqual(["approve", "issue", "redeem"]);
  });

  it("frees money and claim again when it is rejected or reversed", async () => {
    const of = await createGivingCase();
    const [rejected = "", reversed = ""] = await createProposals(of, 2, care);
    allowed(await move(lead, of, rejected, "reject"));
    allowed(await move(lead, of, reversed, "approve"));
    allowed(await move(care, of, reversed, "issue"));
    allowed(await move(lead, of, reversed, "reverse"));

    expect(await ledgerDifferences(of.id)).toEqual([]);
    expect(await budgetOf(of)).toMatchObject({ proposedMinor: 0n, outstandingMinor: 0n });
    const { customerId } = await standing(reversed);
    allowed(await proposeFor(care, of, [customerId ?? ""]));
  });

  it("is approved by one of two people at once, and the other is told", async () => {
    const of = await createGivingCase();
    const [id = ""] = await createProposals(of, 1, care);
    const rina = await createPerson({ name: "Rina" });

    const slower = await db.$transaction(async (tx) => {
      const { count } = await moveGrants(tx, lead, {
        caseId: of.id,
        businessId: of.businessId,
        ids: [id],
        move: "approve",
      });
      expect(count).toBe(1);
      const attempt = move(rina, of, id, "approve");
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await slower.attempt).toMatchObject({
      refusal: { key: "compensation.refusals.moves.approve", params: { state: "approved" } },
    });
    expect(await budgetOf(of)).toMatchObject({ committedMinor: 10_000n });
    expect(await db.ledgerSet.count({ where: { grantId: id } })).toBe(1);
    expect(await db.auditEvent.count({ where: { kind: "grant.approved" } })).toBe(1);
  });

  it("counts once whatever twenty people do to it at the same time", async () => {
    const of = await createGivingCase();
    const [id = ""] = await createProposals(of, 1, care);
    const moves: GrantMove[] = ["approve", "issue", "redeem", "reverse", "reject"];

    for (let round = 0; round < 4; round += 1) {
      await Promise.all(moves.map((how) => move(lead, of, id, how)));
      expect(await ledgerDifferences(of.id)).toEqual([]);
    }

    expect(["redeemed", "reversed", "rejected"]).toContain((await standing(id)).state);
  });

  it("stops at one's limit by role, and at one's own", async () => {
    const of = await createGivingCase({ careUpTo: 9_999 });
    const [own = ""] = await createProposals(of, 1, lead);
    const [others = ""] = await createProposals(of, 1, care);
    const bayu = await createPerson({ roles: ["customer_care"] });

    expect(await move(lead, of, own, "approve")).toMatchObject({
      refusal: { key: "compensation.refusals.ownProposal" },
    });
    expect(await move(bayu, of, others, "approve")).toMatchObject({
      refusal: { key: "compensation.refusals.overLimit", params: { limit: "9999 IDR" } },
    });
    allowed(await move(lead, of, others, "approve"));
  });

  it("has its limit in the money of the policy, whatever a grant from before is in", async () => {
    const of = await createGivingCase({ currency: "IDR" });
    const [id = ""] = await createProposals(of, 1, care);
    const customer = await createLetDown(of);
    await createPolicy(of.businessId, { currency: "USD", careUpTo: 900_000, leadUpTo: null });
    const bayu = await createPerson({ roles: ["customer_care"] });

    expect(await move(bayu, of, id, "approve")).toMatchObject({
      refusal: {
        key: "compensation.refusals.otherLimit",
        params: { limit: "USD", currency: "IDR" },
      },
    });
    expect(await grantView(bayu, of, id)).toMatchObject({
      moves: ["reject"],
      why: expect.stringContaining("USD"),
    });
    expect(await entitlementView(of, customer)).toMatchObject({
      refusal: { key: "compensation.refusals.otherCurrency" },
    });
    allowed(await move(lead, of, id, "approve"));
  });

  it("finds its money when it is approved, not only when it was proposed", async () => {
    const of = await createGivingCase({ inTotal: 20_000 });
    const [first = "", second = ""] = await createProposals(of, 2, care);
    allowed(await move(lead, of, first, "approve"));
    allowed(await setBudget(lead, of, { amountMinor: 15_000, version: 1 }));

    expect(await move(lead, of, second, "approve")).toMatchObject({
      refusal: { key: "compensation.refusals.overBudget", params: { left: "5000 IDR" } },
    });
    expect(await setBudget(lead, of, { amountMinor: 9_999, version: 2 })).toMatchObject({
      refusal: { key: "compensation.refusals.belowCommitted", params: { committed: "10000 IDR" } },
    });
    expect(await setBudget(lead, of, { amountMinor: 90_000, version: 1 })).toMatchObject({
      refusal: { key: "compensation.refusals.changed" },
    });
    expect(await ledgerDifferences(of.id)).toEqual([]);
  });

  it("does not take grants of another case", async () => {
    const [of, other] = [await createGivingCase(), await createGivingCase()];
    const [id = ""] = await createProposals(of, 1, care);
    await createProposals(other, 1, care);

    expect(await move(lead, other, id, "approve")).toMatchObject({
      refusal: { key: "compensation.refusals.gone" },
    });
  });
});

describe("what waits for a second person", () => {
  const asked = async ({ id }: CaseOfGrants) => {
    const { next } = await db.caseTrack.findFirstOrThrow({
      where: { caseId: id, stage: "recovery" },
    });
    return (next as { key: string }[]).filter(({ key }) => key === "recoveryTrack.next.approve");
  };

  it("is asked of a lead who did not propose it, until it is decided", async () => {
    const of = await createGivingCase();
    const [first = "", second = ""] = await createProposals(of, 2, lead);
    expect(await asked(of)).toMatchObject([
      { role: "support_lead", params: { count: 2 }, exceptPersonIds: [lead.id] },
    ]);

    const rina = await createPerson();
    allowed(await move(rina, of, first, "approve"));
    expect(await asked(of)).toMatchObject([{ params: { count: 1 } }]);
    allowed(await move(rina, of, second, "reject"));
    expect(await asked(of)).toEqual([]);
  });
});

describe("what was handed out", () => {
  it("cannot be used once it ran out", async () => {
    const of = await createGivingCase({ validDays: 30 });
    const [id = ""] = await createProposals(of, 1, care);
    await atMoment(new Date("2026-09-01T00:00:00Z"), async () => {
      allowed(await move(lead, of, id, "approve"));
      allowed(await move(care, of, id, "issue"));
    });

    expect(await move(care, of, id, "redeem")).toMatchObject({
      refusal: { key: "compensation.refusals.expired" },
    });
  });

  it("never ends by itself where it is money that was paid back", async () => {
    const of = await createGivingCase({ rows: [aRow({ kind: "refund" })] });
    const [id = ""] = await createProposals(of, 1, care);
    allowed(await move(lead, of, id, "approve"));
    allowed(await move(care, of, id, "issue"));

    expect((await standing(id)).expiresAt).toBeNull();
  });
});

describe("vouchers", () => {
  const VOUCHERS = { rows: [aRow({ kind: "voucher" })], careUpTo: 90_000 };

  async function approved(of: CaseOfGrants & { businessId: string }, count: number) {
    const ids = await createProposals(of, count, care);
    for (const id of ids) allowed(await move(lead, of, id, "approve"));
    return ids;
  }

  it("are handed out each once by many people in many cases at once, until none is left", async () => {
    const of = await createGivingCase(VOUCHERS);
    await createPool(of.businessId, { codes: 7 });
    const { id: secondId } = await db.case.create({
      data: {
        reference: "C-2020-9001",
        summary: "Second",
        heardFrom: "customer",
        happenedAt: new Date(),
        happenedZone: "UTC",
        phase: "active",
        businessId: of.businessId,
      },
    });
    const second = { ...of, id: secondId };
    const [here, there] = [await approved(of, 6), await approved(second, 6)];

    const answers = await Promise.all([
      ...here.map((id) => move(care, of, id, "issue")),
      ...there.map((id) => move(lead, second, id, "issue")),
    ]);
    // A code that somebody was just handing out was passed over; whoever asks again finds it.
    for (const id of here) await move(care, of, id, "issue");
    for (const id of there) await move(lead, second, id, "issue");

    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    const codes = await db.voucherCode.findMany({ where: { grantId: { not: null } } });
    expect(codes).toHaveLength(7);
    expect(new Set(codes.map(({ grantId }) => grantId)).size).toBe(7);
    const issued = await db.grant.findMany({ where: { state: "issued" } });
    expect(issued.map(({ id }) => id).toSorted()).toEqual(
      codes.map(({ grantId }) => grantId).toSorted(),
    );
    expect(await ledgerDifferences(of.id)).toEqual([]);
    expect(await ledgerDifferences(second.id)).toEqual([]);
  });

  it("say in a sentence that none of their value is left", async () => {
    const of = await createGivingCase(VOUCHERS);
    await createPool(of.businessId, { codes: 3, valueMinor: 10_001 });
    const [id = ""] = await approved(of, 1);

    expect(await move(care, of, id, "issue")).toMatchObject({
      refusal: { key: "compensation.refusals.noCode", params: { amount: "10000 IDR" } },
    });
    expect((await standing(id)).state).toBe("approved");
  });

  it("give nobody a code that somebody had before", async () => {
    const of = await createGivingCase(VOUCHERS);
    await createPool(of.businessId, { codes: 1 });
    const [first = "", second = ""] = await approved(of, 2);
    allowed(await move(care, of, first, "issue"));
    allowed(await move(lead, of, first, "reverse"));

    expect((await move(care, of, second, "issue")).ok).toBe(false);
    await expect(
      db.voucherCode.updateMany({ data: { grantId: second }, where: { grantId: null } }),
    ).resolves.toEqual({ count: 0 });
  });
});

describe("the database itself", () => {
  it("keeps the ledger as it was written", async () => {
    const of = await createGivingCase({ freeUpTo: 10_000 });
    await createProposals(of, 1, care);

    await expect(db.$executeRaw`UPDATE "LedgerEntry" SET "amountMinor" = 1`).rejects.toThrow(
      /never changed/,
    );
    await expect(db.$executeRaw`DELETE FROM "LedgerSet"`).rejects.toThrow(/never changed/);
    await expect(
      db.$executeRaw`UPDATE "CompensationPolicyVersion" SET version = 9`,
    ).rejects.toThrow(/never changed/);
  });

  it("takes no movement that does not add up to zero, nor an addition to an old one", async () => {
    const of = await createGivingCase({ freeUpTo: 10_000 });
    await createProposals(of, 1, care);
    const write = (entries: readonly (readonly [string, number])[]) =>
      db.$transaction(async (tx) => {
        const { id } = await tx.ledgerSet.create({
          data: { caseId: of.id, move: "budget", byName: "Sari" },
        });
        for (const [account, minor] of entries) {
          await tx.$executeRaw`INSERT INTO "LedgerEntry" ("setId", account, currency, "amountMinor")
            VALUES (${id}::uuid, ${account}::"LedgerAccount", 'IDR', ${minor})`;
        }
      });

    await expect(
      write([
        ["allotted", -5],
        ["available", 4],
      ]),
    ).rejects.toThrow(/add up to zero/);
    await expect(write([])).rejects.toThrow(/add up to zero/);
    const [old] = await db.ledgerSet.findMany({ where: { move: "approve" } });
    await expect(
      db.$executeRaw`INSERT INTO "LedgerEntry" ("setId", account, currency, "amountMinor")
        VALUES (${old?.id}::uuid, 'spent', 'IDR', 5), (${old?.id}::uuid, 'allotted', 'IDR', -5)`,
    ).rejects.toThrow(/afterwards/);
    await write([
      ["allotted", -5],
      ["available", 5],
    ]);
  });

  it("lets no grant be approved by whoever proposed it", async () => {
    const of = await createGivingCase();
    const [id = ""] = await createProposals(of, 1, care);

    await expect(
      db.grant.update({ where: { id }, data: { state: "approved", decidedById: care.id } }),
    ).rejects.toThrow(/by_a_second_person/);
  });
});
