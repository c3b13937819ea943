/** Writes what is in force on an asset, and when it is over. The only writer of restrictions. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Withdrawn } from "./ended-how";

export type NewRestriction = {
  caseId: string;
  /** Null while it is not known what was hit. */
  assetId: string | null;
  class: string;
  types: readonly string[];
  violationType: string | null;
  startedAt: Date;
  startedZone: string;
  /** Null when no end was given. */
  expiresAt: Date | null;
};

type Happened = { at: Date; zone: string };

/**
 * Records what a classification puts in force, in the place of what an earlier one of the same case
 * did: the same row, so that an appeal about it goes on, also where another asset turns out to be
 * hit. What signals told of another asset stands beside it.
 */
export async function recordRestriction(
  tx: Tx,
  actor: Actor,
  { types, ...restriction }: NewRestriction,
): Promise<string> {
  const { caseId, assetId, startedAt, startedZone, expiresAt } = restriction;
  await holdCaseOf(tx, caseId);
  const known = await rowToReplace(tx, restriction);
  const data = { ...restriction, types: [...types] };
  const { id } = known
    ? await tx.restriction.update({
        where: { id: known.id },
        data: { ...data, liftedAt: null, liftedHow: null, version: { increment: 1 } },
        select: { id: true },
      })
    : await tx.restriction.create({ data, select: { id: true } });

  await recordEvent(tx, actor, {
    subject: { kind: "restriction", id },
    caseId,
    kind: known?.liftedAt === null ? "restriction.changed" : "restriction.recorded",
    detail: {
      class: restriction.class,
      asset: await assetName(tx, assetId),
      types: types.join(", "),
      expiresAt: expiresAt?.toISOString() ?? null,
    },
    happened: { at: startedAt, zone: startedZone },
  });
  await withdraw(tx, actor, { caseId, id: { not: id } }, "reclassified");
  return id;
}

/** Of the same asset; else what a classification put in force; else what one has just taken back. */
async function rowToReplace(
  tx: Tx,
  { caseId, assetId, startedAt }: Pick<NewRestriction, "caseId" | "assetId" | "startedAt">,
) {
  const rows = await tx.restriction.findMany({
    where: {
      caseId,
      OR: [
        { liftedAt: null },
        { liftedHow: "reclassified" satisfies Withdrawn, liftedAt: { gte: startedAt } },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, assetId: true, signalId: true, liftedAt: true },
  });
  const inForce = rows.filter(({ liftedAt }) => liftedAt === null);
  return (
    inForce.find((row) => row.assetId === assetId) ??
    inForce.find(({ signalId }) => signalId === null) ??
    rows.find(({ liftedAt }) => liftedAt !== null)
  );
}

/** Takes back what classifications of a case put in force. What signals told of it stands. */
export const withdrawRestrictions = (
  tx: Tx,
  actor: Actor,
  caseId: string,
  how: Withdrawn,
): Promise<void> => withdraw(tx, actor, { caseId }, how);

async function withdraw(
  tx: Tx,
  actor: Actor,
  which: { caseId: string; id?: { not: string } },
  how: Withdrawn,
): Promise<void> {
  await holdCaseOf(tx, which.caseId);
  const own = await tx.restriction.findMany({
    where: { ...which, signalId: null, liftedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const data = { liftedAt: moment(), liftedHow: how, askAt: null };
  for (const { id } of own) {
    await tx.restriction.update({
      where: { id },
      data: { ...data, version: { increment: 1 } },
      select: { id: true },
    });
    await recordOn(tx, actor, id, "restriction.withdrawn", { how });
  }
}

/**
 * Puts back in force what ended with a case that is taken up again: what was withdrawn because the
 * case was an error, and what was said to be over in the moment of closing it.
 */
export async function putBackRestrictions(
  tx: Tx,
  actor: Actor,
  caseIds: readonly string[],
  closedAt: Date | null,
): Promise<void> {
  const ended = await tx.restriction.findMany({
    where: {
      caseId: { in: [...caseIds] },
      liftedSignalId: null,
      OR: [
        { liftedHow: "voided" satisfies Withdrawn },
        ...(closedAt ? [{ liftedAt: closedAt }] : []),
      ],
    },
    orderBy: { id: "asc" },
    select: { id: true, expiresAt: true },
  });
  for (const { id, expiresAt } of ended) {
    await tx.restriction.update({
      where: { id },
      data: { liftedAt: null, liftedHow: null, askAt: expiresAt, version: { increment: 1 } },
      select: { id: true },
    });
    await recordOn(tx, actor, id, "restriction.put_back", {});
  }
}

async function holdCaseOf(tx: Tx, caseId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
}

export async function liftRestriction(
  tx: Tx,
  actor: Actor,
  restrictionId: string,
  { at, zone, how }: Happened & { how: string },
): Promise<Verdict> {
  const { count } = await tx.restriction.updateMany({
    where: { id: restrictionId, liftedAt: null },
    data: { liftedAt: at, liftedHow: how, version: { increment: 1 } },
  });
  if (count === 0) return refuse("cases.refusals.restrictionOver");

  const { caseId, assetId } = await tx.restriction.findUniqueOrThrow({
    where: { id: restrictionId },
    select: { caseId: true, assetId: true },
  });
  await recordEvent(tx, actor, {
    subject: { kind: "restriction", id: restrictionId },
    caseId,
    kind: "restriction.lifted",
    detail: { how, asset: await assetName(tx, assetId) },
    happened: { at, zone },
  });
  return allow();
}

/** Lifts whatever is in force of some cases; says how many there were. */
export async function liftRestrictionsOf(
  tx: Tx,
  actor: Actor,
  caseIds: readonly string[],
  lifted: Happened & { how: string },
): Promise<number> {
  const inForce = await tx.restriction.findMany({
    where: { caseId: { in: [...caseIds] }, liftedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of inForce) await liftRestriction(tx, actor, id, lifted);
  return inForce.length;
}

async function assetName(tx: Tx, assetId: string | null): Promise<string | null> {
  if (!assetId) return null;
  const asset = await tx.asset.findUnique({ where: { id: assetId }, select: { name: true } });
  return asset?.name ?? null;
}

/** It is still in force although its end was reached: the question comes again. */
export async function askAgain(
  tx: Tx,
  actor: Actor,
  restrictionId: string,
  { askAt, seen }: { askAt: Date; seen: string },
): Promise<Verdict> {
  const { count } = await tx.restriction.updateMany({
    where: { id: restrictionId, liftedAt: null },
    data: { askAt, version: { increment: 1 } },
  });
  if (count === 0) return refuse("cases.refusals.restrictionOver");
  await recordOn(tx, actor, restrictionId, "restriction.still_in_force", { seen });
  return allow();
}

/** Whether it is over is being found out otherwise: people are asked later, if at all. */
export async function putOffAsking(tx: Tx, restrictionId: string, askAt: Date): Promise<void> {
  await tx.restriction.updateMany({
    where: { id: restrictionId, liftedAt: null },
    data: { askAt },
  });
}

/** That the end which was named is reached, once for each time it is asked. */
export async function noteEndReached(
  tx: Tx,
  actor: Actor,
  restrictionId: string,
  at: Date,
): Promise<void> {
  await recordOn(tx, actor, restrictionId, "restriction.end_reached", {}, { at, zone: "UTC" });
}

async function recordOn(
  tx: Tx,
  actor: Actor,
  id: string,
  kind: string,
  detail: Record<string, string>,
  happened?: Happened,
): Promise<void> {
  const { caseId, assetId } = await tx.restriction.findUniqueOrThrow({
    where: { id },
    select: { caseId: true, assetId: true },
  });
  const asset = await assetName(tx, assetId);
  await recordEvent(tx, actor, {
    subject: { kind: "restriction", id },
    caseId,
    kind,
    detail: { ...detail, asset },
    ...(happened && { happened }),
  });
}
