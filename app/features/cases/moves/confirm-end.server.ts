/** What somebody saw when the named end of a restriction was reached: it is over, or it is not. */
import { lockAssetTrees } from "~/features/assets/lock-asset-tree.server";
import { askAgain, liftRestriction } from "~/features/assets/record-restriction.server";
import { isOpen } from "~/features/cases/case-phase";
import type { EndConfirmation } from "~/features/cases/case-schemas";
import { holdCase } from "~/features/cases/hold-case.server";
import { reportCase } from "~/features/cases/tracks/report-case.server";
import { meetClock } from "~/features/clocks/end-clocks.server";
import { attachEvidence } from "~/features/evidence/attach-evidence.server";
import { type KeptFile, keepText } from "~/features/evidence/keep-file.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { enqueue } from "~/platform/jobs.server";
import { allow, type Refusal, refuse, type Verdict } from "~/platform/verdict";
import { isProof, moveCase } from "./move-case.server";

const HOUR = 3_600_000;
/** How long until the case asks again. */
const AGAIN_HOURS = 24;

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.key);
  }
}

type Ended = "restored" | "lifted" | "asked_again" | "noted";

export async function confirmEnd(
  person: Person,
  caseId: string,
  restrictionId: string,
  given: EndConfirmation,
  now = new Date(),
): Promise<Verdict<Ended>> {
  const file = given.proofText.trim() ? await keepText(given.proofText) : null;
  const work = db.$transaction(async (tx): Promise<Verdict<Ended>> => {
    const restriction = await tx.restriction.findFirst({
      where: { id: restrictionId, caseId },
      select: { id: true, assetId: true, expiresAt: true, liftedAt: true },
    });
    if (!restriction) return refuse("cases.refusals.gone");
    await lockAssetTrees(tx, restriction.assetId ? [restriction.assetId] : []);
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("cases.refusals.gone");

    if (given.isOver === "no") {
      const askAt = new Date(now.getTime() + AGAIN_HOURS * HOUR);
      const asked = await askAgain(tx, person, restrictionId, { askAt, seen: given.seen });
      if (!asked.ok) return asked;
      // A case that is over asks nobody any more.
      if (!isOpen(held.phase)) return allow("noted");
      const key = `ask-if-over ${restrictionId}`;
      await enqueue(tx, "ask-if-over", { restrictionId }, { key, runAt: askAt });
      await reportCase(tx, held, now);
      return allow("asked_again");
    }
    return isOver(
      tx,
      person,
      { ...restriction, caseId, phase: held.phase },
      { ...given, file },
      now,
    );
  });
  return work.catch((thrown) => {
    if (thrown instanceof Refused) return { ok: false, refusal: thrown.refusal };
    throw thrown;
  });
}

type Reached = { id: string; caseId: string; expiresAt: Date | null; phase: string };
type Given = EndConfirmation & { file: KeptFile | null };

async function isOver(
  tx: Tx,
  person: Person,
  { id, caseId, expiresAt, phase }: Reached,
  given: Given,
  now: Date,
): Promise<Verdict<Ended>> {
  const happened = { at: instantOf(given.endedAt, given.endedZone), zone: given.endedZone };
  const mayOverride = can(person, "case:override");
  const isWaived = mayOverride && given.overrideReason.trim() !== "";
  if (!given.file && !given.proofEvidenceId && !isWaived)
    return refuse("cases.refusals.needsProof");
  if (given.proofEvidenceId && !(await isProof(tx, caseId, given.proofEvidenceId)))
    return refuse("cases.refusals.proofUnknown");

  const lifted = await liftRestriction(tx, person, id, { ...happened, how: "expired_confirmed" });
  if (!lifted.ok) return lifted;
  await meetClocks(tx, person, caseId, expiresAt, now);
  const exhibit = given.file
    ? await attachEvidence(tx, person, {
        caseId,
        file: given.file,
        fileName: "proof.txt",
        kind: "health_snapshot",
        captured: happened,
      })
    : null;
  const others = await tx.restriction.count({ where: { caseId, liftedAt: null } });
  if (phase !== "active" || others > 0) {
    const held = await holdCase(tx, caseId);
    if (held) await reportCase(tx, held, now);
    return allow("lifted");
  }
  const moved = await moveCase(
    tx,
    person,
    caseId,
    "restore",
    {
      outcome: "restored_by_expiry",
      proofEvidenceId: given.proofEvidenceId ?? exhibit?.id ?? null,
      happened,
      mayOverride,
      overrideReason: given.overrideReason,
    },
    now,
  );
  if (!moved.ok) throw new Refused(moved.refusal);
  return allow("restored");
}

async function meetClocks(
  tx: Tx,
  person: Person,
  caseId: string,
  dueAt: Date | null,
  now: Date,
): Promise<void> {
  if (!dueAt) return;
  const running = await tx.clock.findMany({
    where: {
      caseId,
      state: "running",
      dueAt,
      kind: { in: ["restriction_end", "utility_restriction"] },
    },
    select: { id: true },
  });
  for (const clock of running) await meetClock(tx, person, clock.id, {}, now);
}
