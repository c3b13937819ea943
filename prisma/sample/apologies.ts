/** How the customers of Kopi Senja are told: a round of calls under way, letters that left and letters that wait to be approved, two who wrote today. */
import type { Person } from "~/features/identity/person";
import type { CampaignInput } from "~/features/recovery/apologies/campaign/campaign-schemas";
import {
  approveCampaign,
  scheduleCampaign,
} from "~/features/recovery/apologies/campaign/decide-campaign.server";
import { openCampaign } from "~/features/recovery/apologies/campaign/write-campaign.server";
import { runCampaigns } from "~/features/recovery/apologies/sending/run-campaigns.server";
import { settleByHand } from "~/features/recovery/apologies/sending/settle-by-hand.server";
import { addRequest } from "~/features/recovery/requests/add-request.server";
import { moveRequest } from "~/features/recovery/requests/move-request.server";
import { db } from "~/platform/db.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { atMoment } from "~/platform/moment.server";
import { granted } from "./granted";
import { hearBack } from "./heard-back";
import { withMailTaker } from "./mail-taker";

type Who = { sari: Person; andi: Person; bayu: Person };

const PLAIN = {
  sender: "",
  segment: "",
  waveSize: 40,
  waveGapMinutes: 60,
  stopPercent: 5,
  isElsewhere: false,
  customerStates: [] as [],
  after: "",
  version: 0,
} as const;

export async function seedApologies(
  { sari, andi, bayu }: Who,
  caseId: string,
  ago: (hours: number) => Date,
): Promise<void> {
  await atMoment(ago(80), () => callFirst(bayu, sari, caseId, ago(80)));
  await atMoment(ago(60), () => makeGood(bayu, andi, caseId));
  await atMoment(ago(52), () => writeFirst(bayu, sari, caseId, ago(52)));
  await atMoment(ago(28), () =>
    open(bayu, caseId, {
      ...PLAIN,
      name: "Permintaan maaf lewat surel",
      channel: "email",
      harms: ["question"],
      waveSize: 20,
    }),
  );
  await hearBack(bayu, caseId, ago);
  await writtenToday(bayu, caseId, ago);
}

const open = async (by: Person, caseId: string, input: CampaignInput) =>
  granted(await openCampaign(by, caseId, input));

/** Whoever complained or missed an appointment is called, not written to. */
async function callFirst(bayu: Person, sari: Person, caseId: string, at: Date): Promise<void> {
  const id = await open(bayu, caseId, {
    ...PLAIN,
    name: "Telepon dahulu: keluhan dan janji temu",
    channel: "call",
    harms: ["appointment", "complaint"],
  });
  granted(await approveCampaign(sari, id, 1));
  granted(await scheduleCampaign(bayu, id, 2, ""));
  await runCampaigns({ server: null, now: () => at });
  const calls = await db.apologyDelivery.findMany({
    where: { campaignId: id, wave: 1 },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const outcomes = ["reached", "reached", "later", "reached", "wrong", "reached", "stop"] as const;
  for (const [each, { id: call }] of calls.slice(0, 14).entries()) {
    const how = outcomes[each % outcomes.length] ?? "reached";
    granted(await settleByHand(bayu, { caseId, campaignId: id, id: call }, how));
  }
}

/** Letters to whoever went without an order notice or a code and left an address. */
async function writeFirst(bayu: Person, sari: Person, caseId: string, at: Date): Promise<void> {
  const id = await open(bayu, caseId, {
    ...PLAIN,
    name: "Surel pertama: kabar pesanan dan kode masuk",
    channel: "email",
    harms: ["order_notice", "otp"],
    waveSize: 100,
  });
  granted(await approveCampaign(sari, id, 1));
  await withMailTaker(async (url) => {
    const server = { url, from: "care@senja.example" };
    granted(await scheduleCampaign(bayu, id, 2, "", server));
    await runCampaigns({ server, now: () => at });
  });
}

/** Some of what was missed is in somebody's hands, some is made good. */
async function makeGood(bayu: Person, andi: Person, caseId: string): Promise<void> {
  const waiting = await db.missedRequest.findMany({
    where: { caseId, state: "open" },
    orderBy: [{ happenedAt: "asc" }, { id: "asc" }],
    take: 36,
    select: { id: true },
  });
  for (const [each, { id: requestId }] of waiting.entries()) {
    const by = each % 3 === 0 ? andi : bayu;
    const of = { caseId, requestId };
    const plain = { channel: "", reason: "" } as const;
    granted(await moveRequest(by, of, "take", { ...plain, version: 1 }));
    if (each % 4 === 3) continue;
    granted(await moveRequest(by, of, "answer", { ...plain, channel: "call", version: 2 }));
    granted(await moveRequest(by, of, "fulfil", { ...plain, version: 3 }));
  }
}

async function writtenToday(bayu: Person, caseId: string, ago: (hours: number) => Date) {
  const clock = (hours: number) => wallClockOf(ago(hours), bayu.timeZone);
  const people = [
    { phone: "081277912345", name: "Ratna Dewanti", wrote: 21, harm: "complaint" },
    { phone: "081277954321", name: "Yoga Pratama", wrote: 3, harm: "question" },
  ] as const;
  for (const { phone, name, wrote, harm } of people) {
    const input = {
      phone,
      name,
      harm,
      email: "",
      reference: "",
      happenedAt: clock(130),
      inboundAt: clock(wrote),
      note: "Menanyakan lagi pesanan yang tidak pernah dikabari.",
    };
    granted(await atMoment(ago(2), () => addRequest(bayu, caseId, input)));
  }
}
