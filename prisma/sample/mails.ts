/** Mail of the sample installation: an answer that was filed by itself, some that wait, and a draft. */
import { addMailbox } from "~/features/correspondence/mailboxes/change-mailbox.server";
import { startOutbound } from "~/features/correspondence/outbox/write-outbound.server";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import type { Person } from "~/features/identity/person";
import { fileMail } from "~/features/mailroom/filing/file-mail.server";
import { keepMail } from "~/features/mailroom/receiving/keep-mail.server";
import { db } from "~/platform/db.server";
import { atMoment } from "~/platform/moment.server";
import { granted } from "./granted";
import type { SamplePeople } from "./people";

type Ago = (hours: number) => Date;
type Arriving = {
  at: Date;
  from: string;
  subject: string;
  /** Plain, or HTML as ticket systems send it. */
  body: string;
  isHtml?: boolean;
  headers?: readonly string[];
};

const DESK = "desk@senja.example";

/** Threads that mail comes to: by id, and by the case and thread as an address names them. */
export type SampleThreads = { lock: string; batik: { reference: string; threadId: string } };

export async function seedMails(
  { rina, dewi }: SamplePeople,
  { lock, batik }: SampleThreads,
  now: Date,
): Promise<void> {
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const desk = await seedMailbox(rina, ago(400));
  await leaveInMailroom(desk, ago);
  await hearFromJonas(desk, lock, ago);
  await draftChase(dewi, batik, ago(2));
}

/** Nobody connects anywhere: what comes is handed in. */
async function seedMailbox(rina: Person, at: Date): Promise<string> {
  const mailbox = {
    address: DESK,
    name: "Senja Group desk",
    businessId: null,
    plusAddressing: true,
    access: "none",
    host: "",
    port: 993,
    security: "tls",
    username: "",
    secret: "",
    folder: "INBOX",
    takesOld: false,
  } as const;
  return atMoment(at, async () => granted(await addMailbox(rina, mailbox)).id);
}

/** Jonas answers what he promised, and asks for more time: HTML as ticket systems send it. */
async function hearFromJonas(mailboxId: string, threadId: string, ago: Ago) {
  const { tag } = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
  await arrive(mailboxId, {
    at: ago(4),
    from: "Jonas Weber <jonas.weber@360dialog.example>",
    subject: `Re: [360-448120] Number locked without notice [${tag}]`,
    isHtml: true,
    body: `<div style="font-family:sans-serif"><p>Hello Dewi,</p><p><b>Meta has confirmed</b> that they received the case. They ask whether the number sent anything in the hour before the lock.</p><p>We will get back to you within 2 business days.</p><table border="1"><tr><td>Case</td><td>360-448120</td></tr><tr><td>Status</td><td>With Meta</td></tr></table><p>Jonas Weber<br>360dialog support</p><img src="https://track.360dialog.example/open.gif?id=448120" width="1" height="1"></div>`,
  });
}

/** What nobody could place by itself, and what a machine wrote. */
async function leaveInMailroom(mailboxId: string, ago: Ago) {
  await arrive(mailboxId, {
    at: ago(9),
    from: "360dialog Partner Operations <partner-ops@360dialog.example>",
    subject: "Additional documents for your account",
    body: "Dear partner,\n\nfor the account ending 0407 we still need the trade licence of the business and a short description of how customers opt in.\n\nPlease answer to this mail.\n\nPartner Operations",
  });
  await arrive(mailboxId, {
    at: ago(7),
    from: "Kirana Putri <kirana@notaris.example>",
    subject: "Salinan akta perusahaan",
    body: "Selamat siang Ibu Sari,\n\nterlampir salinan akta yang Ibu minta untuk permohonan ke Meta. Mohon konfirmasi bila sudah diterima.\n\nSalam,\nKirana Putri",
  });
  await arrive(mailboxId, {
    at: ago(5),
    from: "Mei Lin <mei.lin@ycloud.example>",
    subject: "Automatic reply: Kopi Senja: WhatsApp account disabled",
    body: "I am out of the office until Monday. For urgent matters write to support@ycloud.example.",
    headers: ["Auto-Submitted: auto-replied"],
  });
}

/** The next step of chasing, begun and not sent yet. */
async function draftChase(
  dewi: Person,
  { reference, threadId }: { reference: string; threadId: string },
  at: Date,
) {
  const thread = await requireThread(dewi, { ref: reference, threadId });
  await atMoment(at, async () => granted(await startOutbound(dewi, thread, "chase_firm", at)));
}

async function arrive(mailboxId: string, mail: Arriving): Promise<void> {
  await atMoment(mail.at, async () => {
    const arrival = { arrivedBy: "hand_in", mailboxId, receivedAt: mail.at } as const;
    const { id } = granted(await keepMail(bytesOf(mail), arrival));
    await fileMail(id, mail.at);
  });
}

function bytesOf({ at, from, subject, body, isHtml = false, headers = [] }: Arriving): Buffer {
  const lines = [
    `From: ${from}`,
    `To: Senja Group desk <${DESK}>`,
    `Subject: ${subject}`,
    `Date: ${at.toUTCString()}`,
    `Message-ID: <sample-${at.getTime()}@${from.replace(/.*@|>/g, "")}>`,
    "MIME-Version: 1.0",
    `Content-Type: text/${isHtml ? "html" : "plain"}; charset=utf-8`,
    ...headers,
    "",
    ...body.split("\n"),
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}
