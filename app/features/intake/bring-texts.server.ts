/** What was told becomes an exhibit of its case, and stands ready in its triage. */
import { systemActor } from "~/features/audit/actor";
import type { HeldCase } from "~/features/cases/hold-case.server";
import { prefillTriage } from "~/features/classification/prefill-triage.server";
import { attachEvidence } from "~/features/evidence/attach-evidence.server";
import type { Tx } from "~/platform/db.server";
import type { JudgedSignal } from "./judge-signal.server";
import type { KeptText } from "./keep-texts.server";

/** Each text once, whichever signals it came with. @returns the exhibit of each signal */
export async function bringTexts(
  tx: Tx,
  { id: caseId, phase }: Pick<HeldCase, "id" | "phase">,
  signals: readonly JudgedSignal[],
  texts: ReadonlyMap<string, KeptText>,
  now: Date,
): Promise<Map<string, string>> {
  const exhibits = new Map<string, string>();
  for (const { row } of signals) {
    const kept = texts.get(row.id);
    if (!kept) continue;
    const known = await tx.evidence.findFirst({
      where: { caseId, sha256: kept.file.sha256, removedAt: null },
      select: { id: true },
    });
    const isJson = kept.file.mediaType === "application/json";
    const exhibit =
      known ??
      (await attachEvidence(tx, systemActor, {
        caseId,
        file: kept.file,
        fileName: `${row.source}-${row.kind}.${isJson ? "json" : "txt"}`,
        kind: isJson ? "webhook_payload" : "notice_text",
        captured: { at: row.happenedAt, zone: "UTC" },
      }));
    exhibits.set(row.id, exhibit.id);
  }
  if (phase === "new" || phase === "triage") {
    const told = signals.flatMap((signal) => {
      const { id: signalId, source } = signal.row;
      const kept = texts.get(signalId);
      const isOfApi = isOfApiAccount(signal);
      return kept ? [{ signalId, text: kept.text, from: source, isOfApi }] : [];
    });
    await prefillTriage(tx, caseId, told, now);
  }
  return exhibits;
}

/** Machines are told of accounts on the API; a number that lives in the app as well says so itself. */
const isOfApiAccount = ({ row, told }: JudgedSignal): boolean =>
  ["webhook", "poll"].includes(row.delivery.arrivedBy) && told.values.connection === undefined;
