/** The restrictions of a case as an appeal may take them up, with how far each has come. */
import { isOver } from "~/features/appeals/appeal-lifecycle";
import { restrictionsOfCase } from "~/features/assets/restriction-queries.server";
import { db } from "~/platform/db.server";

export type RestrictionChoice = {
  id: string;
  class: string;
  assetName: string | null;
  startedAt: Date;
  startedZone: string;
  /** The round a new attempt would be. */
  nextRound: number;
  /** The attempt under way, when there is one. */
  openNumber: number | null;
  isReversed: boolean;
};

export async function restrictionChoices(caseId: string): Promise<RestrictionChoice[]> {
  const restrictions = await restrictionsOfCase(caseId);
  const attempts = await db.appeal.findMany({
    where: { caseId },
    orderBy: { number: "desc" },
    select: {
      number: true,
      restrictionId: true,
      state: true,
      submission: { select: { appealId: true } },
      decision: { select: { outcome: true } },
    },
  });
  return restrictions.map(({ id, class: hit, asset, startedAt, startedZone }) => {
    const own = attempts.filter(({ restrictionId }) => restrictionId === id);
    return {
      id,
      class: hit,
      assetName: asset && (asset.phone ?? asset.name),
      startedAt,
      startedZone,
      nextRound: own.filter(({ submission }) => submission).length + 1,
      openNumber: own.find(({ state }) => !isOver(state))?.number ?? null,
      isReversed: own.some(({ decision }) => decision?.outcome === "reversed"),
    };
  });
}
