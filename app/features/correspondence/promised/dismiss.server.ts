/** Remembers that something which was offered beside a message is not so; it is not offered again. */
import { recordThreadEvent } from "~/features/correspondence/record-thread-event.server";
import { keptKey } from "~/features/correspondence/watch/contradiction-key";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { messageFor } from "./note-promise.server";
import type { Dismissal } from "./promise-note-schemas";

type Where = { threadId: string; messageId: string; caseId: string };

/**
 * What was read as a promise is none for any case; what contradicts an appeal is of that appeal's
 * case alone, and so is why somebody let it go.
 */
export async function dismiss(
  person: Person,
  where: Where,
  { kind, key, reason }: Dismissal,
  now = new Date(),
): Promise<Verdict> {
  const { threadId, messageId, caseId } = where;
  if (!(await messageFor(where))) return refuse("threads.refusals.gone");
  const isOfCase = kind === "contradiction";
  if (isOfCase && !reason) return refuse("promised.refusals.reason");
  await db.$transaction(async (tx) => {
    const { count } = await tx.messageDismissal.createMany({
      data: [
        {
          messageId,
          kind,
          key: isOfCase ? keptKey(caseId, key) : key,
          caseId: isOfCase ? caseId : null,
          reason: isOfCase ? reason : "",
          byId: person.id,
          byName: person.name,
          at: now,
        },
      ],
      skipDuplicates: true,
    });
    if (!isOfCase || count === 0) return;
    const thread = await tx.thread.findUniqueOrThrow({
      where: { id: threadId },
      select: { id: true, party: true, provider: { select: { name: true } } },
    });
    const event = { kind: "thread.contradiction_dismissed", detail: { reason } } as const;
    await recordThreadEvent(tx, person, { ...thread, cases: [{ id: caseId }] }, event);
  });
  return allow();
}
