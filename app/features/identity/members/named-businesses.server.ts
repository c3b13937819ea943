/** Whether the businesses somebody is limited to are there. */
import type { Tx } from "~/platform/db.server";
import type { MemberForm } from "./member-schemas";

export async function areBusinesses(
  tx: Tx,
  { sees, businessIds }: Pick<MemberForm, "sees" | "businessIds">,
): Promise<boolean> {
  if (sees === "all") return true;
  const ids = [...new Set(businessIds)];
  return (await tx.business.count({ where: { id: { in: ids } } })) === ids.length;
}
