/** Takes a source out of use: what it sends is refused as gone. What it told stays. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { SourceEvent } from "./source-events";
import { visibleSource } from "./source-scope";

/** @param archivedAt null brings it back. False when there is no such source for this person. */
export function setSourceArchived(
  person: Person,
  id: string,
  archivedAt: Date | null,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const found = await tx.signalSource.findFirst({
      where: { AND: [visibleSource(person), { id }] },
      select: { name: true },
    });
    if (!found) return false;
    const { count } = await tx.signalSource.updateMany({
      where: { id, archivedAt: archivedAt ? null : { not: null } },
      data: { archivedAt, silentSince: null, version: { increment: 1 } },
    });
    if (count === 0) return true;
    const event: SourceEvent = {
      kind: archivedAt ? "source.archived" : "source.restored",
      detail: { name: found.name },
    };
    await recordEvent(tx, person, { subject: { kind: "source", id }, ...event });
    return true;
  });
}
