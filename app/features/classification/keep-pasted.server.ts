/** Everything that was pasted becomes an exhibit: it is what the classification rests on. */
import type { Actor } from "~/features/audit/actor";
import { attachEvidence } from "~/features/evidence/attach-evidence.server";
import type { KeptFile } from "~/features/evidence/keep-file.server";
import type { Tx } from "~/platform/db.server";
import type { PastedText } from "./triage-draft";

/** `files` holds the stored content of `pasted`, in the same order. What is an exhibit already stays one. */
export async function keepPasted(
  tx: Tx,
  actor: Actor,
  caseId: string,
  pasted: readonly PastedText[],
  files: readonly KeptFile[],
): Promise<void> {
  for (const index of pasted.keys()) {
    const file = files[index];
    if (!file) continue;
    const known = await tx.evidence.count({
      where: { caseId, sha256: file.sha256, removedAt: null },
    });
    if (known > 0) continue;
    const isJson = file.mediaType === "application/json";
    await attachEvidence(tx, actor, {
      caseId,
      file,
      fileName: isJson ? `pasted-${index + 1}.json` : `pasted-${index + 1}.txt`,
      kind: isJson ? "webhook_payload" : "prior_correspondence",
    });
  }
}
