import { describe, expect, it } from "vitest";
import { takeBack } from "~/features/imports/decide-import.server";
import { problemsOf } from "~/features/imports/import-queries.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { callResultsImport } from "~/features/recovery/apologies/calls/call-results-import.server";
import { peopleFile } from "~/features/recovery/apologies/campaign/people-view.server";
import { runCampaigns } from "~/features/recovery/apologies/sending/run-campaigns.server";
import { settleByHand } from "~/features/recovery/apologies/sending/settle-by-hand.server";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { allowed } from "~test/factories/appeal";
import { campaignById, createAffected, createDueCampaign } from "~test/factories/campaign";
import { importAll, standing } from "~test/factories/consent";
import { createPerson } from "~test/factories/person";

/** By day in Jakarta: nobody is called at night. */
const NOON = new Date("2026-11-27T05:00:00Z");
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
    const asked = { campaignId, channel: "call", filter: "all" as const };
    const parts: Buffer[] = [];
    const file = peopleFile({ businessId }, asked, textsFor("en"), () => NOON);
    for await (const part of file) parts.push(part);
    const [heading = "", ...rows] = Buffer.concat(parts).toString().trimEnd().split("\r\n");
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
