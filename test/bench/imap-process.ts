/**
 * A mail server with so many mails in its inbox, in a process of its own, Dovecot where it is installed;
 * it prints its port, and ends when asked.
 */
import { isDovecotHere, openDovecot } from "../support/dovecot";
import { openImapServer } from "../support/imap-server";

const [count = "1000"] = process.argv.slice(2);
const mails = Array.from({ length: Number(count) }, (_, index) =>
  Buffer.from(
    [
      "From: Rina <rina@bsp.example>",
      "To: desk@toko.example",
      `Subject: Mail ${index}`,
      "Date: Fri, 20 Nov 2026 10:00:00 +0700",
      `Message-ID: <bench-${index}@bsp.example>`,
      "Content-Type: text/plain; charset=utf-8",
      "",
      `Mail ${index}. ${"We look into your number. ".repeat(200)}`,
    ].join("\r\n"),
  ),
);
const { port, close } = await (isDovecotHere ? openDovecot : openImapServer)({ mails });
process.once("SIGTERM", () => void close().then(() => process.exit()));
process.stdout.write(`${port} ${isDovecotHere ? "Dovecot" : "npm"}\n`);
