/** Between two waves: did the last one go well, is it time, is anybody left. */
import { systemActor } from "~/features/audit/actor";
import { isOpen } from "~/features/cases/case-phase";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import type { CampaignEvent } from "../campaign/campaign-events";
import {
  type Held,
  type HeldCampaign,
  holdCampaign,
  moveCampaign,
} from "../campaign/hold-campaign.server";
import { stopAfter } from "../campaign/stop-rule";
import { chosenTemplates } from "../whatsapp/changed-templates.server";
import { settleAudience } from "./begin-campaign.server";

const MINUTE = 60_000;
/** Everybody of a large case at once takes a while. */
const PATIENCE = { maxWait: 20_000, timeout: 300_000 };

/** Campaigns whose moment has come; who they are for is settled now. */
export async function beginDue(now: Date): Promise<void> {
  const due = await db.campaign.findMany({
    where: { state: "scheduled", sendAt: { lte: now } },
    select: { id: true },
  });
  for (const { id } of due) {
    await db.$transaction(async (tx) => {
      const held = await holdCampaign(tx, id);
      if (held?.campaign.state !== "scheduled" || !held.campaign.sendAt) return;
      if (held.campaign.sendAt > now || !isOpen(held.of.phase)) return;
      await begin(tx, held, now);
    }, PATIENCE);
  }
}

/** One that was changed half-way goes on with those it was for. */
async function begin(tx: Tx, held: Held, now: Date): Promise<void> {
  const { name, startedAt, wave } = held.campaign;
  const event: CampaignEvent = startedAt
    ? { kind: "campaign.resumed", detail: { name } }
    : {
        kind: "campaign.began",
        detail: { name, count: await settleAudience(tx, held.campaign) },
      };
  await moveCampaign(
    tx,
    systemActor,
    held,
    "begin",
    { startedAt: startedAt ?? now, nextWaveAt: now, stoppedBy: "", resumedWave: wave },
    event,
  );
}

/** Whether there is something to send again. */
export function openNextWave(id: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const held = await holdCampaign(tx, id);
    if (held?.campaign.state !== "running") return false;
    const { campaign, of } = held;
    if (!isOpen(of.phase)) {
      await stopCampaign(tx, held, "case_over");
      return false;
    }
    if (await isUnderWay(tx, campaign)) return false;
    const stop = await whyStop(tx, campaign);
    if (stop) {
      await stopCampaign(tx, held, stop);
      return false;
    }
    const left = await tx.apologyDelivery.count({ where: { campaignId: id, wave: 0 } });
    if (left === 0) {
      const open = campaign.isElsewhere
        ? (["waiting", "handed_over"] as const)
        : (["waiting"] as const);
      const waits = await tx.apologyDelivery.count({
        where: { campaignId: id, state: { in: [...open] } },
      });
      if (waits === 0) await finish(tx, held, now);
      return false;
    }
    const opensAt = campaign.nextWaveAt ?? now;
    if (opensAt > now) {
      await enqueue(tx, "run-campaigns", {}, { key: `run-campaigns ${id}`, runAt: opensAt });
      return false;
    }
    if ((await chosenTemplates(tx, campaign)).changed.length > 0) {
      await stopCampaign(tx, held, "template_changed");
      return false;
    }
    await tx.$executeRaw`
      UPDATE "ApologyDelivery" SET wave = ${campaign.wave + 1} WHERE id IN (
        SELECT id FROM "ApologyDelivery" WHERE "campaignId" = ${id}::uuid AND wave = 0
        ORDER BY id LIMIT ${campaign.waveSize})`;
    await tx.campaign.update({
      where: { id },
      data: {
        wave: { increment: 1 },
        nextWaveAt: new Date(now.getTime() + campaign.waveGapMinutes * MINUTE),
      },
    });
    return true;
  }, PATIENCE);
}

/** What one person waits for by themselves, while everybody else goes on. */
const WAITS_ALONE = ["recently_contacted", "user_cap"];

/** What was handed out to another tool is out of our hands; how it went there may never be told. */
const isUnderWay = async (tx: Tx, { id, wave, isElsewhere }: HeldCampaign): Promise<boolean> =>
  (await tx.apologyDelivery.findFirst({
    where: {
      campaignId: id,
      wave: { gte: 1, lte: wave },
      OR: [
        ...(isElsewhere ? [] : [{ state: "handed_over" } as const]),
        { state: "waiting", reason: { notIn: WAITS_ALONE } },
      ],
    },
    select: { id: true },
  })) !== null;

/** Judged once per wave: whoever had it go on has seen it. */
async function whyStop(tx: Tx, { id, wave, stopPercent, resumedWave }: HeldCampaign) {
  if (wave === 0 || resumedWave >= wave) return null;
  const [sent, failed, optedOut] = await Promise.all([
    tx.apologyDelivery.count({
      where: { campaignId: id, wave, state: { in: ["sent", "unconfirmed"] } },
    }),
    tx.apologyDelivery.count({ where: { campaignId: id, wave, state: "failed" } }),
    stoppedSince(tx, id, wave),
  ]);
  return stopAfter({ sent, failed, optedOut }, stopPercent);
}

/** Who was written to in the wave and has since said that they want to hear nothing. */
async function stoppedSince(tx: Tx, campaignId: string, wave: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT d.id)::int AS count FROM "ApologyDelivery" d
    JOIN "Customer" c ON c.id = d."customerId"
    JOIN "ContactChoice" x ON x."businessId" = c."businessId"
      AND x."contactHash" IN (c."personHash", c."emailHash")
    WHERE d."campaignId" = ${campaignId}::uuid AND d.wave = ${wave} AND x.stopped
      AND x.at >= d."handedOverAt"`;
  return row?.count ?? 0;
}

/** Nobody is skipped: once the case is open again, or the number may send, somebody can have it go on. */
export function stopRunning(id: string, rule: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const held = await holdCampaign(tx, id);
    if (held?.campaign.state === "running") await stopCampaign(tx, held, rule);
  });
}

async function stopCampaign(tx: Tx, held: Held, rule: string): Promise<void> {
  const { name } = held.campaign;
  await moveCampaign(
    tx,
    systemActor,
    held,
    "pause",
    { stoppedBy: rule },
    { kind: "campaign.stopped", detail: { name, rule } },
  );
}

async function finish(tx: Tx, held: Held, now: Date): Promise<void> {
  const { id, name } = held.campaign;
  const states = await tx.apologyDelivery.groupBy({
    by: ["state"],
    where: { campaignId: id },
    _count: true,
  });
  const of = (state: string) => states.find((each) => each.state === state)?._count ?? 0;
  await moveCampaign(
    tx,
    systemActor,
    held,
    "finish",
    { endedAt: now },
    {
      kind: "campaign.finished",
      detail: { name, sent: of("sent"), unreached: of("skipped") + of("failed") },
    },
  );
}
