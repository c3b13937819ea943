/** Puts a mail into a thread, inside a transaction that holds the mail's row. */
import { type HeldThread, holdThread } from "~/features/correspondence/hold-thread.server";
import { scopeOfWords } from "~/features/correspondence/incident/names-others.server";
import { noteProof } from "~/features/correspondence/outbox/note-proof.server";
import { recordThreadEvent } from "~/features/correspondence/record-thread-event.server";
import type { Writer } from "~/features/correspondence/writer";
import { keepMessage } from "~/features/correspondence/writing/keep-message.server";
import { splitQuoted } from "~/features/correspondence/writing/quoted-text";
import { installationFacts } from "~/features/identity/installation/installation-queries.server";
import type { MatchWay } from "~/features/mailroom/inbound-mail";
import { type ReadMail, saidAt } from "~/features/mailroom/reading/read-mail";
import type { Tx } from "~/platform/db.server";
import type { KeptMailFiles } from "./keep-files.server";

export type ToFile = {
  mailId: string;
  rawSha256: string;
  receivedAt: Date;
  mail: ReadMail;
  kept: KeptMailFiles;
};

export type FiledAs = {
  state: "filed" | "automatic" | "bounce";
  way: MatchWay;
  isStranger: boolean;
  /** The case whose evidence its files become; the one the thread was opened for where nobody says. */
  caseId?: string | null;
};

type NotFiled = { missing: "thread_over" | "several_clients" };

/**
 * On a thread of several businesses, what names one of them is for its readers alone; what names
 * several is nobody's until a person says whose it is.
 */
export async function fileInThread(
  tx: Tx,
  writer: Writer,
  threadId: string,
  { mailId, rawSha256, receivedAt, mail, kept }: ToFile,
  { state, way, isStranger, caseId }: FiledAs,
  now: Date,
): Promise<{ messageId: string } | NotFiled> {
  const thread = await holdThread(tx, threadId);
  const here = thread && caseFor(thread, caseId ?? null);
  if (!thread || !here) return { missing: "thread_over" };
  const scope = await scopeOfWords(tx, thread, `${mail.subject}\n${mail.text}`);
  if (scope.kind === "several" && !(way === "person" && caseId)) {
    return { missing: "several_clients" };
  }
  const onlyCaseId =
    scope.kind === "one" ? scope.caseId : scope.kind === "several" ? here.id : null;

  const isAutomatic = state !== "filed";
  const { timeZone: zone } = await installationFacts(tx);
  const happened = { at: saidAt(mail.sentAt, receivedAt), zone };
  const words = splitQuoted(mail.text);
  const { id: messageId } = await keepMessage(
    tx,
    writer,
    thread,
    {
      kind: "email",
      direction: "in",
      counterpart: (mail.from.name || mail.from.address).slice(0, 200),
      subject: mail.subject,
      ...words,
      happened,
      durationMinutes: null,
      promisedAt: null,
      turn: null,
      purpose: "",
      isChase: false,
      onlyCaseId,
      theirTicket: "",
      mail: {
        messageIdHeader: mail.messageId?.slice(0, 400) ?? null,
        inReplyTo: mail.inReplyTo[0] ?? null,
        references: mail.references,
        rawSha256,
      },
      isAutomatic,
    },
    { caseId: onlyCaseId ?? here.id, files: kept.files },
    now,
  );
  const names = [...mail.inReplyTo, ...mail.references];
  await noteProof(tx, names, { proof: "answer", at: receivedAt });
  await tx.inboundMail.update({
    where: { id: mailId },
    data: {
      state,
      reason: way,
      isStranger,
      messageId,
      files: kept.told,
      version: { increment: 1 },
    },
    select: { id: true },
  });
  if (state === "filed") {
    const event = { kind: "thread.heard", detail: { channel: "email" } } as const;
    await recordThreadEvent(tx, writer, thread, event, { caseId: onlyCaseId, happened });
  } else if (state === "automatic") {
    await recordThreadEvent(
      tx,
      writer,
      thread,
      { kind: "thread.machine_answered" },
      {
        caseId: onlyCaseId,
        happened,
      },
    );
  }
  return { messageId };
}

const isThere = ({ phase }: HeldThread["cases"][number]) => phase !== "merged" && phase !== "void";

function caseFor({ cases, openedForId }: HeldThread, wanted: string | null) {
  const there = cases.filter(isThere);
  if (wanted) return there.find(({ id }) => id === wanted) ?? null;
  return there.find(({ id }) => id === openedForId) ?? there[0] ?? null;
}
