import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handOut, handOutAgain } from "~/features/recovery/apologies/sending/hand-out.server";
import { runCampaigns } from "~/features/recovery/apologies/sending/run-campaigns.server";
import { onePressDoor } from "~/features/recovery/apologies/unsubscribing/one-press-door.server";
import {
  unsubscribe,
  whoWrote,
} from "~/features/recovery/apologies/unsubscribing/unsubscribe.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { createAffected, createDueCampaign } from "~test/factories/campaign";
import { openMailServer, wordsOf } from "~test/support/mail-server";

let sink: Awaited<ReturnType<typeof openMailServer>>;
beforeEach(async () => {
  Object.assign(env(), { PUBLIC_URL: "https://help.toko.example" });
  sink = await openMailServer();
});
afterEach(async () => {
  Object.assign(env(), { PUBLIC_URL: undefined });
  await sink.close();
});

const NOW = new Date("2026-11-27T03:00:00Z");
const run = () =>
  runCampaigns({ server: { url: sink.url, from: "care@toko.example" }, now: () => NOW });

/** One letter as it arrived, and what its link carries. */
async function aLetter(customers = 1) {
  const affected = await createAffected(customers);
  await createDueCampaign(affected.caseId);
  await run();
  const [mail] = sink.delivered;
  if (!mail) throw new Error("No letter left.");
  const text = wordsOf(mail);
  const token = /unsubscribe\/([\w-]{43})\?language=id/.exec(text)?.[1] ?? "";
  return { ...affected, text, token, mail };
}

const press = (method: string, token: string) =>
  onePressDoor.answer({
    method,
    path: `/unsubscribe/now/${token}`,
    query: new URLSearchParams(),
    header: () => undefined,
    body: async () => ({ bytes: Buffer.alloc(0), isWhole: true }),
  });

const stops = () => db.contactChoice.findMany({ where: { stopped: true } });

describe("the link under a letter", () => {
  it("stands in the letter and in its head, in the reader's language", async () => {
    const { text, mail, token, business } = await aLetter();
    expect(token).toHaveLength(43);
    expect(text).toContain(`Agar tidak lagi menerima email dari ${business}`);
    const raw = mail.raw.replace(/\r\n[ \t]/g, " ");
    expect(raw).toMatch(
      new RegExp(`^List-Unsubscribe: <https://help.toko.example/unsubscribe/now/${token}>`, "m"),
    );
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  });

  it("stands in a letter that another tool sends, too", async () => {
    const { caseId, businessId } = await createAffected(1);
    const campaignId = await createDueCampaign(caseId, { isElsewhere: true });
    await run();
    const of = { campaignId, caseId, businessId, channel: "email" } as const;
    const parts: Buffer[] = [];
    for await (const part of handOut(of, textsFor("en"), () => NOW)) parts.push(part);
    const file = Buffer.concat(parts).toString();
    const token = /unsubscribe\/([\w-]{43})\?language=id/.exec(file)?.[1];

    expect(await unsubscribe(token)).toBe(true);
    const again: Buffer[] = [];
    for await (const part of handOutAgain(of, textsFor("en"), () => NOW)) again.push(part);
    expect(Buffer.concat(again).toString()).not.toContain("@contoh.id");
  });

  it("is left out where nobody knows at which address this is reached", async () => {
    Object.assign(env(), { PUBLIC_URL: undefined });
    await createDueCampaign((await createAffected(1)).caseId);
    await run();
    expect(sink.delivered[0]?.raw).not.toMatch(/unsubscribe/i);
  });

  it("stops mail of this business at once, and says so once in the history", async () => {
    const { caseId, business, token } = await aLetter();
    expect(await whoWrote(token)).toEqual({ business });
    const both = await Promise.all([unsubscribe(token), unsubscribe(token)]);
    expect(both).toEqual([true, true]);
    expect(await unsubscribe(token)).toBe(true);
    expect((await stops()).map(({ channel, category }) => [channel, category])).toContainEqual([
      "email",
      "all",
    ]);
    expect(await db.auditEvent.count({ where: { kind: "customer.unsubscribed" } })).toBe(1);

    const second = await createDueCampaign(caseId);
    await run();
    expect(sink.delivered).toHaveLength(1);
    expect(await db.apologyDelivery.findFirst({ where: { campaignId: second } })).toMatchObject({
      state: "skipped",
      reason: "opted_out",
    });
  });

  it("takes one press of a mail program, which comes from no page", async () => {
    const { token } = await aLetter();
    expect(await press("GET", token)).toMatchObject({
      status: 303,
      headers: { location: `/unsubscribe/${token}` },
    });
    expect(await stops()).toEqual([]);
    expect(await press("POST", token)).toMatchObject({ status: 200 });
    expect(await stops()).not.toEqual([]);
  });

  it("believes no link that this installation did not write", async () => {
    const { token } = await aLetter();
    const bytes = Buffer.from(token, "base64url");
    for (const at of [3, 20, 31]) {
      const other = Buffer.from(bytes);
      other[at] = (other[at] ?? 0) ^ 1;
      expect(await unsubscribe(other.toString("base64url"))).toBe(false);
    }
    for (const wrong of ["", "x", "a".repeat(43), `${token}a`]) {
      expect(await whoWrote(wrong)).toBeNull();
      expect(await press("POST", wrong)).toMatchObject({ status: 404 });
    }
    expect(await stops()).toEqual([]);
  });
});
