/**
 * Hands mail whose moment has come to the mail server. That it is handed over is committed before
 * anybody is asked to take it: whoever dies in between leaves a mail whose fate nobody knows, and
 * that is said and left to a person. Nothing is ever handed over twice by itself.
 */
import { readFile } from "node:fs/promises";
import { systemActor } from "~/features/audit/actor";
import { PATIENCE } from "~/features/correspondence/hold-thread.server";
import { recordThreadEvent } from "~/features/correspondence/record-thread-event.server";
import { keepMessage } from "~/features/correspondence/writing/keep-message.server";
import { registerFile } from "~/features/evidence/keep-file.server";
import { installationFacts } from "~/features/identity/installation/installation-queries.server";
import { type MailServer, mailServer } from "~/features/mail/mail-server.server";
import { type MailError, sayMail } from "~/features/mail/say-mail.server";
import { db, type Tx } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { giveWay } from "~/platform/giving-way.server";
import { enqueue } from "~/platform/jobs.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { CHASE_STEPS } from "~templates/rules/chase-ladders";
import { type HeldOutbound, holdOutbound, moveOutbound, stillOpen } from "./hold-outbound.server";
import { makeMail } from "./mail-bytes.server";
import { markBounced } from "./mark-bounced.server";
import { addressesIn } from "./outbound-mail";
import { ANEW } from "./release-outbound.server";
import { type StoppedMail, stoppedRecipients } from "./stopped-recipients.server";

/** Longer than any mail server is given to answer. */
const LEASE_MS = 180_000;
const MOST_TRIES = 12;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

type Choice = { stoppedMail: StoppedMail; server?: MailServer | null; now?: () => Date };

/** Whatever is due, one after the other. Several processes may do this at once. */
export async function deliverOutbound(choice: Choice): Promise<void> {
  const { stoppedMail, server = mailServer(), now = () => new Date() } = choice;
  await loseUnanswered(now());
  if (!server) return;
  for (;;) {
    const handed = await handOver(server, stoppedMail, now());
    if (!handed) return;
    const answer = await ask(server, handed);
    await settle(handed.id, answer, now());
    await giveWay();
  }
}

type Handed = { id: string; from: string; to: string[]; raw: Buffer };

/** Takes one mail in hand for good: its bytes are kept, and that it left our hands is committed. */
async function handOver(
  server: MailServer,
  stoppedMail: StoppedMail,
  now: Date,
): Promise<Handed | null> {
  const due = await db.outboundMail.findMany({
    where: { state: "scheduled", sendAt: { lte: now } },
    orderBy: [{ sendAt: "asc" }, { id: "asc" }],
    take: 20,
    select: { id: true },
  });
  for (const { id } of due) {
    const taken = await db.$transaction(async (tx) => {
      const held = await holdOutbound(tx, id);
      if (!held) return null;
      const { mail, thread } = held;
      // Somebody stopped it, or another process has it.
      if (mail.state !== "scheduled" || !mail.sendAt || mail.sendAt > now) return null;
      if (!stillOpen(thread, mail.caseId).ok) {
        await moveOutbound(tx, mail, "stop", { sendAt: null, problem: "case" }, now);
        return null;
      }
      const stopped = await stoppedRecipients(mail, stoppedMail, tx);
      if (stopped.length > 0) {
        await keepBack(tx, mail, stopped, now);
        await recordThreadEvent(
          tx,
          systemActor,
          thread,
          { kind: "thread.mail_kept_back" },
          { caseId: mail.onlyHere ? mail.caseId : null },
        );
        return null;
      }
      const known = mail.rawSha256
        ? null
        : await makeMail(tx, mail, await quoted(tx, mail), server, now);
      if (known) await registerFile(tx, known.file);
      const rawSha256 = known?.file.sha256 ?? mail.rawSha256;
      const moved = await moveOutbound(
        tx,
        mail,
        "hand_over",
        {
          rawSha256,
          ...(known && {
            inReplyTo: known.inReplyTo,
            references: known.references,
            subjectAsSent: known.subject,
          }),
          claimedUntil: new Date(now.getTime() + LEASE_MS),
          attempts: { increment: 1 },
        },
        now,
      );
      return moved.ok ? { mail, sha256: rawSha256 ?? "" } : null;
    }, PATIENCE);
    if (!taken) continue;
    const { to, cc } = taken.mail;
    return {
      id,
      from: /<([^<>]+)>/.exec(server.from)?.[1] ?? server.from,
      to: [to, cc].flatMap((typed) => addressesIn(typed).addresses),
      raw: await readFile(fileStore().pathOf(taken.sha256)),
    };
  }
  return null;
}

/**
 * They said stop after it was let go. It is a draft again; where an earlier try may have arrived it
 * stays one whose fate nobody knows.
 */
async function keepBack(
  tx: Tx,
  mail: HeldOutbound,
  stopped: readonly string[],
  now: Date,
): Promise<void> {
  const problem = stopped.join(", ");
  if (!mail.handedOverAt) {
    await moveOutbound(tx, mail, "stop", { ...ANEW, problem }, now);
    return;
  }
  await moveOutbound(tx, mail, "hand_over", {}, now);
  const handed = { ...mail, state: "handed_over" as const, version: mail.version + 1 };
  await moveOutbound(tx, handed, "lose", { claimedUntil: null, problem }, now);
}

const quoted = (tx: Tx, { threadId }: HeldOutbound) =>
  tx.thread.findUniqueOrThrow({
    where: { id: threadId },
    select: { id: true, theirTicket: true, tag: true },
  });

/** `unknown`: the line broke after everything was said, so it may have been taken. */
type Answer = { kind: "taken" | "again" | "refused" | "unknown"; words: string };

async function ask(server: MailServer, { from, to, raw }: Handed): Promise<Answer> {
  const said = await sayMail(server, { from, to }, raw);
  // Taken for some, refused for others: it has left, and who did not get it is said.
  if (said.ok) return { kind: "taken", words: said.rejected.join(", ") };
  return answerOf(said.error, said.wasSaid);
}

/** Before the whole mail was said nothing can have been taken; afterwards only the server's word counts. */
export function answerOf(
  { code, responseCode = 0, response, message }: MailError,
  wasSaid: boolean,
): Answer {
  const words = (response ?? message ?? code ?? "?").replace(/\s+/g, " ").slice(0, 300);
  if (responseCode >= 500 && code !== "EAUTH") return { kind: "refused", words };
  if (responseCode >= 400 || code === "EAUTH") return { kind: "again", words };
  return { kind: wasSaid ? "unknown" : "again", words };
}

function settle(id: string, answer: Answer, now: Date): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const held = await holdOutbound(tx, id);
    if (!held) return refuse("threads.refusals.gone");
    const { mail } = held;
    switch (answer.kind) {
      case "taken": {
        const kept = await keepSent(tx, held, { problem: answer.words, at: now }, now);
        return kept.ok ? allow() : kept;
      }
      case "unknown":
        return moveOutbound(tx, mail, "lose", lost(mail, answer.words, now), now);
      case "refused":
        return moveOutbound(tx, mail, "refuse", { ...done, problem: answer.words }, now);
      case "again": {
        if (mail.attempts >= MOST_TRIES) {
          return moveOutbound(tx, mail, "refuse", { ...done, problem: answer.words }, now);
        }
        const sendAt = new Date(now.getTime() + pauseAfter(mail.attempts));
        const moved = await moveOutbound(
          tx,
          mail,
          "wait",
          { claimedUntil: null, problem: answer.words, sendAt },
          now,
        );
        if (moved.ok) await enqueue(tx, "deliver-mail", {}, { runAt: sendAt });
        return moved;
      }
    }
  }, PATIENCE);
}

const done = { claimedUntil: null };
const lost = ({ handedOverAt, claimedUntil }: HeldOutbound, problem: string, now: Date) => ({
  ...done,
  problem,
  handedOverAt: handedOverAt ?? (claimedUntil ? new Date(claimedUntil.getTime() - LEASE_MS) : now),
});

const pauseAfter = (attempts: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1));

/** Whoever had it is gone: from here on a person decides. */
async function loseUnanswered(now: Date): Promise<void> {
  const silent = await db.outboundMail.findMany({
    where: { state: "handed_over", claimedUntil: { lt: now } },
    select: { id: true },
  });
  for (const { id } of silent) {
    await db.$transaction(async (tx) => {
      const held = await holdOutbound(tx, id);
      if (held?.mail.state !== "handed_over" || !held.mail.claimedUntil) return;
      if (held.mail.claimedUntil >= now) return;
      await moveOutbound(tx, held.mail, "lose", lost(held.mail, "", now), now);
    }, PATIENCE);
  }
}

/** Somebody saw that it left: it was said when it was handed over, whatever was answered meanwhile. */
export function confirmOutbound(id: string, now = new Date()): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const held = await holdOutbound(tx, id);
    if (!held) return refuse("threads.refusals.gone");
    const { state, handedOverAt, proof, problem } = held.mail;
    if (state !== "unconfirmed") return refuse("outbox.refusals.state", { state });
    const isBack = proof === "bounce";
    const at = handedOverAt ?? now;
    const kept = await keepSent(tx, held, { problem: isBack ? problem : "", at }, now);
    if (kept.ok && isBack) await markBounced(tx, kept.value.messageId, problem);
    return kept.ok ? allow() : kept;
  }, PATIENCE);
}

/** From here on it is a message of the thread: it was said, and it is their turn. */
async function keepSent(
  tx: Tx,
  { mail, thread }: NonNullable<Awaited<ReturnType<typeof holdOutbound>>>,
  { problem, at }: { problem: string; at: Date },
  now: Date,
): Promise<Verdict<{ messageId: string }>> {
  const author = await authorOf(tx, mail);
  const { timeZone: zone } = await installationFacts(tx);
  const step = CHASE_STEPS.find((each) => mail.letter === `chase_${each}`) ?? "";
  const purpose = step || (mail.letter === "packet" ? "packet" : "");
  const { id } = await keepMessage(
    tx,
    author,
    thread,
    {
      kind: "email",
      direction: "out",
      counterpart: addressesIn(mail.to).addresses.join(", ").slice(0, 200),
      subject: mail.subjectAsSent,
      text: mail.text,
      quoted: "",
      happened: { at, zone },
      durationMinutes: null,
      promisedAt: null,
      turn: null,
      purpose,
      isChase: step !== "",
      onlyCaseId: mail.onlyHere ? mail.caseId : null,
      theirTicket: "",
      mail: {
        messageIdHeader: mail.messageIdHeader,
        inReplyTo: mail.inReplyTo,
        references: mail.references,
        rawSha256: mail.rawSha256 ?? "",
        state: "sent",
      },
    },
    { caseId: mail.caseId, files: [], exhibitIds: await stillThere(tx, mail) },
    now,
  );
  const moved = await moveOutbound(tx, mail, "confirm", { ...done, problem, messageId: id }, now);
  if (!moved.ok) throw new Error("A mail was sent that was not on its way.");
  await recordThreadEvent(
    tx,
    author,
    thread,
    { kind: "thread.mail_sent" },
    { caseId: mail.onlyHere ? mail.caseId : null },
  );
  return allow({ messageId: id });
}

/** What was taken out of the case meanwhile is in the mail itself, and no exhibit any more. */
async function stillThere(tx: Tx, { caseId, evidenceIds }: HeldOutbound): Promise<string[]> {
  const rows = await tx.evidence.findMany({
    where: { caseId, id: { in: evidenceIds }, removedAt: null },
    select: { id: true },
  });
  return evidenceIds.filter((id) => rows.some((row) => row.id === id));
}

/** Said by whoever sent it; the account may be gone by now, the name stays. */
async function authorOf(tx: Tx, { sentById, authorId, authorName }: HeldOutbound) {
  const id = sentById ?? authorId;
  const person = await tx.person.findUnique({
    where: { id },
    select: { id: true, name: true, language: true },
  });
  return {
    kind: "person" as const,
    ...(person ?? { id, name: authorName, language: "en" as const }),
  };
}
