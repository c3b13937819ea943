/**
 * Takes campaigns on: begins those that are due, opens wave after wave, and hands letters over. That
 * a letter is handed over is committed before anybody is asked to take it, so whoever dies in between
 * leaves one whose fate nobody knows, and a person decides. Of several workers one is at a campaign.
 */
import { type MailServer, mailServer } from "~/features/mail/mail-server.server";
import { alone } from "~/platform/database/alone.server";
import { db } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { whatsappCarrier } from "../whatsapp/whatsapp-carrier.server";
import type { WhatsappLine } from "../whatsapp/whatsapp-line";
import type { Carrier } from "./carrier";
import { mailCarrier } from "./mail-carrier.server";
import { beginDue, openNextWave, stopRunning } from "./open-wave.server";
import { loseUnanswered, settleBatch } from "./settle-batch.server";
import { siftCalls } from "./sift-calls.server";
import { takeBatch } from "./take-batch.server";

type Choice = {
  server?: MailServer | null;
  now?: () => Date;
  /** The access that a campaign over WhatsApp goes out with; null where there is none any more. */
  lineOf?: (of: { connectionId: string; senderId: string }) => Promise<WhatsappLine | null>;
  /** Asks anew for the templates of an access, where that was a while ago: before the next wave they count as they are. */
  freshTemplates?: (connectionId: string) => Promise<void>;
};

export async function runCampaigns(choice: Choice = {}): Promise<void> {
  const { server = mailServer(), now = () => new Date() } = choice;
  const { lineOf = async () => null, freshTemplates = async () => {} } = choice;
  await loseUnanswered(now());
  await beginDue(now());
  const running = await db.campaign.findMany({
    where: { state: "running" },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: { id: true, channel: true, isElsewhere: true, connectionId: true, senderId: true },
  });
  for (const { id, channel, isElsewhere, connectionId, senderId } of running) {
    if (isElsewhere) {
      while (await openNextWave(id, now())) giveWay();
      continue;
    }
    // People make the calls; only whose turn it is follows by itself.
    if (channel === "call") await turnOfCalls(id, now());
    if (channel === "email" && server) await workAlone(id, mailCarrier(server), now);
    if (channel !== "whatsapp") continue;
    if (connectionId) await freshTemplates(connectionId);
    const line = connectionId && senderId ? await lineOf({ connectionId, senderId }) : null;
    if (line) await workAlone(id, whatsappCarrier(line), now);
    else await stopRunning(id, "access");
  }
}

/** One worker is enough for a campaign: the others have other work. */
const workAlone = (id: string, carrier: Carrier, now: () => Date) =>
  alone(`campaign ${id}`, () => runCampaign(id, carrier, now));

async function turnOfCalls(id: string, now: Date): Promise<void> {
  do await siftCalls(id, now);
  while (await openNextWave(id, now));
}

async function runCampaign(id: string, carrier: Carrier, now: () => Date): Promise<void> {
  for (;;) {
    const batch = await takeBatch(id, carrier, now());
    if (batch.kind === "case_over") return stopRunning(id, "case_over");
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
    if (answered.length > 0) await settleBatch(answered, carrier.sender, now());
    const stop = answered.find(({ answer }) => answer.kind === "blocked")?.answer;
    if (stop?.kind === "blocked") return stopRunning(id, stop.stop);
    if (batch.stop) return stopRunning(id, batch.stop);
    giveWay();
  }
}
