/** How an asset stands, in the reader's words: state, warnings, ladders, and how it came to that. */
import { ladderPositions } from "~/features/assets/state/ladder-position";
import { plainState, toneOfState } from "~/features/assets/state/plain-state";
import { probationOf } from "~/features/assets/state/probation";
import { READINGS_SHOWN } from "~/features/assets/state/reading-steps";
import { warningsOf } from "~/features/assets/state/warnings";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { nameOf } from "~/platform/i18n/texts.server";
import { assetHistory } from "./asset-history.server";

export type AssetState = Awaited<ReturnType<typeof assetState>>;

/** Of an asset that the reader may see. */
export async function assetState(
  { language }: Pick<Person, "language">,
  assetId: string,
  now: Date,
  tx: Tx = db,
) {
  const { state, restrictions } = await assetHistory(tx, assetId);
  const open = state.spans.filter(({ endedAt, class: hit }) => endedAt === null && hit !== null);
  const written = restrictions.filter((row) => row.assetId === assetId && row.liftedAt === null);
  const reading = await tx.assetReading.findFirst({ where: { assetId }, select: { id: true } });
  const probation = probationOf(state, now);
  const key = plainState({
    inForce: [...open, ...written].flatMap(({ class: hit }) => hit ?? []),
    isOnProbation: probation !== null,
    wasHeard: reading !== null || state.spans.length + restrictions.length > 0,
  });
  return {
    key,
    tone: toneOfState(key),
    probationUntil: key === "probation" ? (probation?.until ?? null) : null,
    warnings: warningsOf(state, now),
    ladders: ladderPositions(state).map(({ ladder, violations, next }) => ({
      ladder,
      violations,
      next: next && {
        name: nameOf(language, "enforcement.class", next.restrictionClass),
        effect: next.effect[language],
      },
    })),
    quality: await readingsShown(tx, assetId, "quality"),
    limit: await readingsShown(tx, assetId, "limit"),
  };
}

/** The newest values, the oldest of them first. */
async function readingsShown(tx: Tx, assetId: string, what: "quality" | "limit") {
  const found = await tx.assetReading.findMany({
    where: { assetId, what },
    orderBy: { at: "desc" },
    take: READINGS_SHOWN,
    select: { value: true, at: true },
  });
  return found.toReversed();
}
