/** What was promised in the words of somebody who had them erased; that a promise was made, and its day, stays. */
import { ERASED_WORDS } from "~/platform/database/erasing.server";
import type { Tx } from "~/platform/db.server";

export async function erasePromised(tx: Tx, messageIds: readonly string[]): Promise<void> {
  await tx.promise.updateMany({
    where: { messageId: { in: [...messageIds] } },
    data: { whatEn: "", whatId: "", verbatim: ERASED_WORDS, owner: "", reason: "" },
  });
}
