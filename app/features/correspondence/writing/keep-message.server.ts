/**
 * Keeps something that was said on a thread that is in hand: the message as it was, its files as
 * evidence with their custody, and whose turn it is afterwards.
 */
import { createHash } from "node:crypto";
import { theirSide } from "~/features/correspondence/clocks/wanted-clocks";
import type { HeldThread } from "~/features/correspondence/hold-thread.server";
import type { MessageKind } from "~/features/correspondence/thread-kinds";
import {
  type Direction,
  decideMove,
  moveAfter,
  type Turn,
} from "~/features/correspondence/thread-lifecycle";
import { type ThreadChange, writeThread } from "~/features/correspondence/write-thread.server";
import type { Writer } from "~/features/correspondence/writer";
import { attachEvidence } from "~/features/evidence/attach-evidence.server";
import type { EvidenceKind } from "~/features/evidence/evidence-kind";
import { sealExhibits } from "~/features/evidence/seal-exhibits.server";
import { makePromise } from "~/features/promises/make-promise.server";
import type { Tx } from "~/platform/db.server";
import type { KeptAttachment } from "./message-upload.server";

export type Said = {
  kind: MessageKind;
  direction: Direction;
  counterpart: string;
  subject: string;
  text: string;
  quoted: string;
  happened: { at: Date; zone: string };
  durationMinutes: number | null;
  promisedAt: Date | null;
  turn: Turn | null;
  /** packet, brief, or the step of the ladder it chases with; empty for anything else. */
  purpose: string;
  isChase: boolean;
  /** Only for readers of this case; null for every case of the thread. */
  onlyCaseId: string | null;
  theirTicket: string;
  /** Where it is a mail: its headers without brackets, and the mail itself, which is registered. */
  mail?: SaidByMail;
  /** Written by a machine: it moves neither turn nor clocks. */
  isAutomatic?: boolean;
};

export type SaidByMail = {
  messageIdHeader: string | null;
  inReplyTo: string | null;
  references: string[];
  rawSha256: string;
  /** Of what left by itself; absent for what is a record of what happened outside. */
  state?: "sent";
};

type Kept = { id: string; evidenceIds: string[] };

export async function keepMessage(
  tx: Tx,
  person: Writer,
  thread: HeldThread,
  said: Said,
  { caseId, files, evidenceKind = "prior_correspondence", exhibitIds = [] }: Attachments,
  now: Date,
): Promise<Kept> {
  const { kind, direction, counterpart, subject, text, quoted, happened, purpose } = said;
  const { id } = await tx.message.create({
    data: {
      threadId: thread.id,
      caseId: said.onlyCaseId,
      kind,
      direction,
      authorId: person.id,
      authorName: person.name,
      counterpart,
      subject,
      text,
      quoted,
      textSha256: hashOf(text, quoted),
      purpose,
      durationMinutes: said.durationMinutes,
      ...said.mail,
      isAutomatic: said.isAutomatic ?? false,
      happenedAt: happened.at,
      happenedZone: happened.zone,
      recordedAt: now,
    },
    select: { id: true },
  });
  const evidenceIds = await attach(tx, person, id, {
    caseId,
    files,
    captured: happened,
    evidenceKind,
    exhibitIds,
    now,
  });
  if (said.promisedAt) await keepPromised(tx, person, thread, { id, caseId, said });
  if (!said.isAutomatic) await writeThread(tx, person, thread, changeAfter(thread, said), now);
  return { id, evidenceIds };
}

type Attachments = {
  /** The case whose evidence the files become. */
  caseId: string;
  files: readonly KeptAttachment[];
  evidenceKind?: EvidenceKind;
  /** Exhibits of the case that went along. */
  exhibitIds?: readonly string[];
};

export const hashOf = (text: string, quoted: string): string =>
  createHash("sha256").update(`${text}\n${quoted}`).digest("hex");

async function attach(
  tx: Tx,
  person: Writer,
  messageId: string,
  {
    caseId,
    files,
    captured,
    evidenceKind,
    exhibitIds,
    now,
  }: Required<Attachments> & { captured: Said["happened"]; now: Date },
): Promise<string[]> {
  const ids: string[] = [...exhibitIds];
  for (const { file, fileName } of files) {
    const exhibit = { caseId, file, fileName, kind: evidenceKind, captured };
    ids.push((await attachEvidence(tx, person, exhibit)).id);
  }
  const sealed = await sealExhibits(tx, person, ids, `message ${messageId.slice(-8)}`, now);
  if (!sealed.ok) throw new Error("An exhibit vanished while it was attached.");
  await tx.messageAttachment.createMany({
    data: ids.map((evidenceId, position) => ({ messageId, evidenceId, position })),
  });
  return ids;
}

type Promised = { id: string; caseId: string; said: Said };

/** What whoever wrote it down says was promised in it. */
async function keepPromised(
  tx: Tx,
  person: Writer,
  thread: HeldThread,
  { id, caseId, said }: Promised,
): Promise<void> {
  const { promisedAt, text, direction, counterpart, happened, onlyCaseId } = said;
  if (!promisedAt) return;
  await makePromise(tx, person, {
    caseId: onlyCaseId ?? caseId,
    side: direction === "out" ? "us" : theirSide(thread.party),
    verbatim: text.replace(/\s+/g, " ").trim().slice(0, LONGEST_PASSAGE).toWellFormed(),
    owner: direction === "in" ? counterpart : person.name,
    due: { at: promisedAt },
    madeAt: happened.at,
    source: "message",
    message: {
      id,
      threadId: thread.id,
      caseIds: onlyCaseId ? [onlyCaseId] : thread.cases.map((each) => each.id),
    },
  });
}

const LONGEST_PASSAGE = 300;

/** What the thread is like afterwards. */
function changeAfter(thread: HeldThread, said: Said): ThreadChange {
  const { direction, happened, turn, isChase, theirTicket } = said;
  const ticket = theirTicket && theirTicket !== thread.theirTicket ? { theirTicket } : {};
  if (direction === "internal") return ticket;

  const { at } = happened;
  const isLatest = !thread.lastSaidAt || at >= thread.lastSaidAt;
  const isFirst = direction === "in" && (!thread.firstReplyAt || at < thread.firstReplyAt);
  const move = moveAfter(thread.state, { direction, turn, isLatest });
  const next = move && decideMove(move, thread.state);
  return {
    ...ticket,
    ...(isLatest && { lastSaidAt: at }),
    ...(isFirst && { firstReplyAt: at }),
    ...(next?.ok && {
      state: next.value,
      resolvedAt: null,
      ...(isChase && thread.state === "waiting_them"
        ? { chased: thread.chased + 1, chasedAt: at }
        : { turnSince: at, chased: 0, chasedAt: null }),
    }),
  };
}
