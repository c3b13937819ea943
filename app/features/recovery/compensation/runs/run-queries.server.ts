/** Reads about work on many grants. */

import { db } from "~/platform/db.server";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import type { RunKind } from "../grants/grant-schemas";
import type { PassedOverCounts } from "./run-filter";

const shown = {
  id: true,
  what: true,
  state: true,
  total: true,
  seen: true,
  done: true,
  startedByName: true,
  createdAt: true,
  endedAt: true,
} as const;

const asRun = <T extends { what: string }>(run: T) => ({ ...run, what: run.what as RunKind });

export type RunInList = Awaited<ReturnType<typeof runsUnderWay>>[number];

export async function runsUnderWay(caseId: string) {
  const runs = await db.grantRun.findMany({
    where: { caseId, state: "running" },
    orderBy: { createdAt: "desc" },
    select: shown,
  });
  return runs.map(asRun);
}

export type RunOnPage = NonNullable<Awaited<ReturnType<typeof runOfCase>>>;

/** Why some were passed over is worded here: most of those sentences stay on the server. */
export async function runOfCase(caseId: string, id: string, t: Translate) {
  const found = await db.grantRun.findFirst({
    where: { id, caseId },
    select: {
      ...shown,
      doneMinor: true,
      passedOver: true,
      case: { select: { budget: { select: { currency: true } } } },
    },
  });
  if (!found) return null;
  const { doneMinor, passedOver, case: of, ...run } = found;
  return {
    ...asRun(run),
    doneMinor: Number(doneMinor),
    currency: of.budget?.currency ?? "",
    passedOver: Object.entries(passedOver as PassedOverCounts).map(([key, { count, params }]) => ({
      key,
      count,
      words: t(key as TextKey, params),
    })),
  };
}
