/**
 * The figures of a case for whoever reads them. Those of a case with few customers are counted as
 * they are asked for; of many, the worker keeps them, and they say as of when they are.
 */
import { db } from "~/platform/db.server";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { moment } from "~/platform/moment.server";
import type { Prisma } from "~prisma/generated/client";
import { countProgress } from "./count-progress.server";
import type { ProgressFigures } from "./progress-figures";

/** From so many customers on, counting takes longer than a reader should wait. */
const MANY = 20_000;

const KEPT_FOR_MS = 10 * 60_000;

export type ProgressAsOf = { asOf: Date; isKept: boolean; figures: ProgressFigures };

export async function progressOf(caseId: string, many = MANY): Promise<ProgressAsOf> {
  const kept = await keptProgress(caseId);
  if (kept) return { ...kept, isKept: true };
  const asOf = moment();
  const figures = await countProgress(caseId);
  const isKept = figures.stages.identified >= many;
  if (isKept) await keep(caseId, asOf, figures);
  return { asOf: wholeMinute(asOf), isKept, figures };
}

/** Null for a case with few customers. */
export async function keptProgress(
  caseId: string,
): Promise<Pick<ProgressAsOf, "asOf" | "figures"> | null> {
  const kept = await db.recoveryFigures.findUnique({ where: { caseId } });
  return kept && { asOf: kept.asOf, figures: asFigures(kept.figures) };
}

/** What an earlier version kept names nobody who is on record twice. */
const asFigures = (kept: Prisma.JsonValue): ProgressFigures => ({
  twice: 0,
  ...(kept as Omit<ProgressFigures, "twice">),
});

/** Counts again where that was long ago and the case has gone on since; forgets those that have few customers now. */
export async function keepProgress(many = MANY): Promise<void> {
  const now = moment();
  const due = await db.$queryRaw<{ id: string; isMany: boolean }[]>`
    SELECT c.id, m.many AS "isMany" FROM "Case" c
    LEFT JOIN "RecoveryFigures" f ON f."caseId" = c.id
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM "AffectedCustomer" a
      WHERE a."caseId" = c.id OFFSET ${many - 1} LIMIT 1) AS many) m
    WHERE (f."caseId" IS NOT NULL OR m.many)
      AND (f."asOf" IS NULL OR f."asOf" < ${new Date(now.getTime() - KEPT_FOR_MS)})
      AND (f."asOf" IS NULL OR c.phase NOT IN ('closed', 'void', 'merged') OR c."updatedAt" > f."asOf")`;
  for (const { id, isMany } of due) {
    if (isMany) await keep(id, moment(), await countProgress(id));
    else await db.recoveryFigures.deleteMany({ where: { caseId: id } });
  }
}

async function keep(caseId: string, asOf: Date, figures: ProgressFigures): Promise<void> {
  const row = { asOf, figures: figures as unknown as Prisma.InputJsonObject };
  await db.recoveryFigures.upsert({
    where: { caseId },
    create: { caseId, ...row },
    update: row,
  });
}
