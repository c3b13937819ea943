/** Changes what the installation is called and what it assumes of newcomers. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { InstallationForm } from "./installation-schemas";

export async function changeInstallation(
  actor: Person,
  { deliveryDays, customerDays, ...form }: InstallationForm,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const data = {
      ...form,
      ...(deliveryDays !== undefined && { deliveryDays }),
      ...(customerDays !== undefined && { customerDays }),
    };
    await tx.installation.update({ where: { id: 1 }, data, select: { id: true } });
    const { organisation } = form;
    await recordEvent(tx, actor, identityFact("installation.changed", "1", { organisation }));
  });
}
