/** Changes what the installation is called and what it assumes of newcomers. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { InstallationForm } from "./installation-schemas";

export async function changeInstallation(
  actor: Person,
  { deliveryDays, customerDays, ...form }: InstallationForm,
  /** What it is changed from; it is refused where that is not what stands any more. */
  from: Partial<InstallationForm> = {},
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const data = {
      ...form,
      ...(deliveryDays !== undefined && { deliveryDays }),
      ...(customerDays !== undefined && { customerDays }),
    };
    const { count } = await tx.installation.updateMany({ where: { id: 1, ...from }, data });
    if (count === 0) return refuse("identity.refusals.installationChanged");
    const { organisation } = form;
    await recordEvent(tx, actor, identityFact("installation.changed", "1", { organisation }));
    return allow();
  });
}
