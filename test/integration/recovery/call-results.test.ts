import { describe, expect, it } from "vitest";
import { contactHash } from "~/features/contacts/contact-hash.server";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import { takeBack } from "~/features/imports/decide-import.server";
import { problemsOf } from "~/features/imports/import-queries.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { callResultsImport } from "~/features/recovery/apologies/calls/call-results-import.server";
import {
  approveCampaign,
  pauseCampaign,
} from "~/features/recovery/apologies/campaign/decide-campaign.server";
import { peopleFile } from "~/features/recovery/apologies/campaign/people-view.server";
import { wordApology } from "~/features/recovery/apologies/campaign/write-campaign.server";
import {
  type HandedOut,
  handOut,
  handOutAgain,
  mayHandOut,
} from "~/features/recovery/apologies/sending/hand-out.server";
import { runCampaigns } from "~/features/recovery/apologies/sending/run-campaigns.server";
import { settleByHand } from "~/features/recovery/apologies/sending/settle-by-hand.server";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import type { ApologyState } from "~prisma/generated/enums";
import { allowed } from "~test/factories/appeal";
import {
  campaignById,
  createAffected,
  createCampaign,
  createDueCampaign,
} from "~test/factories/campaign";
import { importAll, standing } from "~test/factories/consent";
import { createPerson } from "~test/factories/person";

/** By day in Jakarta: nobody is called at night. */
const NOON = new Date("2026-11-27T05:00:00Z");
/** For what follows on something that happens as the test runs. */
const noonAfterTomorrow = () => new Date(new Date(Date.now() + 2 * 86_400_000).setUTCHours(5, 0));
const PHONES = ["0812 1000 0001", "0812 1000 0002", "0812 1000 0003", "0812 1000 0004"];

async function aListOfCalls(phones: readonly string[] = PHONES) {
  const affected = await createAffected(
    0,
    phones.map((phone, row) => `${phone};;Siti ${row};2026-11-20 08:00;pertanyaan;INV-${row}`),
  );
  const campaignId = await createDueCampaign(affected.caseId, { channel: "call" });
  await runCampaigns({ server: null, now: () => NOON });
  const calls = await db.apologyDelivery.findMany({
    where: { campaignId },
    orderBy: { customer: { phoneEnd: "asc" } },
  });
  return { ...affected, campaignId, calls };
}

const bringBack = (of: { businessId: string; caseId: string }, text: string) =>
  importAll({ kind: callResultsImport, ...of, text });

async function readFile(file: AsyncIterable<Buffer>) {
  const parts: Buffer[] = [];
  for await (const part of file) parts.push(part);
  const [heading = "", ...rows] = Buffer.concat(parts).toString().trimEnd().split("\r\n");
  return { heading, rows: rows.filter(Boolean) };
}

const states = async (campaignId: string) => {
  const rows = await db.apologyDelivery.findMany({
    where: { campaignId },
    orderBy: { customer: { phoneEnd: "asc" } },
    select: { state: true, reason: true },
  });
  return rows.map(({ state, reason }) => [state, reason].filter(Boolean).join(" "));
};

describe("results of calls that were made elsewhere", () => {
  it("come back in the list as it was downloaded", async () => {
    const { caseId, businessId, campaignId } = await aListOfCalls();
    const asked = { campaignId, channel: "call", isElsewhere: false, filter: "all" } as const;
    const { heading, rows } = await readFile(
      peopleFile({ caseId, businessId }, asked, textsFor("en"), () => NOON),
    );
    expect(heading).toMatch(/^\ufeff"id",.*,"Result"$/);
    expect(rows).toHaveLength(4);
    const filled = rows.map((row) => row.replace(/""$/, '"Reached"')).join("\r\n");

    const id = await bringBack({ caseId, businessId }, `${heading}\r\n${filled}\r\n`);

    expect(await standing(id)).toMatchObject({ state: "done", moved: 4, bad: 0, known: 0 });
    expect(await states(campaignId)).toEqual(["sent", "sent", "sent", "sent"]);
    expect(await db.affectedCustomer.count({ where: { state: "contacted" } })).toBe(4);
  });

  it("are known by the number too, in either language, and settle each call once", async () => {
    const { caseId, businessId, campaignId } = await aListOfCalls();
    const text = [
      "no hp;hasil",
      "081210000001;tersambung",
      "+62 812-1000-0002;tidak diangkat",
      "6281210000003;salah sambung",
      "81210000004;jangan ditelepon",
    ].join("\n");

    await bringBack({ caseId, businessId }, text);
    expect(await states(campaignId)).toEqual([
      "sent",
      "waiting",
      "failed wrong_number",
      "skipped opted_out",
    ]);
    expect(await db.contactChoice.findMany()).toMatchObject([
      { channel: "call", category: "all", stopped: true },
    ]);

    const again = await bringBack({ caseId, businessId }, text.replaceAll("salah sambung", "ya"));
    expect(await standing(again)).toMatchObject({ known: 3 });
    expect((await states(campaignId))[2]).toBe("failed wrong_number");
  });

  it("say which rows mean nobody or nothing, and touch no list of another case", async () => {
    const of = await aListOfCalls(PHONES.slice(0, 2));
    const other = await aListOfCalls(["0812 2000 0001"]);
    const text = [
      "id,phone,result",
      `${of.calls[0]?.id},,perhaps`,
      `${of.calls[1]?.id},,`,
      `${other.calls[0]?.id},,reached`,
      ",0812 9999 9999,reached",
    ].join("\n");

    const id = await bringBack(of, text);

    expect((await problemsOf(id)).first.map(({ column, reason }) => [column, reason])).toEqual([
      ["result", "unknownResult"],
      ["result", "missing"],
      ["call", "unknownCall"],
      ["phone", "unknownCall"],
    ]);
    expect(await states(other.campaignId)).toEqual(["waiting"]);
    expect(await states(of.campaignId)).toEqual(["waiting", "waiting"]);
  });

  it("can be taken back: the calls wait again, also where the campaign had ended", async () => {
    const of = await aListOfCalls(PHONES.slice(0, 2));
    const id = await bringBack(of, "phone,result\n081210000001,reached\n081210000002,stop\n");
    await runCampaigns({ server: null, now: () => NOON });
    expect((await campaignById(of.campaignId)).state).toBe("finished");

    allowed(await takeBack(id));
    await workOffImports([callResultsImport]);

    expect(await standing(id)).toMatchObject({ state: "undone" });
    expect(await states(of.campaignId)).toEqual(["waiting", "waiting"]);
    expect((await campaignById(of.campaignId)).state).toBe("running");
    expect(await db.affectedCustomer.count({ where: { state: "contacted" } })).toBe(0);
    // Whoever asked for no calls gets none, whatever becomes of the file.
    await runCampaigns({ server: null, now: () => NOON });
    expect(await states(of.campaignId)).toEqual(["waiting", "skipped opted_out"]);
  });

  it("can be taken back without what a person noted later", async () => {
    const of = await aListOfCalls(PHONES.slice(0, 1));
    const id = await bringBack(of, "phone,result\n081210000001,later\n");
    const call = { caseId: of.caseId, campaignId: of.campaignId, id: of.calls[0]?.id ?? "" };
    allowed(await settleByHand(await createPerson(), call, "reached"));

    allowed(await takeBack(id));
    await workOffImports([callResultsImport]);

    expect(await standing(id)).toMatchObject({ state: "undone" });
    expect(await states(of.campaignId)).toEqual(["sent"]);
    expect(await db.affectedCustomer.count({ where: { state: "contacted" } })).toBe(1);
  });
});

describe("letters that another tool sends", () => {
  const people = (count: number) =>
    Array.from(
      { length: count },
      (_, row) => `;c${row}@contoh.id;Siti ${row};2026-11-20 08:00;pertanyaan;INV-${row}`,
    );
  const stop = (businessId: string, address: string) =>
    keepChoices(db, [
      {
        contactHash: contactHash(address),
        businessId,
        channel: "email",
        category: "all",
        stopped: true,
        at: new Date(),
      },
    ]);
  const run = () =>
    runCampaigns({ server: { url: "smtp://localhost:9", from: "a@b.example" }, now: () => NOON });

  async function handedOut(count: number, change = {}) {
    const affected = await createAffected(0, people(count));
    const campaignId = await createDueCampaign(affected.caseId, { isElsewhere: true, ...change });
    await run();
    const { caseId, businessId } = affected;
    const of = { campaignId, caseId, businessId, channel: "email" } as const;
    return { ...affected, campaignId, of };
  }
  const take = (of: HandedOut, now = NOON) => readFile(handOut(of, textsFor("en"), () => now));
  const countIn = (campaignId: string, state: ApologyState) =>
    db.apologyDelivery.count({ where: { campaignId, state } });

  it("are handed out once, to whoever may be written to at that moment, and never sent by us", async () => {
    const { campaignId, businessId, of } = await handedOut(4);
    await stop(businessId, "c1@contoh.id");

    const { heading, rows } = await take(of);
    await run();

    expect(heading).toMatch(
      /^\ufeff"id","Customer","Reached at","Language","Subject","Text","Result"$/,
    );
    expect(rows.join("\n")).not.toContain("c1@contoh.id");
    expect(rows.join("\n")).toContain('"Siti 2","c2@contoh.id"');
    expect(rows.join("\n")).toContain("Yth. Siti 3,");
    const counts = await Promise.all([
      countIn(campaignId, "handed_over"),
      db.apologyDelivery.count({ where: { campaignId, state: "skipped", reason: "opted_out" } }),
    ]);
    expect(counts).toEqual([3, 1]);
    expect((await take(of)).rows).toEqual([]);
    // A file that got lost may be taken again, without whoever asked for peace meanwhile.
    await stop(businessId, "c2@contoh.id");
    const again = await readFile(handOutAgain(of, textsFor("en"), () => NOON));
    expect(again.rows.map((row) => /c\d@/.exec(row)?.[0]).toSorted()).toEqual(["c0@", "c3@"]);
    expect(await campaignById(campaignId)).toMatchObject({ state: "running" });
  });

  it("are asked of the guard as what they say: a voucher goes to nobody without consent", async () => {
    const affected = await createAffected(0, people(2));
    const { id, author } = await createCampaign(affected.caseId, { isElsewhere: true });
    const letter = { campaignId: id, harm: "question", language: "id" } as const;
    const text = "Maaf tentang {{ day }}. Ini voucher untuk Anda.";
    allowed(await wordApology(author, letter, { subject: "Maaf", text, version: 1 }));
    allowed(await approveCampaign(await createPerson(), id, 2));
    await db.campaign.update({ where: { id }, data: { state: "scheduled", sendAt: NOON } });
    await run();

    expect((await take({ ...affected, campaignId: id, channel: "email" })).rows).toEqual([]);
    expect(await states(id)).toEqual(["skipped no_consent", "skipped no_consent"]);
  });

  it("come back as results, by id or address, settle each once, and can be taken back", async () => {
    const { campaignId, businessId, of } = await handedOut(4);
    const { heading, rows } = await take(of);
    const first = rows.find((row) => row.includes("c0@"))?.replace(/""$/, '"Delivered"');
    const withId = await bringBack(of, `${heading}\r\n${first}\r\n`);
    const table =
      "email,result\nC1@contoh.id,bounced\nc2@contoh.id,unsubscribed\nc3@contoh.id,not sent";
    const id = await bringBack(of, table);

    expect(await standing(withId)).toMatchObject({ moved: 1, bad: 0 });
    const rowsNow = () =>
      db.apologyDelivery.findMany({
        where: { campaignId },
        orderBy: { customer: { emailHint: "asc" } },
      });
    const said = async () =>
      (await rowsNow()).map(({ state, reason }) => [state, reason].filter(Boolean).join(" "));
    const after = ["failed bounced", "sent", "skipped opted_out", "waiting"];
    expect((await said()).toSorted()).toEqual(after);
    expect(await db.contactChoice.findMany({ where: { businessId } })).toMatchObject([
      { channel: "email", category: "all", stopped: true },
    ]);
    expect(await standing(await bringBack(of, `${table}\n`))).toMatchObject({ known: 3 });
    expect((await said()).toSorted()).toEqual(after);
    // What was not sent is handed out again a day later.
    expect((await take(of, noonAfterTomorrow())).rows).toHaveLength(1);

    allowed(await takeBack(id));
    await workOffImports([callResultsImport]);
    expect((await said()).toSorted()).toEqual([
      "handed_over",
      "handed_over",
      "handed_over",
      "sent",
    ]);
    expect(await db.affectedCustomer.count({ where: { state: "contacted" } })).toBe(1);
  });

  it("are noted one by one, and the campaign ends when nothing is open", async () => {
    const { campaignId, of } = await handedOut(2);
    const person = await createPerson();
    const [one, other] = await db.apologyDelivery.findMany({ where: { campaignId } });
    const note = (id: string | undefined, how: "reached" | "wrong") =>
      settleByHand(person, { caseId: of.caseId, campaignId, id: id ?? "" }, how);
    expect(await note(one?.id, "reached")).toMatchObject({
      refusal: { key: "campaigns.refusals.settled" },
    });
    await take(of);
    allowed(await note(one?.id, "reached"));
    await run();
    expect(await campaignById(campaignId)).toMatchObject({ state: "running" });
    allowed(await note(other?.id, "wrong"));
    await run();
    expect(await campaignById(campaignId)).toMatchObject({ state: "finished" });
    expect((await states(campaignId)).toSorted()).toEqual(["failed bounced", "sent"]);
  });

  it("are handed out only while the campaign runs, on record", async () => {
    const { campaignId, caseId } = await handedOut(1);
    const person = await createPerson();

    allowed(await mayHandOut(person, campaignId, false));
    expect(
      await db.auditEvent.findMany({ where: { caseId, kind: "campaign.handed_out" } }),
    ).toMatchObject([{ actorId: person.id }]);
    expect(await mayHandOut(person, campaignId, true)).toMatchObject({
      refusal: { key: "campaigns.refusals.nobodyToHandOut" },
    });
    allowed(await pauseCampaign(person, campaignId, 0));
    expect(await mayHandOut(person, campaignId, false)).toMatchObject({
      refusal: { key: "campaigns.refusals.state" },
    });
  });
});

describe("a list of calls", () => {
  it("asks the guard as what the letter says: an offer needs consent to be called about it", async () => {
    const affected = await createAffected(0, [
      `${PHONES[0]};;Siti;2026-11-20 08:00;pertanyaan;INV-1`,
    ]);
    const { id, author } = await createCampaign(affected.caseId, { channel: "call" });
    const letter = { campaignId: id, harm: "question", language: "id" } as const;
    const text = "Maaf tentang {{ day }}. Kami beri voucher.";
    allowed(await wordApology(author, letter, { subject: "", text, version: 1 }));
    allowed(await approveCampaign(await createPerson(), id, 2));
    await db.campaign.update({ where: { id }, data: { state: "scheduled", sendAt: NOON } });

    await runCampaigns({ server: null, now: () => NOON });
    await runCampaigns({ server: null, now: () => NOON });

    expect(await states(id)).toEqual(["skipped no_consent"]);
  });
});
