/** Whether an attempt at a restriction is with Meta. Ask with the restriction in hand. */
import type { Tx } from "~/platform/db.server";

export async function roundWithMeta(
  tx: Tx,
  restrictionId: string,
  exceptId?: string,
): Promise<number | null> {
  const found = await tx.appeal.findFirst({
    where: {
      restrictionId,
      state: { in: ["submitted", "under_review", "info_requested"] },
      ...(exceptId && { id: { not: exceptId } }),
    },
    select: { round: true },
  });
  return found?.round ?? null;
}
