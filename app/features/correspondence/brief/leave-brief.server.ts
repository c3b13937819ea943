/** Leaves a hand-over brief on its thread, as a note of ours to whoever comes next. */
import { holdThread, PATIENCE } from "~/features/correspondence/hold-thread.server";
import { recordThreadEvent } from "~/features/correspondence/record-thread-event.server";
import { keepMessage } from "~/features/correspondence/writing/keep-message.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

type Where = { threadId: string; caseId: string };

/** It tells the facts of one case, and only that case reads it. */
export function leaveBrief(
  person: Person,
  { threadId, caseId }: Where,
  text: string,
  now = new Date(),
): Promise<Verdict<{ id: string }>> {
  return db.$transaction(async (tx) => {
    const thread = await holdThread(tx, threadId);
    const here = thread?.cases.find(({ id }) => id === caseId);
    if (!thread || !here) return refuse("threads.refusals.gone");
    if (here.phase === "merged" || here.phase === "void") {
      return refuse("threads.refusals.caseOver", { phase: here.phase });
    }
    const { id } = await keepMessage(
      tx,
      person,
      thread,
      {
        kind: "note",
        direction: "internal",
        counterpart: "",
        subject: "",
        text,
        quoted: "",
        happened: { at: now, zone: person.timeZone },
        durationMinutes: null,
        promisedAt: null,
        turn: null,
        purpose: "brief",
        isChase: false,
        onlyCaseId: caseId,
        theirTicket: "",
      },
      { caseId, files: [] },
      now,
    );
    await recordThreadEvent(tx, person, thread, { kind: "thread.noted" }, { caseId });
    return allow({ id });
  }, PATIENCE);
}
