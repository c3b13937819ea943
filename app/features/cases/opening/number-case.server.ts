/**
 * Gives out case numbers. The counter's row stays locked until the caller's
 * transaction ends: a number is used by a case that exists, or not at all.
 */
import { caseReference, yearIn } from "~/features/cases/case-reference";
import type { Tx } from "~/platform/db.server";

export async function nextCaseReference(tx: Tx, now: Date): Promise<string> {
  const installation = await tx.installation.findFirst({ select: { timeZone: true } });
  const year = yearIn(installation?.timeZone ?? "UTC", now);
  const [counter] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "CaseCounter" (year, last) VALUES (${year}, 1)
    ON CONFLICT (year) DO UPDATE SET last = "CaseCounter".last + 1
    RETURNING last`;
  if (!counter) throw new Error("The case counter gave no number");
  return caseReference(year, counter.last);
}
