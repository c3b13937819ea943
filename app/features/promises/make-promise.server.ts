/**
 * Keeps a promise that somebody made, in the caller's transaction, with the clock that counts it.
 * Of one that was made in a message the thread keeps the clocks, one on each of its cases.
 */
import type { Actor } from "~/features/audit/actor";
import { recordEvents } from "~/features/audit/record-event.server";
import { startClock } from "~/features/clocks/start-clock.server";
import type { Side } from "~/features/enforcement/restriction-class";
import type { Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { type PromiseSource, promiseText } from "./promise";
import type { PromiseEvent } from "./promise-events";

export type NewPromise = {
  caseId: string;
  side: Side;
  /** In our own words, per language … */
  what?: { en?: string; id?: string };
  /** … or as it was said, word for word. */
  verbatim?: string;
  /** Who is to keep it, by name. */
  owner?: string;
  /** The day, `2026-12-03`, which ends in the zone; or the moment. */
  due: { on: string; zone: string } | { at: Date } | null;
  madeAt: Date;
  source: PromiseSource;
  appealId?: string | null;
  remediationItemId?: string | null;
  /** Where it was said in a message: the cases that read the message are told. */
  message?: { id: string; threadId: string; caseIds: readonly string[] };
  /** In whose working time its day was counted. */
  calendarId?: string | null;
  /** The rule that found it, with its version; absent where a person did. */
  foundBy?: string;
};

export async function makePromise(tx: Tx, actor: Actor, made: NewPromise): Promise<string> {
  const { caseId, side, what = {}, verbatim = "", owner = "", due, madeAt, source, message } = made;
  const words = { whatEn: what.en ?? "", whatId: what.id ?? "", verbatim };
  const said = promiseText(words, "en");
  const dueAt = due && ("at" in due ? due.at : instantOf(`${due.on}T23:59`, due.zone));
  const { id } = await tx.promise.create({
    data: {
      caseId,
      side,
      ...words,
      owner,
      dueOn: due && "on" in due ? new Date(`${due.on}T00:00:00Z`) : null,
      dueAt,
      source,
      appealId: made.appealId ?? null,
      remediationItemId: made.remediationItemId ?? null,
      messageId: message?.id ?? null,
      threadId: message?.threadId ?? null,
      calendarId: made.calendarId ?? null,
      madeAt,
    },
    select: { id: true },
  });
  if (dueAt && !message) {
    await startClock(tx, actor, {
      caseId,
      promiseId: id,
      kind: "promise",
      side,
      startsAt: madeAt,
      dueAt,
      source: owner || actor.name,
      certainty: "stated",
      note: said.slice(0, 200).toWellFormed(),
    });
  }
  const event: PromiseEvent = {
    kind: "promise.made",
    detail: { side, what: said, due: dueAt?.toISOString() ?? null, foundBy: made.foundBy ?? null },
  };
  await recordEvents(
    tx,
    actor,
    (message?.caseIds ?? [caseId]).map((each) => ({
      subject: { kind: "promise", id },
      caseId: each,
      ...event,
    })),
  );
  return id;
}
