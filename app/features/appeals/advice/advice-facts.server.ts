/** What is known of a restriction that decides which ways out of it are open. */
import type { AppealOutcome } from "~/features/appeals/appeal-lifecycle";
import { isWindowOver } from "~/features/appeals/move-appeal.server";
import { roundWithMeta } from "~/features/appeals/with-meta/round-with-meta.server";
import { readDraft } from "~/features/classification/triage-draft";
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import type { TriageResult } from "~/features/enforcement/triage-result";
import { db, type Tx } from "~/platform/db.server";
import { WAYS, type Way } from "~templates/rules/appeal/routes";
import type { Appealability, Level } from "~templates/rules/vocabulary";
import { type Advice, type AdviceFacts, advise, isAboutSpam, offeredOf } from "./advise";

type Which = { caseId: string; restrictionId: string };

export type Advised = { facts: AdviceFacts; advice: Advice; stopNow: TriageResult["stopNow"] };

/** Null where nothing is classified yet, or the restriction is not of this case. */
export async function adviceFor(
  { caseId, restrictionId }: Which,
  now: Date,
  tx: Tx = db,
): Promise<Advised | null> {
  const [restriction, classified, decided] = await Promise.all([
    tx.restriction.findFirst({
      where: { id: restrictionId, caseId },
      select: { class: true, violationType: true, expiresAt: true },
    }),
    tx.classification.findFirst({
      where: { caseId, supersededAt: null },
      orderBy: { at: "desc" },
      select: { level: true, appealable: true, causes: true, answers: true, result: true },
    }),
    tx.appeal.findFirst({
      where: { restrictionId, decision: { isNot: null } },
      orderBy: { round: "desc" },
      select: { decision: { select: { outcome: true } } },
    }),
  ]);
  if (!restriction || !classified) return null;
  const { answers } = readDraft(classified.answers);
  const facts: AdviceFacts = {
    class: restriction.class as RestrictionClass,
    level: classified.level as Level,
    appealable: classified.appealable as Appealability,
    offered: offeredOf(answers.review_offered),
    isSpam: isAboutSpam(restriction.violationType, classified.causes),
    endsAt: restriction.expiresAt,
    isWithMeta: (await roundWithMeta(tx, restrictionId)) !== null,
    last: (decided?.decision?.outcome as AppealOutcome | undefined) ?? null,
    isWindowOver: await isWindowOver(caseId, now, tx),
  };
  const { stopNow = [] } = (classified.result ?? {}) as Partial<TriageResult>;
  return { facts, advice: advise(facts), stopNow };
}

export type ChosenWay = { way: Way; reason: string; byName: string; at: Date };

/** The newest choice for a restriction; one that the rules no longer know counts for nothing. */
export async function chosenWay(restrictionId: string, tx: Tx = db): Promise<ChosenWay | null> {
  const found = await tx.routeChoice.findFirst({
    where: { restrictionId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { route: true, reason: true, byName: true, at: true },
  });
  const way = WAYS.find((each) => each === found?.route);
  return found && way ? { way, reason: found.reason, byName: found.byName, at: found.at } : null;
}

/** Whether waiting it out is what was chosen, or all that is left while nobody chose. */
export function isWaitOut({ advice }: Pick<Advised, "advice">, chosen: ChosenWay | null): boolean {
  return chosen ? chosen.way === "wait_out" : advice.isWaitOut;
}
