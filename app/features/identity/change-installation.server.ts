/** Changes what the installation is called and what it assumes of newcomers. */
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { identityFact } from "./identity-events";
import type { InstallationForm } from "./installation-schemas";
import type { Person } from "./person";

export async function changeInstallation(actor: Person, form: InstallationForm): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.installation.update({ where: { id: 1 }, data: form, select: { id: true } });
    const { organisation } = form;
    await recordEvent(tx, actor, identityFact("installation.changed", "1", { organisation }));
  });
}
