/** Notes how much text fits at a door, as somebody here found out. It holds for every case. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { DoorLimitFields } from "./door-schemas";

/** Version 0: nobody had noted one. */
export function editDoorLimit(
  person: Person,
  /** The case that it was found out on. */
  caseId: string,
  { door, softLimit, note, version }: DoorLimitFields,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const data = { softLimit, note, byId: person.id, byName: person.name, at: now };
    const { count } =
      version === 0
        ? await tx.doorLimit.createMany({ data: [{ door, ...data }], skipDuplicates: true })
        : await tx.doorLimit.updateMany({
            where: { door, version },
            data: { ...data, version: { increment: 1 } },
          });
    if (count === 0) return refuse("advice.refusals.limitChanged");
    await recordEvent(tx, person, {
      subject: { kind: "case", id: caseId },
      caseId,
      kind: "door.limit_noted",
      detail: { door, softLimit, note },
    });
    return allow();
  });
}
