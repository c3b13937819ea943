/** Somebody saw that a case that is being watched is restricted again: the work goes on. */
import { recordRestriction } from "~/features/assets/record-restriction.server";
import type { Relapse } from "~/features/cases/case-schemas";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { moveCase } from "./move-case.server";

/**
 * Until somebody classifies it again, it is in force as it was before.
 * @param follow what stages above say of it, once it is in force
 */
export function relapseCase(
  person: Person,
  caseId: string,
  { restrictedAt, restrictedZone, reason, seenPhase }: Relapse,
  follow: (tx: Tx, caseId: string) => Promise<void>,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("cases.refusals.gone");
    const happened = { at: instantOf(restrictedAt, restrictedZone), zone: restrictedZone };
    if (happened.at > now) return refuse("cases.refusals.relapseAhead");
    const { restoredAt, assets, classifications } = await tx.case.findUniqueOrThrow({
      where: { id: caseId },
      select: {
        restoredAt: true,
        classifications: {
          where: { supersededAt: null },
          orderBy: { at: "desc" },
          take: 1,
          select: { appealable: true },
        },
        assets: { where: { isPrimary: true }, take: 1, select: { assetId: true } },
      },
    });
    if (restoredAt && happened.at < restoredAt) {
      return refuse("cases.refusals.relapseBefore", { restoredAt });
    }
    const details = { relapsedAt: happened.at, happened, reason, seenPhase };
    const moved = await moveCase(tx, person, caseId, "relapse", details, now);
    if (!moved.ok) return moved;

    // What restricts nothing but may be appealed is in force as well, and can be appealed anew.
    const isAppealable = classifications.some(({ appealable }) => appealable !== "no");
    if (held.class && (isAppealable || held.bucket === "paused" || held.bucket === "banned")) {
      await recordRestriction(tx, person, {
        caseId,
        assetId: assets[0]?.assetId ?? null,
        class: held.class,
        types: [],
        violationType: null,
        startedAt: happened.at,
        startedZone: happened.zone,
        expiresAt: null,
      });
    }
    await follow(tx, caseId);
    return allow();
  });
}
