/** Reads and sets what a business asks of its own outreach. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { OUTREACH_BY_DEFAULT } from "~templates/rules/outreach-guard";
import type { RecoveryEvent } from "../recovery-events";
import { clockOf, minutesOf, type OutreachRuleInput, QUIET_BY_DEFAULT } from "./outreach-rule";

/** As the form takes it; version 0 where nothing was set. */
export async function outreachRuleOf(businessId: string): Promise<OutreachRuleInput> {
  const rule = await db.outreachRule.findUnique({ where: { businessId } });
  const { pauseHours, warmUpPerDay, warmUpDays } = rule ?? OUTREACH_BY_DEFAULT;
  return {
    pauseHours,
    warmUpPerDay,
    warmUpDays,
    quietFrom: clockOf(rule?.quietFrom ?? QUIET_BY_DEFAULT.from),
    quietUntil: clockOf(rule?.quietUntil ?? QUIET_BY_DEFAULT.until),
    version: rule?.version ?? 0,
  };
}

export function setOutreachRule(
  person: Person,
  businessId: string,
  input: OutreachRuleInput,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Business" WHERE id = ${businessId}::uuid FOR NO KEY UPDATE`;
    const known = await tx.outreachRule.findUnique({ where: { businessId } });
    if ((known?.version ?? 0) !== input.version) return refuse("recovery.refusals.changed");
    const { pauseHours, warmUpPerDay, warmUpDays } = input;
    const set = {
      pauseHours,
      warmUpPerDay,
      warmUpDays,
      quietFrom: minutesOf(input.quietFrom),
      quietUntil: minutesOf(input.quietUntil),
      version: input.version + 1,
      setByName: person.name,
      setAt: moment(),
    };
    await tx.outreachRule.upsert({
      where: { businessId },
      create: { businessId, ...set },
      update: set,
    });
    const event: RecoveryEvent = {
      kind: "outreach.rule_set",
      detail: {
        quietFrom: input.quietFrom,
        quietUntil: input.quietUntil,
        pauseHours,
        warmUpPerDay,
        warmUpDays,
      },
    };
    await recordEvent(tx, person, { subject: { kind: "business", id: businessId }, ...event });
    return allow();
  });
}
