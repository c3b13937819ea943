/** Writes down by hand what was said outside: a mail, a portal entry, a chat, a call; or a note of ours. */
import { happenedAt } from "~/features/appeals/filing/happened";
import { rungAfter } from "~/features/correspondence/clocks/chase";
import { termsOf } from "~/features/correspondence/clocks/terms.server";
import {
  type HeldThread,
  holdThread,
  PATIENCE,
} from "~/features/correspondence/hold-thread.server";
import { namesOthers } from "~/features/correspondence/incident/names-others.server";
import { recordThreadEvent } from "~/features/correspondence/record-thread-event.server";
import type { MessageFields } from "~/features/correspondence/thread-schemas";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { CHASE_LADDERS_VERSION } from "~templates/rules/chase-ladders";
import { keepMessage, type Said } from "./keep-message.server";
import type { KeptAttachment } from "./message-upload.server";
import { splitQuoted } from "./quoted-text";

type Where = { threadId: string; caseId: string };

export function logMessage(
  person: Person,
  { threadId, caseId }: Where,
  fields: MessageFields,
  files: readonly KeptAttachment[] = [],
  now = new Date(),
): Promise<Verdict<{ id: string }>> {
  return db.$transaction(async (tx) => {
    const when = happenedAt(fields, now);
    if (!when.ok) return when;
    const thread = await holdThread(tx, threadId);
    const here = thread?.cases.find(({ id }) => id === caseId);
    if (!thread || !here) return refuse("threads.refusals.gone");
    if (here.phase === "merged" || here.phase === "void") {
      return refuse("threads.refusals.caseOver", { phase: here.phase });
    }
    const onlyCaseId = fields.onlyHere ? caseId : null;
    const words = `${fields.subject}\n${fields.text}\n${fields.counterpart}`;
    const named = await namesOthers(tx, person, thread, words, onlyCaseId);
    if (named) {
      return refuse(onlyCaseId ? "incident.refusals.namesOther" : "incident.refusals.names", named);
    }
    const promisedAt = fields.promised ? instantOf(fields.promised, fields.zone) : null;
    if (promisedAt && promisedAt <= when.value.at) return refuse("threads.refusals.promisedBefore");

    const said = await saidBy(tx, thread, caseId, fields, when.value, promisedAt);
    const { id } = await keepMessage(tx, person, thread, said, { caseId, files }, now);
    await tell(tx, person, thread, said);
    return allow({ id });
  }, PATIENCE);
}

async function saidBy(
  tx: Tx,
  thread: HeldThread,
  caseId: string,
  fields: MessageFields,
  happened: { at: Date; zone: string },
  promisedAt: Date | null,
): Promise<Said> {
  const { kind, counterpart, minutes, theirTicket } = fields;
  const direction = kind === "note" ? "internal" : fields.direction;
  const isMail = kind === "email";
  const isChase = fields.isChase && direction === "out";
  const { ladder } = await termsOf(thread, tx);
  return {
    kind,
    direction,
    counterpart: direction === "internal" ? "" : counterpart,
    subject: isMail || kind === "portal" ? fields.subject : "",
    ...(isMail ? splitQuoted(fields.text) : { text: fields.text, quoted: "" }),
    happened,
    durationMinutes: kind === "call" ? minutes : null,
    promisedAt: direction === "in" ? promisedAt : null,
    turn: fields.turn,
    purpose: isChase ? rungAfter(ladder, thread.chased).step : "",
    isChase,
    onlyCaseId: fields.onlyHere ? caseId : null,
    theirTicket,
  };
}

async function tell(tx: Tx, person: Person, thread: HeldThread, said: Said): Promise<void> {
  const { kind: channel, direction, onlyCaseId, happened, purpose, theirTicket } = said;
  const scope = { caseId: onlyCaseId, happened };
  if (theirTicket && theirTicket !== thread.theirTicket) {
    const detail = { ticket: theirTicket };
    await recordThreadEvent(tx, person, thread, { kind: "thread.ticket_noted", detail });
  }
  if (direction === "internal") {
    return recordThreadEvent(tx, person, thread, { kind: "thread.noted" }, { caseId: onlyCaseId });
  }
  if (direction === "in") {
    return recordThreadEvent(
      tx,
      person,
      thread,
      { kind: "thread.heard", detail: { channel } },
      scope,
    );
  }
  if (said.isChase) {
    const detail = { step: purpose, ladder: CHASE_LADDERS_VERSION };
    return recordThreadEvent(tx, person, thread, { kind: "thread.chased", detail }, scope);
  }
  return recordThreadEvent(
    tx,
    person,
    thread,
    { kind: "thread.written", detail: { channel } },
    scope,
  );
}
