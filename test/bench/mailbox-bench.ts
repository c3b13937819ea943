/**
 * The first reading of a mailbox, against a bare client that fetches the same mails and forgets them;
 * and how fast mails are filed.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ImapFlow } from "imapflow";
import { readMailbox } from "~/features/mailroom/fetching/read-mailbox.server";
import { fileMail } from "~/features/mailroom/filing/file-mail.server";
import { db } from "~/platform/db.server";
import { createMailbox } from "~test/factories/mailbox";
import { IMAP_PASSWORD, IMAP_USER } from "~test/support/imap-server";

const FILED = 500;
const IMAP = new URL("imap-process.ts", import.meta.url);

export async function benchMailbox(count: number) {
  const server = spawn(process.execPath, ["--import", "tsx", fileURLToPath(IMAP), String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [port, kind] = await new Promise<[number, string]>((done) => {
      server.stdout.once("data", (said) => {
        const [number, name = ""] = String(said).trim().split(" ");
        done([Number(number), name]);
      });
    });
    const bare = await timed(() => fetchBare(port));
    let highest = 0;
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage.rss());
    }, 50);
    const { id } = await createMailbox({
      secret: IMAP_PASSWORD,
      username: IMAP_USER,
      host: "127.0.0.1",
      port,
      security: "none",
      takesOld: true,
    });
    const ours = await timed(() =>
      readMailbox(id, { ending: new AbortController().signal, stays: false }),
    );
    clearInterval(watch);
    const kept = await db.inboundMail.findMany({ where: { mailboxId: id }, select: { id: true } });
    if (kept.length !== count) throw new Error(`${kept.length} of ${count} mails are kept`);
    const filing = await timed(async () => {
      for (const mail of kept.slice(0, FILED)) await fileMail(mail.id);
    });
    const perSecond = (mails: number, ms: number) => Math.round((mails / ms) * 1000);
    console.log(
      `first reading of ${count} mails on ${kind}: ${(ours / bare).toFixed(1)}x a bare client (${perSecond(count, ours)} mails/s against ${perSecond(count, bare)}), ` +
        `+${Math.round((highest - before) / 1e6)} MB at most; filed ${perSecond(Math.min(FILED, count), filing)} mails/s`,
    );
  } finally {
    server.kill();
  }
}

async function fetchBare(port: number): Promise<void> {
  const client = new ImapFlow({
    host: "127.0.0.1",
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: IMAP_USER, pass: IMAP_PASSWORD },
    logger: false,
  });
  await client.connect();
  await client.mailboxOpen("INBOX", { readOnly: true });
  for await (const _ of client.fetch("1:*", { uid: true, source: true }, { uid: true }));
  await client.logout();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
