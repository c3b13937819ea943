/** Whether mail of a case is read by a second person before it leaves. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";

export function setMailApproval(
  person: Person,
  caseId: string,
  isAsked: boolean,
  now = new Date(),
): Promise<void> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
    const { count } = isAsked
      ? await tx.mailApproval.createMany({
          data: [{ caseId, setById: person.id, setAt: now }],
          skipDuplicates: true,
        })
      : await tx.mailApproval.deleteMany({ where: { caseId } });
    if (count === 0) return;
    await recordEvent(tx, person, {
      subject: { kind: "case", id: caseId },
      caseId,
      kind: isAsked ? "thread.approval_asked" : "thread.approval_ended",
    });
  });
}
