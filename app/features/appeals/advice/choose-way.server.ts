/** Records which way out of a restriction is gone, by whom and why. It may be chosen anew at any time. */
import { offerAppeal } from "~/features/appeals/report-appeal.server";
import { recordEvent } from "~/features/audit/record-event.server";
import { holdCase } from "~/features/cases/hold-case.server";
import { forgetTrack } from "~/features/cases/tracks/report-track.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { WAYS, WAYS_VERSION, type Way } from "~templates/rules/appeal/routes";
import { type Advised, adviceFor } from "./advice-facts.server";
import type { WayChoice } from "./advice-schemas";
import type { Advice } from "./advise";

export function chooseWay(
  person: Person,
  caseId: string,
  { restrictionId, way: typed, reason }: WayChoice,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const way = WAYS.find((each) => each === typed);
    if (!way) return refuse("advice.errors.way");
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("appeals.refusals.gone");
    if (held.phase === "merged" || held.phase === "void" || held.phase === "closed") {
      return refuse("appeals.refusals.caseOver", { phase: held.phase });
    }
    const advised = await adviceFor({ caseId, restrictionId }, now, tx);
    if (!advised) return refuse("appeals.refusals.notClassified");
    if (!reason.trim() && needsReason(advised.advice, way)) return refuse("advice.refusals.reason");

    await noteWay(tx, person, { caseId, restrictionId, way, reason, advised }, now);
    const begun = await tx.appeal.count({ where: { caseId } });
    if (way === "appeal") await offerAppeal(tx, caseId, now);
    else if (begun === 0) await forgetTrack(tx, caseId, "appeal");
    return allow();
  });
}

/** Whoever goes another way than the advised one, says why. */
export const needsReason = ({ best, ways }: Advice, way: Way): boolean =>
  best !== way &&
  (best !== null || ways.some((each) => each.way === way && each.standing === "closed"));

type Noted = {
  caseId: string;
  restrictionId: string;
  way: Way;
  reason: string;
  advised: Advised;
};

/** With the case in hand. */
export async function noteWay(
  tx: Tx,
  person: Person,
  { caseId, restrictionId, way, reason, advised }: Noted,
  now: Date,
): Promise<void> {
  const best = advised.advice.best ?? "";
  await tx.routeChoice.create({
    data: {
      caseId,
      restrictionId,
      route: way,
      reason,
      advised: best,
      rulesVersion: WAYS_VERSION,
      byId: person.id,
      byName: person.name,
      at: now,
    },
    select: { id: true },
  });
  await recordEvent(tx, person, {
    subject: { kind: "restriction", id: restrictionId },
    caseId,
    kind: reason ? "way.chosen_because" : "way.chosen",
    detail: { way, advised: best, reason },
  });
}
