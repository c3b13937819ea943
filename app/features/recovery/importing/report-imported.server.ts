/** Tells the case of a table how its recovery stands once the table is through, or gone again. */
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { takeOutOfWhole } from "../customers/care/no-longer-whole.server";
import { reportRecovery } from "../report-recovery.server";

export async function reportImported(tx: Tx, importId: string): Promise<void> {
  const found = await tx.tableImport.findUnique({
    where: { id: importId },
    select: { caseId: true, startedById: true, startedByName: true },
  });
  if (!found?.caseId) return;
  const { caseId, startedById: id, startedByName: name } = found;
  await takeOutOfWhole(tx, { kind: "person", id, name }, { caseId });
  await reportRecovery(tx, caseId, moment());
}
