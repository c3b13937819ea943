/**
 * Takes campaigns on: begins those that are due, opens wave after wave, and hands letters over. That
 * a letter is handed over is committed before anybody is asked to take it, so whoever dies in between
 * leaves one whose fate nobody knows, and a person decides. Of several workers one is at a campaign.
 */
import { type MailServer, mailServer } from "~/features/mail/mail-server.server";
import { alone } from "~/platform/database/alone.server";
import { db } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { holdCampaign } from "../campaign/hold-campaign.server";
import type { Carrier } from "./carrier";
import { mailCarrier } from "./mail-carrier.server";
import { beginDue, openNextWave, stopCampaign } from "./open-wave.server";
import { loseUnanswered, settleBatch } from "./settle-batch.server";
import { siftCalls } from "./sift-calls.server";
import { takeBatch } from "./take-batch.server";

type Choice = { server?: MailServer | null; now?: () => Date };

export async function runCampaigns(choice: Choice = {}): Promise<void> {
  const { server = mailServer(), now = () => new Date() } = choice;
  await loseUnanswered(now());
  await beginDue(now());
  const running = await db.campaign.findMany({
    where: { state: "running" },
    orderBy: { startedAt: "asc" },
    select: { id: true, channel: true },
  });
  for (const { id, channel } of running) {
    const carrier = channel === "email" && server ? mailCarrier(server) : null;
    // One worker is enough for a campaign: the others have other work.
    if (carrier) await alone(`campaign ${id}`, () => runCampaign(id, carrier, now));
    // People make the calls; only whose turn it is follows by itself.
    if (channel === "call") await turnOfCalls(id, now());
  }
}

async function turnOfCalls(id: string, now: Date): Promise<void> {
  do await siftCalls(id, now);
  while (await openNextWave(id, now));
}

async function runCampaign(id: string, carrier: Carrier, now: () => Date): Promise<void> {
  for (;;) {
    const batch = await takeBatch(id, carrier, now());
    if (batch.kind === "case_over") return stopForCase(id);
    if (batch.kind === "empty") {
      if (!(await openNextWave(id, now()))) return;
      continue;
    }
    const answered = await Promise.all(
      batch.outgoing.map(async (outgoing) => ({
        outgoing,
        answer: await carrier.send(outgoing),
      })),
    );
    if (answered.length > 0) await settleBatch(answered, now());
    giveWay();
  }
}

/** Nobody is skipped: whoever reopens the case can have it go on. */
function stopForCase(id: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const held = await holdCampaign(tx, id);
    if (held?.campaign.state === "running") await stopCampaign(tx, held, "case_over");
  });
}
