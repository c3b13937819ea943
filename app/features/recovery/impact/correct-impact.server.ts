/** Says when customers were really hit, where the restrictions do not tell it rightly. */
import { recordEvent } from "~/features/audit/record-event.server";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { RecoveryEvent } from "../recovery-events";
import { reportRecovery } from "../report-recovery.server";
import type { ImpactInput } from "./impact-schemas";

/** @param input with times on the person's own clock; its version is 0 where nothing was corrected yet */
export function correctImpact(
  person: Person,
  caseId: string,
  input: ImpactInput,
): Promise<Verdict> {
  const from = instantOf(input.from, person.timeZone);
  const until = input.until ? instantOf(input.until, person.timeZone) : null;
  const toldCount = input.toldCount === "" ? null : Number(input.toldCount);
  return db.$transaction(async (tx) => {
    if (!(await holdCase(tx, caseId))) return refuse("cases.refusals.gone");
    const now = moment();
    if (from > now) return refuse("recovery.refusals.future");
    const known = await tx.impactCorrection.findUnique({
      where: { caseId },
      select: { version: true },
    });
    if ((known?.version ?? 0) !== input.version) return refuse("recovery.refusals.changed");
    const said = {
      from,
      until,
      toldCount,
      reason: input.reason,
      byId: person.id,
      byName: person.name,
      at: now,
      version: input.version + 1,
    };
    await tx.impactCorrection.upsert({
      where: { caseId },
      create: { caseId, ...said },
      update: said,
    });
    const event: RecoveryEvent = {
      kind: "impact.corrected",
      detail: {
        from: from.toISOString(),
        until: until?.toISOString() ?? null,
        toldCount,
        reason: input.reason,
      },
    };
    await recordEvent(tx, person, { subject: { kind: "case", id: caseId }, caseId, ...event });
    await reportRecovery(tx, caseId, now);
    return allow();
  });
}
