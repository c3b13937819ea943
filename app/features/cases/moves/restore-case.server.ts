/** Records that access is back. What was pasted as proof becomes an exhibit in the same transaction. */
import type { Restoration } from "~/features/cases/case-schemas";
import { attachEvidence } from "~/features/evidence/attach-evidence.server";
import { keepText } from "~/features/evidence/keep-file.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import type { Verdict } from "~/platform/verdict";
import { moveCase } from "./move-case.server";

const DAY = 24 * 60 * 60_000;

class Refused extends Error {
  constructor(readonly verdict: Verdict<Date>) {
    super("The case was not restored");
  }
}

/** Until when the case is watched. */
export async function restoreCase(
  person: Person,
  caseId: string,
  { restoredAt, restoredZone, proofText, watchDays, ...given }: Restoration,
  now = new Date(),
): Promise<Verdict<Date>> {
  const happened = { at: instantOf(restoredAt, restoredZone), zone: restoredZone };
  const watchUntil = new Date(happened.at.getTime() + watchDays * DAY);
  const pasted = proofText.trim() ? await keepText(proofText) : null;

  const work = db.$transaction(async (tx) => {
    const exhibit =
      pasted &&
      (await attachEvidence(tx, person, {
        caseId,
        file: pasted,
        fileName: "proof.txt",
        kind: "health_snapshot",
        captured: happened,
      }));
    const details = {
      ...given,
      happened,
      watchUntil,
      proofEvidenceId: given.proofEvidenceId ?? exhibit?.id ?? null,
      mayOverride: can(person, "case:override"),
    };
    const moved = await moveCase(tx, person, caseId, "restore", details, now);
    // The exhibit is written already: only a throw takes it back.
    if (!moved.ok) throw new Refused(moved);
    return { ok: true as const, value: watchUntil };
  });
  return work.catch((cause) => {
    if (cause instanceof Refused) return cause.verdict;
    throw cause;
  });
}
