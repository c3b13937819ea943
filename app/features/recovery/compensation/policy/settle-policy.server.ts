/** Settles what a business gives from now on. What was granted before keeps the version it followed. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { CompensationEvent } from "../compensation-events";
import type { CompensationPolicy } from "../compensation-policy";

/** @param version the one it was made from; 0 where there was none */
export function settlePolicy(
  person: Person,
  businessId: string,
  policy: CompensationPolicy,
  version: number,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Business" WHERE id = ${businessId}::uuid FOR NO KEY UPDATE`;
    const latest = await tx.compensationPolicyVersion.findFirst({
      where: { businessId },
      orderBy: { version: "desc" },
      select: { version: true },
    });
    if ((latest?.version ?? 0) !== version) return refuse("compensation.refusals.changed");
    const next = version + 1;
    await tx.compensationPolicyVersion.create({
      data: {
        businessId,
        version: next,
        policy,
        byId: person.id,
        byName: person.name,
        at: moment(),
      },
    });
    const event: CompensationEvent = {
      kind: "compensation_policy.settled",
      detail: { version: next },
    };
    await recordEvent(tx, person, { subject: { kind: "business", id: businessId }, ...event });
    return allow();
  });
}
