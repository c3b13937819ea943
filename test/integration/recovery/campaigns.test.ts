import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contactHash } from "~/features/contacts/contact-hash.server";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import type { Person } from "~/features/identity/person";
import { takeBack } from "~/features/imports/decide-import.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import type { CampaignInput } from "~/features/recovery/apologies/campaign/campaign-schemas";
import {
  campaignPage,
  requireCampaign,
} from "~/features/recovery/apologies/campaign/campaign-view.server";
import {
  approveCampaign,
  pauseCampaign,
  resumeCampaign,
  reviseCampaign,
} from "~/features/recovery/apologies/campaign/decide-campaign.server";
import { earlierCampaigns } from "~/features/recovery/apologies/campaign/earlier-campaigns.server";
import {
  changeCampaign,
  openCampaign,
  wordApology,
} from "~/features/recovery/apologies/campaign/write-campaign.server";
import { runCampaigns } from "~/features/recovery/apologies/sending/run-campaigns.server";
import { settleByHand } from "~/features/recovery/apologies/sending/settle-by-hand.server";
import { missedRequestsImport } from "~/features/recovery/importing/customer-imports.server";
import { alone } from "~/platform/database/alone.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import {
  campaignById,
  createAffected,
  createCampaign,
  createDueCampaign,
} from "~test/factories/campaign";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";
import { aMail, arriveAndFile, mailFixture } from "~test/support/mail";
import { openMailServer, wordsOf } from "~test/support/mail-server";

let sink: Awaited<ReturnType<typeof openMailServer>>;
let refused: (address: string) => number = () => 0;
beforeEach(async () => {
  refused = () => 0;
  sink = await openMailServer((address) => refused(address));
});
afterEach(() => sink.close());

const run = (now = new Date("2026-11-27T03:00:00Z")) =>
  runCampaigns({ server: { url: sink.url, from: "care@toko.example" }, now: () => now });

const states = async (campaignId: string) => {
  const rows = await db.apologyDelivery.groupBy({
    by: ["state", "reason"],
    where: { campaignId },
    _count: true,
    orderBy: [{ state: "asc" }, { reason: "asc" }],
  });
  return rows.map(({ state, reason, _count }) => [state, reason, _count]);
};

describe("a campaign of apologies", () => {
  it("tells each customer in their own letter, once", async () => {
    const { caseId, business } = await createAffected(45);
    const id = await createDueCampaign(caseId);

    await run();
    await run();

    expect(await campaignById(id)).toMatchObject({ state: "finished", wave: 1 });
    expect(await states(id)).toEqual([["sent", "", 45]]);
    expect(new Set(sink.delivered.flatMap(({ to }) => to)).size).toBe(45);
    expect(sink.delivered).toHaveLength(45);
    const [one] = sink.delivered.filter(({ to }) => to.includes("c7@contoh.id"));
    const words = one ? wordsOf(one) : "";
    expect(words).toContain("Yth. Siti 7,");
    expect(words).toContain(business);
    expect(words).toContain("20 Nov 2026");
    expect(words).not.toMatch(/\{\{|\[\[/);
    expect(await db.affectedCustomer.count({ where: { state: "contacted" } })).toBe(45);
  });

  it("writes to one address once, whoever shares it", async () => {
    const { caseId } = await createAffected(0, [
      "081234567890;toko@contoh.id;Siti;2026-11-20 08:00;pertanyaan;INV-1",
      "081234567891;toko@contoh.id;Budi;2026-11-20 08:00;pertanyaan;INV-2",
      "081234567892;wati@contoh.id;Wati;2026-11-20 08:00;pertanyaan;INV-3",
    ]);
    const id = await createDueCampaign(caseId, { waveSize: 1 });

    for (let wave = 0; wave < 3; wave += 1) await run();

    expect(await states(id)).toEqual([
      ["sent", "", 2],
      ["skipped", "same_address", 1],
    ]);
    expect(sink.delivered.flatMap(({ to }) => to).toSorted()).toEqual([
      "toko@contoh.id",
      "wati@contoh.id",
    ]);
    await expect(
      db.apologyDelivery.updateMany({
        data: { addressHash: Uint8Array.from(contactHash("toko@contoh.id")) },
      }),
    ).rejects.toThrow(/unique/i);
  });

  it("needs a second person, who agrees to exactly these words", async () => {
    const { caseId } = await createAffected(1);
    const { id, author } = await createCampaign(caseId);
    const [second, third] = [await createPerson(), await createPerson()];

    expect(await approveCampaign(author, id, 1)).toMatchObject({
      refusal: { key: "campaigns.refusals.ownWords" },
    });
    const letter = { campaignId: id, harm: "question", language: "id" } as const;
    const words = { subject: "Maaf", text: "Tentang {{ day }}: kami mohon maaf.", version: 1 };
    allowed(await wordApology(second, letter, words));
    expect(await approveCampaign(second, id, 2)).toMatchObject({
      refusal: { key: "campaigns.refusals.ownWords" },
    });
    expect(await approveCampaign(third, id, 1)).toMatchObject({
      refusal: { key: "campaigns.refusals.changed" },
    });
    // Whoever worded something earlier stays out of it, also when another changed a comma since.
    const fourth = await createPerson();
    const comma = { ...words, text: `${words.text}.`, version: 2 };
    allowed(await wordApology(fourth, letter, comma));
    expect(await approveCampaign(second, id, 3)).toMatchObject({
      refusal: { key: "campaigns.refusals.ownWords" },
    });
    const both = await Promise.all([approveCampaign(third, id, 3), approveCampaign(third, id, 3)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await wordApology(second, letter, { ...words, version: 4 })).toMatchObject({
      refusal: { key: "campaigns.refusals.state" },
    });
    // What was agreed to and only taken back was agreed to: the next may be one who worded it before.
    allowed(await reviseCampaign(third, id, 4));
    allowed(await approveCampaign(second, id, 5));
  });

  it("is approved by its author alone only where nobody else is, by override, and loudly", async () => {
    const { caseId } = await createAffected(1);
    const { id, author } = await createCampaign(caseId);
    await createPerson({ roles: ["customer_care"] });
    expect(await approveCampaign(author, id, 1, "Nobody else is here.")).toMatchObject({
      refusal: { key: "campaigns.refusals.ownWords" },
    });

    const others = { id: { not: author.id } };
    await db.person.updateMany({ where: others, data: { deactivatedAt: new Date() } });
    const page = async (person: Person) =>
      (await campaignPage(person, await requireCampaign(caseId, id))).approval;
    expect(await page(author)).toBe("alone");
    expect(await approveCampaign(author, id, 1, "  ")).toMatchObject({
      refusal: { key: "campaigns.refusals.ownWordsNeedReason" },
    });
    const carer = { ...author, roles: ["customer_care"] } as const;
    expect(await approveCampaign(carer, id, 1, "I may not.")).toMatchObject({
      refusal: { key: "campaigns.refusals.ownWordsNotAllowed" },
    });
    allowed(await approveCampaign(author, id, 1, "Nobody else is here."));
    expect(await campaignById(id)).toMatchObject({
      state: "approved",
      aloneReason: "Nobody else is here.",
    });
    expect(
      await db.auditEvent.findMany({ where: { caseId, kind: "campaign.approved_alone" } }),
    ).toMatchObject([{ actorId: author.id, detail: { reason: "Nobody else is here." } }]);
  });

  it("sends nothing after a stop that came a moment before", async () => {
    const { caseId, businessId } = await createAffected(3);
    const id = await createDueCampaign(caseId);
    await keepChoices(db, [
      {
        contactHash: contactHash("c1@contoh.id"),
        businessId,
        channel: "email",
        category: "all",
        stopped: true,
        at: new Date(),
      },
    ]);

    await run();

    expect(sink.delivered.flatMap(({ to }) => to).toSorted()).toEqual([
      "c0@contoh.id",
      "c2@contoh.id",
    ]);
    expect(await states(id)).toEqual([
      ["sent", "", 2],
      ["skipped", "opted_out", 1],
    ]);
  });

  it("counts the category: a voucher needs consent to marketing", async () => {
    const { caseId } = await createAffected(1);
    const { id, author } = await createCampaign(caseId);
    const letter = { campaignId: id, harm: "question", language: "id" } as const;
    const text = "Maaf tentang {{ day }}. Ini voucher untuk Anda.";
    allowed(await wordApology(author, letter, { subject: "Maaf", text, version: 1 }));
    allowed(await approveCampaign(await createPerson(), id, 2));
    await db.campaign.update({
      where: { id },
      data: { state: "scheduled", sendAt: new Date("2026-11-27T00:00:00Z") },
    });

    await run();

    expect(sink.delivered).toEqual([]);
    expect(await states(id)).toEqual([["skipped", "no_consent", 1]]);
  });

  it("stops by itself when a wave goes badly, and goes on when somebody has looked", async () => {
    const { caseId } = await createAffected(40);
    refused = (address) => (/^c\d*[02468]@/.test(address) ? 550 : 0);
    const id = await createDueCampaign(caseId, { waveSize: 20, stopPercent: 10 });

    await run();

    expect(await campaignById(id)).toMatchObject({
      state: "paused",
      stoppedBy: "failures",
      wave: 1,
    });
    expect(await db.apologyDelivery.count({ where: { campaignId: id, wave: 0 } })).toBe(20);
    refused = () => 0;
    allowed(await resumeCampaign(await createPerson(), id, (await campaignById(id)).version));
    await run(new Date("2099-01-01T03:00:00Z"));
    expect(await campaignById(id)).toMatchObject({ state: "finished", wave: 2 });
  });

  it("waits between waves", async () => {
    const { caseId } = await createAffected(5);
    const id = await createDueCampaign(caseId, { waveSize: 2, waveGapMinutes: 60 });

    await run();
    expect(sink.delivered).toHaveLength(2);
    await run(new Date("2026-11-27T03:59:00Z"));
    expect(sink.delivered).toHaveLength(2);
    await run(new Date("2026-11-27T04:00:00Z"));
    expect(sink.delivered).toHaveLength(4);
    expect(await campaignById(id)).toMatchObject({ state: "running", wave: 2 });
  });

  it("tries again what passes by itself, and gives up what was refused", async () => {
    const { caseId } = await createAffected(2);
    refused = (address) => (address.startsWith("c0") ? 451 : 550);
    const id = await createDueCampaign(caseId);

    await run();
    expect(await states(id)).toEqual([
      ["waiting", "", 1],
      ["failed", "refused", 1],
    ]);
    await run(new Date("2026-11-27T03:00:30Z"));
    refused = () => 0;
    await run(new Date("2026-11-27T03:01:00Z"));
    expect(await states(id)).toEqual([
      ["sent", "", 1],
      ["failed", "refused", 1],
    ]);
  });

  it("never sends again by itself what nobody knows the fate of", async () => {
    const { caseId } = await createAffected(1);
    const id = await createDueCampaign(caseId);
    await run();
    const sent = await db.apologyDelivery.findFirstOrThrow({ where: { campaignId: id } });
    await db.campaign.update({ where: { id }, data: { state: "running", endedAt: null } });
    await db.apologyDelivery.update({
      where: { id: sent.id },
      data: { state: "handed_over", claimedUntil: new Date("2026-11-27T03:03:00Z") },
    });

    await run(new Date("2026-11-27T05:00:00Z"));
    await run(new Date("2026-11-27T06:00:00Z"));
    expect(sink.delivered).toHaveLength(1);
    expect(await states(id)).toEqual([["unconfirmed", "", 1]]);

    expect(await campaignById(id)).toMatchObject({ state: "finished" });
    const of = { caseId, campaignId: id, id: sent.id };
    allowed(await settleByHand(await createPerson(), of, "repeat"));
    expect(await campaignById(id)).toMatchObject({ state: "running", endedAt: null });
    await run(new Date("2026-11-27T07:00:00Z"));
    const ids = sink.delivered.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await campaignById(id)).toMatchObject({ state: "finished" });
  });

  it("sends nothing again in the name of a campaign that was cancelled, or of a closed case", async () => {
    const { caseId } = await createAffected(1);
    const id = await createDueCampaign(caseId);
    await run();
    const { id: letter } = await db.apologyDelivery.findFirstOrThrow({ where: { campaignId: id } });
    await db.apologyDelivery.updateMany({ data: { state: "unconfirmed" } });
    const of = { caseId, campaignId: id, id: letter };
    const person = await createPerson();

    await db.case.update({ where: { id: caseId }, data: { phase: "closed" } });
    expect(await settleByHand(person, of, "repeat")).toMatchObject({
      refusal: { key: "campaigns.refusals.caseOver" },
    });
    await db.case.update({ where: { id: caseId }, data: { phase: "active" } });
    await db.campaign.update({ where: { id }, data: { state: "cancelled" } });
    expect(await settleByHand(person, of, "repeat")).toMatchObject({
      refusal: { key: "campaigns.refusals.cancelled" },
    });
    expect(await states(id)).toEqual([["unconfirmed", "", 1]]);
    allowed(await settleByHand(person, of, "confirm"));
  });

  it("writes in the name of no case that is over, and goes on when it is reopened", async () => {
    const { caseId } = await createAffected(4);
    const id = await createDueCampaign(caseId, { waveSize: 2, waveGapMinutes: 60 });
    await run();
    await db.case.update({ where: { id: caseId }, data: { phase: "closed" } });

    await run(new Date("2026-11-27T05:00:00Z"));
    expect(sink.delivered).toHaveLength(2);
    expect(await campaignById(id)).toMatchObject({ state: "paused", stoppedBy: "case_over" });
    expect((await resumeCampaign(await createPerson(), id, 4)).ok).toBe(false);

    await db.case.update({ where: { id: caseId }, data: { phase: "active" } });
    allowed(await resumeCampaign(await createPerson(), id, (await campaignById(id)).version));
    await run(new Date("2099-01-01T05:00:00Z"));
    expect(sink.delivered).toHaveLength(4);
  });

  it("keeps whoever was written to when their table is taken back, and what became of the letter", async () => {
    const { caseId } = await createAffected(3);
    const id = await createDueCampaign(caseId, { waveSize: 2, waveGapMinutes: 60 });
    refused = () => 550;
    await run();
    const { id: importId } = await db.tableImport.findFirstOrThrow({ where: { caseId } });

    allowed(await takeBack(importId));
    await workOffImports([missedRequestsImport]);

    expect(await db.customer.count()).toBe(2);
    expect(await states(id)).toEqual([["failed", "refused", 2]]);
  });

  it("hears that a letter came back, and that a customer answered one", async () => {
    await createInstallation();
    const { caseId } = await createAffected(2);
    const id = await createDueCampaign(caseId);
    await run();
    const [one, other] = await db.apologyDelivery.findMany({
      where: { campaignId: id },
      orderBy: { id: "asc" },
    });
    const report = mailFixture("bounce-dsn.eml").toString("latin1");
    const named = report.replace("ours-1@toko.example", one?.messageId ?? "");

    expect((await arriveAndFile(Buffer.from(named, "latin1"))).state).toBe("bounce");
    const answer = aMail({
      from: "c1@contoh.id",
      headers: [`In-Reply-To: <${other?.messageId}>`],
      text: "Berhenti.\r\n\r\nPada 20 Nov 2026 Toko menulis:\r\n> Yth. Siti",
    });
    const answered = await arriveAndFile(answer);
    expect(answered.state).toBe("unmatched");
    expect(await db.inboundMail.findUniqueOrThrow({ where: { id: answered.id } })).toMatchObject({
      reason: "apology",
    });
    expect(await db.contactChoice.findMany()).toMatchObject([
      { channel: "email", category: "all", stopped: true },
    ]);
    const automatic = aMail({
      headers: [`In-Reply-To: <${one?.messageId}>`, "Auto-Submitted: auto-replied"],
    });
    expect((await arriveAndFile(automatic)).state).toBe("automatic");

    expect(await states(id)).toEqual([
      ["sent", "", 1],
      ["failed", "bounced", 1],
    ]);
    const people = await db.affectedCustomer.findMany({ where: { caseId } });
    // A letter that came back reached nobody: they are still to be contacted.
    expect(
      people
        .map(({ state, contactedAt, respondedAt }) => [
          state,
          contactedAt !== null,
          respondedAt !== null,
        ])
        .toSorted(),
    ).toEqual([
      ["contact_pending", false, false],
      ["responded", true, true],
    ]);
  });

  it("hands each letter over once, however many work on it and whenever it is paused", async () => {
    const { caseId } = await createAffected(60);
    const id = await createDueCampaign(caseId);

    await Promise.all([run(), run(), run()]);
    const paused = await pauseCampaign(await createPerson(), id, 0);
    await run();

    expect(paused.ok).toBe(false);
    expect(sink.delivered).toHaveLength(60);
    expect(new Set(sink.delivered.flatMap(({ to }) => to)).size).toBe(60);
  });

  it("leaves whoever one campaign has reached alone for a day, whatever the next one is about", async () => {
    const { caseId } = await createAffected(3);
    const [one, other] = [await createDueCampaign(caseId), await createDueCampaign(caseId)];

    await run();
    expect(sink.delivered).toHaveLength(3);
    expect(await states(one)).toEqual([["sent", "", 3]]);
    expect(await states(other)).toEqual([["waiting", "recently_contacted", 3]]);
    expect(await campaignById(other)).toMatchObject({ state: "running" });

    await run(new Date("2026-11-28T02:59:00Z"));
    expect(sink.delivered).toHaveLength(3);
    await run(new Date("2026-11-28T03:00:00Z"));
    expect(sink.delivered).toHaveLength(6);
    expect(await campaignById(other)).toMatchObject({ state: "finished" });
  });

  it("has the second of two campaigns see what the first is about to commit", async () => {
    const { caseId } = await createAffected(1);
    const [one, other] = [await createDueCampaign(caseId), await createDueCampaign(caseId)];
    await db.campaign.update({ where: { id: one }, data: { state: "draft" } });
    await db.$transaction(async (tx) => {
      const { id: customerId } = await tx.customer.findFirstOrThrow();
      await tx.$executeRaw`SELECT 1 FROM "Customer" FOR NO KEY UPDATE`;
      await tx.apologyDelivery.create({
        data: {
          campaignId: one,
          customerId,
          harm: "question",
          state: "handed_over",
          handedOverAt: new Date("2026-11-27T02:59:59Z"),
        },
      });
      const running = run();
      await untilSomeoneWaits();
      return { running };
    });

    await vi.waitUntil(async () => (await states(other))[0]?.[1] !== "");
    expect(await states(other)).toEqual([["waiting", "recently_contacted", 1]]);
    expect(sink.delivered).toEqual([]);
  });

  it("keeps one worker, and leaves the others to other work", async () => {
    const { caseId } = await createAffected(3);
    const id = await createDueCampaign(caseId);

    await alone(`campaign ${id}`, () => run());
    expect(sink.delivered).toEqual([]);
    expect(await campaignById(id)).toMatchObject({ state: "running", wave: 0 });

    await run();
    expect(sink.delivered).toHaveLength(3);
  });

  it("lets whoever calls say how it went, and calls nobody again who wants none", async () => {
    const { caseId, businessId } = await createAffected(0, [
      "081234567890;;Siti;2026-11-20 08:00;pertanyaan;",
    ]);
    const id = await createDueCampaign(caseId, { channel: "call" });
    await run();
    const { id: delivery } = await db.apologyDelivery.findFirstOrThrow({ where: { wave: 1 } });
    const of = { caseId, campaignId: id, id: delivery };

    allowed(await settleByHand(await createPerson(), of, "stop"));
    expect(await settleByHand(await createPerson(), of, "reached")).toMatchObject({
      refusal: { key: "campaigns.refusals.settled" },
    });
    await run();

    expect(await campaignById(id)).toMatchObject({ state: "finished" });
    expect(await db.contactChoice.findMany({ where: { businessId } })).toMatchObject([
      { channel: "call", category: "all", stopped: true },
    ]);
  });
});

describe("whom a campaign is for", () => {
  const audienceOf = async (caseId: string, id: string) =>
    (await campaignPage(await createPerson(), await requireCampaign(caseId, id))).audience;
  const addressesOf = async (campaignId: string) => {
    const rows = await db.apologyDelivery.findMany({
      where: { campaignId },
      select: { customer: { select: { personHash: true } } },
    });
    const all = ["c0", "c1", "c2", "c3"].map((name) => `${name}@contoh.id`);
    const known = new Map(all.map((each) => [contactHash(each).toString("hex"), each]));
    return rows
      .map(({ customer }) => known.get(Buffer.from(customer.personHash).toString("hex")))
      .toSorted();
  };

  it("may be those who stand somewhere, as they stand when it begins", async () => {
    const { caseId } = await createAffected(4);
    const one = await db.affectedCustomer.findFirstOrThrow({ where: { caseId } });
    const { id } = await createCampaign(caseId, {
      customerStates: ["identified", "contact_pending"],
    });
    expect(await audienceOf(caseId, id)).toBe(4);

    await db.affectedCustomer.update({ where: { id: one.id }, data: { state: "contacted" } });

    expect(await audienceOf(caseId, id)).toBe(3);
  });

  it("may be those whom an earlier one did not reach, for all reasons or one", async () => {
    const { caseId, businessId } = await createAffected(4);
    refused = (address) => (address.startsWith("c0") ? 550 : 0);
    const choice = { businessId, channel: "email", category: "all", stopped: true } as const;
    await keepChoices(db, [
      { ...choice, contactHash: contactHash("c1@contoh.id"), at: new Date() },
    ]);
    const first = await createDueCampaign(caseId);
    await run();

    expect((await earlierCampaigns(caseId)).map(({ key, count }) => [key, count])).toEqual([
      [first, 2],
      [`${first} opted_out`, 1],
      [`${first} refused`, 1],
    ]);
    const all = await createDueCampaign(caseId, { channel: "call", after: first });
    const some = await createDueCampaign(caseId, { channel: "call", after: `${first} refused` });
    expect(await audienceOf(caseId, all)).toBe(2);
    await run();
    expect(await addressesOf(all)).toEqual(["c0@contoh.id", "c1@contoh.id"]);
    expect(await addressesOf(some)).toEqual(["c0@contoh.id"]);
  });

  it("is narrowed by what this case told of them, whatever another case did", async () => {
    const { caseId } = await createAffected(2);
    const other = await createAffected(1);
    const told = await db.customerTold.findMany({ where: { caseId }, orderBy: { line: "asc" } });
    const [here, elsewhere] = told;
    if (!here || !elsewhere) throw new Error("nobody was told of");
    const lineOf = ({ importId, line }: typeof here) => ({ importId_line: { importId, line } });
    await db.customerTold.update({ where: lineOf(here), data: { segment: "Gold" } });
    await db.customerTold.create({
      data: { ...elsewhere, caseId: other.caseId, line: 99, segment: "gold" },
    });

    expect(await audienceOf(caseId, await createDueCampaign(caseId, { segment: "gold" }))).toBe(1);
  });

  it("is never taken from a campaign of another case, or from itself", async () => {
    const [one, other] = [await createAffected(1), await createAffected(1)];
    const foreign = await createCampaign(other.caseId);
    const own = await createCampaign(one.caseId);
    const input = {
      name: "Again",
      channel: "email",
      sender: "",
      isElsewhere: false,
      harms: [],
      segment: "",
      customerStates: [],
      waveSize: 10,
      waveGapMinutes: 0,
      stopPercent: 100,
      version: 1,
    } satisfies Omit<CampaignInput, "after">;
    const refusal = { refusal: { key: "campaigns.refusals.noEarlier" } };

    expect(
      await openCampaign(own.author, one.caseId, { ...input, after: foreign.id }),
    ).toMatchObject(refusal);
    expect(await changeCampaign(own.author, own.id, { ...input, after: own.id })).toMatchObject(
      refusal,
    );
    expect(await changeCampaign(own.author, own.id, { ...input, after: "x" })).toMatchObject(
      refusal,
    );
  });
});
