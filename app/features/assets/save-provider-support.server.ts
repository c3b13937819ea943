/** Keeps how a provider's support works, and whom to turn to in which order. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { ProviderSupport } from "./asset-schemas";
import { readContacts } from "./provider-contacts";

export function saveProviderSupport(
  actor: Actor,
  id: string,
  { version, contacts, calendarId, ...support }: ProviderSupport,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const isCalendar =
      !calendarId || (await tx.businessCalendar.count({ where: { id: calendarId } })) === 1;
    if (!isCalendar) return refuse("assets.errors.noSuchCalendar");
    const { count } = await tx.provider.updateMany({
      where: { id, version },
      data: { ...support, calendarId, version: { increment: 1 } },
    });
    if (count === 0) return refuse("assets.errors.providerChanged");

    await tx.providerContact.deleteMany({ where: { providerId: id } });
    await tx.providerContact.createMany({
      data: readContacts(contacts).map((contact, position) => ({
        ...contact,
        providerId: id,
        position,
      })),
    });
    const { name } = await tx.provider.findUniqueOrThrow({
      where: { id },
      select: { name: true },
    });
    await recordEvent(tx, actor, {
      subject: { kind: "provider", id },
      kind: "provider.support_changed",
      detail: { name },
    });
    return allow();
  });
}
