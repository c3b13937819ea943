/** Opens pools of vouchers, and closes them: nothing is handed out from a closed one. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { moment } from "~/platform/moment.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { CompensationEvent } from "../compensation-events";
import type { NewPool } from "../grants/grant-schemas";
import { policyOf } from "../policy/policy-queries.server";

/** Codes are good to the end of their last day, on the clock of the business. */
export function openPool(
  person: Person,
  businessId: string,
  { name, valueMinor, validUntil }: NewPool,
): Promise<Verdict<string>> {
  return db.$transaction(async (tx) => {
    const settled = await policyOf(businessId, tx);
    if (!settled) return refuse("compensation.refusals.noPolicy");
    const { timeZone } = await tx.business.findUniqueOrThrow({
      where: { id: businessId },
      select: { timeZone: true },
    });
    const until = validUntil ? instantOf(`${validUntil}T23:59`, timeZone) : null;
    if (until && until <= moment()) return refuse("compensation.refusals.pastDay");
    const id = timeOrderedId();
    const { count } = await tx.voucherPool.createMany({
      data: {
        id,
        businessId,
        name,
        valueMinor: BigInt(valueMinor),
        currency: settled.policy.currency,
        validUntil: until,
        createdById: person.id,
        createdByName: person.name,
        createdAt: moment(),
      },
      skipDuplicates: true,
    });
    if (count === 0) return refuse("compensation.refusals.poolName");
    const event: CompensationEvent = { kind: "voucher_pool.opened", detail: { name } };
    await recordEvent(tx, person, { subject: { kind: "business", id: businessId }, ...event });
    return allow(id);
  });
}

export function archivePool(person: Person, businessId: string, id: string): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const found = await tx.voucherPool.findFirst({
      where: { id, businessId },
      select: { name: true },
    });
    const { count } = await tx.voucherPool.updateMany({
      where: { id, businessId, archivedAt: null },
      data: { archivedAt: moment() },
    });
    if (!found || count === 0) return allow();
    const { name } = found;
    const event: CompensationEvent = { kind: "voucher_pool.archived", detail: { name } };
    await recordEvent(tx, person, { subject: { kind: "business", id: businessId }, ...event });
    return allow();
  });
}
