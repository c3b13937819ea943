/** Who finishes which section of an appeal. */
import type { SectionId } from "~/features/appeals/questions/appeal-questions";
import { db, type Tx } from "~/platform/db.server";

export type Assignment = {
  section: SectionId;
  personId: string;
  name: string;
  /** `2026-12-03`; empty when no date has been set. */
  dueOn: string;
  isComplete: boolean;
};

type Row = Omit<Assignment, "dueOn"> & { dueOn: Date | null };

export async function assignmentsOf(appealId: string, tx: Tx = db): Promise<Assignment[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.section, a."personId", p.name, a."dueOn", a."isComplete"
    FROM "AppealAssignment" a JOIN "Person" p ON p.id = a."personId"
    WHERE a."appealId" = ${appealId}::uuid ORDER BY a.section`;
  return rows.map((row) => ({ ...row, dueOn: row.dueOn?.toISOString().slice(0, 10) ?? "" }));
}
