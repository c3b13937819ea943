/**
 * A campaign by mail to a server on this machine, from "begin" to its end, against mails of the same
 * length said one after the other over as many lines.
 */

import { sayMail } from "~/features/mail/say-mail.server";
import { runCampaigns } from "~/features/recovery/apologies/sending/run-campaigns.server";
import { db } from "~/platform/db.server";
import { campaignById, createAffected, createDueCampaign } from "~test/factories/campaign";
import { openMailServer } from "~test/support/mail-server";

const LINES = 20;

export async function benchCampaign(mails: number) {
  const { caseId } = await createAffected(mails);
  const id = await createDueCampaign(caseId, { waveSize: 10_000 });
  const sink = await openMailServer();
  const server = { url: sink.url, from: "care@toko.example" };
  try {
    const bare = await timed(() => sayAll(server, Math.min(mails, 2_000)));
    const perMail = bare / Math.min(mails, 2_000);
    sink.delivered.length = 0;
    let highest = 0;
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage.rss());
      // What the server keeps is not the campaign's memory.
      for (const mail of sink.delivered) mail.raw = "";
    }, 50);
    const ours = await timed(() => runCampaigns({ server }));
    clearInterval(watch);
    const sent = await db.apologyDelivery.count({ where: { campaignId: id, state: "sent" } });
    const { state } = await campaignById(id);
    if (sent !== mails || state !== "finished") throw new Error(`${sent} of ${mails}, ${state}`);
    console.log(
      `campaign of ${mails} mails: ${(ours / 1000).toFixed(1)} s, ${Math.round((mails * 1000) / ours)} a second, ` +
        `${(ours / mails / perMail).toFixed(1)}x the time of bare mails over ${LINES} lines; +${Math.round((highest - before) / 1e6)} MB at most`,
    );
  } finally {
    await sink.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function sayAll(server: { url: string; from: string }, mails: number): Promise<void> {
  const raw = Buffer.from(
    `From: care@toko.example\r\nTo: a@contoh.id\r\nSubject: Sorry\r\n\r\n${"We are sorry. ".repeat(50)}\r\n`,
  );
  let said = 0;
  const line = async () => {
    while (said < mails) {
      said += 1;
      await sayMail(server, { from: server.from, to: ["a@contoh.id"] }, raw);
    }
  };
  await Promise.all(Array.from({ length: LINES }, line));
}
