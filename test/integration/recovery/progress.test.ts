import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCampaigns } from "~/features/recovery/apologies/sending/run-campaigns.server";
import { settleByHand } from "~/features/recovery/apologies/sending/settle-by-hand.server";
import { moveGrant } from "~/features/recovery/compensation/grants/move-grants.server";
import { ledgerDifferences } from "~/features/recovery/compensation/ledger/reconcile-ledger.server";
import {
  moveCustomer,
  noteReply,
  scoreCustomer,
} from "~/features/recovery/customers/care/change-customer.server";
import { customersOfCase } from "~/features/recovery/customers/customer-queries.server";
import { countProgress } from "~/features/recovery/progress/count-progress.server";
import type { CustomerGroup } from "~/features/recovery/progress/customer-group";
import { inGroup } from "~/features/recovery/progress/group-sql.server";
import { keepProgress, progressOf } from "~/features/recovery/progress/kept-progress.server";
import { sumsOf } from "~/features/recovery/progress/progress-figures";
import { moveRequest } from "~/features/recovery/requests/move-request.server";
import { db } from "~/platform/db.server";
import { atMoment } from "~/platform/moment.server";
import { allowed } from "~test/factories/appeal";
import { createAffected, createDueCampaign } from "~test/factories/campaign";
import { createGivingCase, createLetDown, createProposals } from "~test/factories/compensation";
import { createPerson } from "~test/factories/person";
import { openMailServer } from "~test/support/mail-server";

let sink: Awaited<ReturnType<typeof openMailServer>>;
beforeEach(async () => {
  sink = await openMailServer((address) => (address.startsWith("c4@") ? 550 : 0));
});
afterEach(() => sink.close());

const SENT_AT = new Date("2026-11-27T03:00:00Z");
const LATER = new Date("2026-11-27T09:05:00Z");

const inList = async (caseId: string, group: CustomerGroup) => {
  const { rows } = await customersOfCase({ roles: ["viewer"] }, caseId, {
    search: null,
    after: null,
    only: inGroup(caseId, group),
  });
  return rows.length;
};

/** Nine customers: four mailed of whom one refuses, two of the mailed answered, one made whole, three by hand. */
async function underWay() {
  const rows = (from: number, until: number, harm: string) =>
    Array.from(
      { length: until - from },
      (_, place) =>
        `;c${from + place}@contoh.id;Siti ${from + place};2026-11-20 08:00;${harm};INV-${from + place}`,
    );
  const { caseId } = await createAffected(0, [
    ...rows(1, 5, "pertanyaan"),
    ...rows(5, 8, "keluhan"),
    ...rows(8, 10, "kode otp"),
  ]);
  const care = await createPerson({ roles: ["support_lead"], timeZone: "UTC" });
  const campaignId = await createDueCampaign(caseId, { harms: ["question"] });
  await runCampaigns({
    server: { url: sink.url, from: "care@toko.example" },
    now: () => SENT_AT,
  });
  const mailed = await db.apologyDelivery.findMany({
    where: { campaignId, state: "sent" },
    orderBy: { id: "asc" },
    select: { customerId: true },
  });
  const [first, second] = mailed.map(({ customerId }) => ({ caseId, customerId }));
  if (!first || !second) throw new Error("Two letters left.");
  await atMoment(LATER, async () => {
    const reply = { channel: "email", text: "Terima kasih" } as const;
    allowed(await noteReply(care, first, { ...reply, at: "2026-11-27T09:00" }));
    // Wrote before the letter left: that was no answer to it.
    allowed(await noteReply(care, second, { ...reply, at: "2026-11-26T09:00" }));
    const complained = await db.missedRequest.findMany({
      where: { caseId, harm: "complaint" },
      orderBy: { id: "asc" },
      select: { id: true, customerId: true },
    });
    const [called, fulfilled] = complained;
    if (!called || !fulfilled) throw new Error("Three complained.");
    for (const [{ id: requestId }, channel] of [
      [called, "call"],
      [fulfilled, ""],
    ] as const) {
      const of = { caseId, requestId };
      const plain = { channel: "", reason: "" } as const;
      allowed(await moveRequest(care, of, "take", { ...plain, version: 1 }));
      if (channel) {
        allowed(await moveRequest(care, of, "answer", { ...plain, channel, version: 2 }));
      }
      allowed(await moveRequest(care, of, "fulfil", { ...plain, version: channel ? 3 : 2 }));
    }
    const { version } = await db.affectedCustomer.findFirstOrThrow({
      where: { caseId, customerId: fulfilled.customerId },
    });
    const whole = { caseId, customerId: fulfilled.customerId };
    allowed(await moveCustomer(care, whole, "make_whole", version));
    allowed(await scoreCustomer(care, whole, 5));
    allowed(await scoreCustomer(care, first, 2));
    allowed(await scoreCustomer(care, first, 4));
    const otp = await db.affectedCustomer.findFirstOrThrow({
      where: { caseId, customer: { requests: { some: { harm: "otp" } } } },
    });
    const lost = { caseId, customerId: otp.customerId };
    allowed(await moveCustomer(care, lost, "give_up", otp.version));
  });
  return { caseId, care };
}

describe("progress of a case", () => {
  it("counts a person once who is on record twice, as far as either record has come", async () => {
    const { caseId } = await createAffected(0, [
      ";siti@contoh.id;Siti;2026-11-20 08:00;pertanyaan;INV-1",
      "081234567890;budi@contoh.id;Budi;2026-11-20 08:00;pertanyaan;INV-2",
      "081234567891;;Wati;2026-11-20 08:00;pertanyaan;INV-3",
    ]);
    const siti = await db.customer.findFirstOrThrow({ where: { phoneEnd: "" } });
    const wati = await db.customer.findFirstOrThrow({ where: { phoneEnd: "7891" } });
    await db.customer.update({
      where: { id: wati.id },
      data: { emailHash: siti.emailHash, emailSealed: siti.emailSealed },
    });
    const care = await createPerson({ roles: ["support_lead"], timeZone: "UTC" });
    const reply = { channel: "email", text: "Halo", at: "2026-11-26T09:00" } as const;
    allowed(await noteReply(care, { caseId, customerId: siti.id }, reply));
    const whole = (customerId: string) =>
      db.affectedCustomer.updateMany({
        where: { caseId, customerId },
        data: { state: "made_whole", madeWholeAt: LATER },
      });
    await whole(wati.id);

    expect(await countProgress(caseId)).toMatchObject({
      twice: 1,
      stages: { identified: 2, contacted: 1, responded: 1, made_whole: 0 },
      steps: { contacted: [{ count: 1 }], made_whole: [] },
      channels: [{ channel: "", customers: 1 }],
      left: { toContact: 1, toMakeWhole: 1 },
      unreached: [{ why: "not_tried", customers: 1 }],
    });

    await whole(siti.id);
    expect((await countProgress(caseId)).stages.made_whole).toBe(1);
  });

  it("counts stages, channels, letters, who was not reached and scores", async () => {
    const { caseId } = await underWay();

    const figures = await countProgress(caseId);

    expect(figures).toMatchObject({
      stages: { identified: 9, contacted: 5, responded: 2, made_whole: 1 },
      channels: [
        { channel: "email", customers: 3 },
        { channel: "", customers: 1 },
        { channel: "call", customers: 1 },
      ],
      letters: [
        { channel: "email", harm: "question", language: "id", sent: 3, arrived: null, answered: 1 },
      ],
      unreached: [
        { why: "not_tried", customers: 2 },
        { why: "given_up", customers: 1 },
        { why: "refused", customers: 1 },
      ],
      scores: [0, 0, 0, 1, 1],
      scored: [{ at: "2026-11-27T09:00:00.000Z", count: 2, sum: 9 }],
      money: [],
      budget: null,
    });
    expect(figures.steps).toEqual({
      contacted: [
        { at: "2026-11-27T03:00:00.000Z", count: 3 },
        { at: "2026-11-27T09:00:00.000Z", count: 2 },
      ],
      responded: [
        { at: "2026-11-26T09:00:00.000Z", count: 1 },
        { at: "2026-11-27T09:00:00.000Z", count: 1 },
      ],
      made_whole: [{ at: "2026-11-27T09:00:00.000Z", count: 1 }],
    });
  });

  it("leads from every figure to exactly the customers it counts", async () => {
    const { caseId } = await underWay();
    const { stages, channels, letters, unreached, scores } = await countProgress(caseId);
    const expected: [CustomerGroup, number][] = [
      ...(["identified", "contacted", "responded", "made_whole"] as const).map(
        (stage): [CustomerGroup, number] => [{ is: "stage", stage }, stages[stage]],
      ),
      ...channels.map(({ channel, customers }): [CustomerGroup, number] => [
        { is: "reached", channel },
        customers,
      ]),
      ...unreached.map(({ why, customers }): [CustomerGroup, number] => [
        { is: "unreached", why },
        customers,
      ]),
      ...letters.flatMap(({ channel, harm, language, sent, answered }) => [
        [{ is: "letter", channel, harm, language }, sent] as [CustomerGroup, number],
        [{ is: "answered", channel, harm, language }, answered] as [CustomerGroup, number],
      ]),
      ...scores.map((count, place): [CustomerGroup, number] => [
        { is: "score", score: place + 1 },
        count,
      ]),
      [{ is: "not_contacted" }, stages.identified - stages.contacted],
      [{ is: "scored" }, 2],
    ];

    const listed = await Promise.all(
      expected.map(async ([group]) => [group, await inList(caseId, group)]),
    );

    expect(listed).toEqual(expected);
    expect(unreached.reduce((sum, { customers }) => sum + customers, 0)).toBe(
      stages.identified - stages.contacted,
    );
  });

  it("counts nobody as made whole any more who is taken up again", async () => {
    const { caseId, care } = await underWay();
    const { customerId, version } = await db.affectedCustomer.findFirstOrThrow({
      where: { caseId, state: "made_whole" },
    });

    allowed(await moveCustomer(care, { caseId, customerId }, "reopen", version));

    const { stages, steps } = await countProgress(caseId);
    expect(stages).toMatchObject({ contacted: 5, made_whole: 0 });
    expect(steps.made_whole).toEqual([]);
  });

  it("has a moment for every state, whoever writes it", async () => {
    const { caseId } = await createAffected(1);

    await db.affectedCustomer.updateMany({ where: { caseId }, data: { state: "responded" } });

    const [row] = await db.affectedCustomer.findMany({ where: { caseId } });
    expect(row?.respondedAt).toBeInstanceOf(Date);
    expect(row?.contactedAt).toBeInstanceOf(Date);
  });

  it("tells whose call is still to be made from whom nobody may reach", async () => {
    const { caseId } = await createAffected(0, [
      "081234567890;;Siti;2026-11-20 08:00;keluhan;1",
      "081234567891;;Budi;2026-11-20 08:00;keluhan;2",
    ]);
    const campaignId = await createDueCampaign(caseId, { channel: "call" });
    await runCampaigns({ server: null, now: () => SENT_AT });
    const [one] = await db.apologyDelivery.findMany({ where: { campaignId } });
    if (!one) throw new Error("Two are to be called.");
    const care = await createPerson();
    allowed(await settleByHand(care, { caseId, campaignId, id: one.id }, "wrong"));

    expect((await countProgress(caseId)).unreached).toEqual([
      { why: "waiting", customers: 1 },
      { why: "wrong_number", customers: 1 },
    ]);
  });
});

describe("what it costs", () => {
  it("agrees with ledger, budget and grants after every kind of move", async () => {
    const of = await createGivingCase({ careUpTo: 1_000_000 });
    const [care, lead] = [
      await createPerson({ roles: ["customer_care"] }),
      await createPerson({ roles: ["support_lead"] }),
    ];
    const [, approved = "", issued = "", redeemed = "", reversed = "", rejected = ""] =
      await createProposals(of, 6, care);
    const move = (id: string, how: "approve" | "issue" | "redeem" | "reverse" | "reject") =>
      moveGrant(lead, {
        caseId: of.id,
        businessId: of.businessId,
        id,
        move: how,
        reason: "Receipt 12",
      });
    for (const id of [approved, issued, redeemed, reversed]) allowed(await move(id, "approve"));
    for (const id of [issued, redeemed, reversed]) allowed(await move(id, "issue"));
    allowed(await move(redeemed, "redeem"));
    allowed(await move(reversed, "reverse"));
    allowed(await move(rejected, "reject"));

    const { money, budget } = await countProgress(of.id);

    const entries = await db.ledgerEntry.groupBy({
      by: ["account", "currency"],
      where: { set: { caseId: of.id } },
      _sum: { amountMinor: true },
    });
    const ledger = (account: string) =>
      entries.find((each) => each.account === account)?._sum.amountMinor ?? 0n;
    const counted = (state: "approved" | "issued" | "redeemed") =>
      sumsOf(money, [state]).map(({ currency, minor }) => [currency, minor]);
    expect(counted("approved")).toEqual([["IDR", ledger("committed")]]);
    expect(counted("issued")).toEqual([["IDR", ledger("outstanding")]]);
    expect(counted("redeemed")).toEqual([["IDR", ledger("spent")]]);
    expect(budget).toEqual({
      currency: "IDR",
      amount: String(-ledger("allotted")),
      proposed: "10000",
      committed: String(ledger("committed")),
      outstanding: String(ledger("outstanding")),
      spent: String(ledger("spent")),
    });
    expect(await ledgerDifferences(of.id)).toEqual([]);
  });
});

describe("figures of a case with many customers", () => {
  it("are kept, said to be of their moment, and counted again later", async () => {
    const of = await createGivingCase();
    await createLetDown(of);
    const early = new Date("2026-11-27T03:00:30Z");
    expect(await atMoment(early, () => progressOf(of.id, 1))).toMatchObject({
      asOf: new Date("2026-11-27T03:00:00Z"),
      figures: { stages: { identified: 1 } },
    });
    await createLetDown(of);

    await atMoment(new Date("2026-11-27T03:09:00Z"), () => keepProgress(1));
    expect(await progressOf(of.id, 1)).toMatchObject({
      asOf: early,
      figures: { stages: { identified: 1 } },
    });
    await atMoment(new Date("2026-11-27T03:11:00Z"), () => keepProgress(1));
    expect(await progressOf(of.id, 1)).toMatchObject({
      asOf: new Date("2026-11-27T03:11:00Z"),
      figures: { stages: { identified: 2 } },
    });
  });

  it("are counted as they are asked for where there are few", async () => {
    const of = await createGivingCase();
    await createLetDown(of);
    await progressOf(of.id, 2);
    await createLetDown(of);

    expect((await progressOf(of.id, 3)).figures.stages.identified).toBe(2);
    expect(await db.recoveryFigures.count()).toBe(0);
  });
});

it("finds nobody of another case", async () => {
  const { caseId } = await createAffected(2);
  const { caseId: other } = await createAffected(3);

  expect(await inList(other, { is: "stage", stage: "identified" })).toBe(3);
  expect((await countProgress(caseId)).stages.identified).toBe(2);
});
