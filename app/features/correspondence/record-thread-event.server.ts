/** Writes what happened on a thread into the timeline of every case it concerns. */
import type { Actor } from "~/features/audit/actor";
import { recordEvents } from "~/features/audit/record-event.server";
import type { Tx } from "~/platform/db.server";
import type { ThreadEvent } from "./thread-events";
import { whoIs } from "./who-is";

type Concerned = {
  id: string;
  party: string;
  provider: { name: string } | null;
  cases: readonly { id: string }[];
};
/** An event without what every one of them says: with whom. */
type Told = ThreadEvent extends infer Event
  ? Event extends { kind: infer Kind; detail: infer Detail }
    ? { kind: Kind; detail?: Omit<Detail, "who"> }
    : never
  : never;

type Scope = {
  /** Only this case, where the message is for it alone. */
  caseId?: string | null;
  happened?: { at: Date; zone: string };
};

export async function recordThreadEvent(
  tx: Tx,
  actor: Actor,
  thread: Concerned,
  { kind, detail }: Told,
  { caseId = null, happened }: Scope = {},
): Promise<void> {
  const cases = thread.cases.filter(({ id }) => caseId === null || id === caseId);
  await recordEvents(
    tx,
    actor,
    cases.map(({ id }) => ({
      subject: { kind: "thread", id: thread.id },
      caseId: id,
      kind,
      detail: { who: whoIs(thread), ...detail },
      ...(happened && { happened }),
    })),
  );
}
