/** Restrictions as signals tell of them. What people wrote on a case stays theirs. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Tx } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { assetLabel } from "./asset-tree";
import { WITHDRAWN } from "./ended-how";
import { concernOf } from "./state/concern-of";
import { isSameSort, type Span } from "./state/span";
import type { SaidOver } from "./state/told-signal";

/** Ends that the next word implied, and rows that were taken off a case: nobody said that they were over. */
const IMPLIED: readonly string[] = ["replaced", "followed", "detached"];

/** Of a case, but what was taken off it again. */
export const STILL_THERE = {
  OR: [{ liftedHow: null }, { liftedHow: { notIn: ["detached", ...WITHDRAWN] } }],
} satisfies Prisma.RestrictionWhereInput;

const KNOWN = {
  id: true,
  caseId: true,
  assetId: true,
  class: true,
  types: true,
  violationType: true,
  remediation: true,
  startedAt: true,
  expiresAt: true,
  liftedAt: true,
  liftedHow: true,
  liftedSignalId: true,
  signalId: true,
} as const;

export type KnownRestriction = Awaited<ReturnType<typeof restrictionsNear>>[number];

/** What is written down about an asset, and about cases of it that name no asset yet. */
export function restrictionsNear(tx: Tx, assetId: string) {
  return tx.restriction.findMany({
    where: {
      AND: [
        { OR: [{ assetId }, { assetId: null, case: { assets: { some: { assetId } } } }] },
        STILL_THERE,
      ],
    },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: KNOWN,
  });
}

/** That people said of what signals told: it is over. */
export function saidOver(restrictions: readonly KnownRestriction[]): SaidOver[] {
  return restrictions.flatMap(({ signalId, liftedAt, liftedHow, liftedSignalId }) =>
    signalId && liftedAt && !liftedSignalId && !IMPLIED.includes(liftedHow ?? "")
      ? [{ signalId, at: liftedAt, how: liftedHow ?? "" }]
      : [],
  );
}

/** The row of a span: by its signal, else what a person wrote on the same case of the same sort. */
export function rowOfSpan(
  span: Span,
  restrictions: readonly KnownRestriction[],
  caseId: string | null,
): KnownRestriction | undefined {
  const told = restrictions.find(({ signalId }) => signalId && span.signals.includes(signalId));
  if (told || !caseId) return told;
  return restrictions.find(
    (row) =>
      row.caseId === caseId &&
      row.signalId === null &&
      row.liftedAt === null &&
      isSameSort(row.class as Span["class"], span.class) &&
      concernOf({ ...row, class: row.class as Span["class"] }) === span.concern,
  );
}

type Placed = { caseId: string; assetId: string; isClassified: boolean; isFresh: boolean };

/** Writes what a span says; says whether anything changed. */
export async function writeSpan(
  tx: Tx,
  actor: Actor,
  span: Span & { class: string },
  row: KnownRestriction | undefined,
  { caseId, assetId, isClassified, isFresh }: Placed,
): Promise<{ id: string; changed: boolean }> {
  const ended = endOf(span);
  const expiresAt = span.expiryIs === "told" ? span.expiresAt : null;
  const { violationType, remediation } = span;
  const facts = { types: [...span.types], violationType, expiresAt, remediation };
  if (!row) {
    const { id } = await tx.restriction.create({
      data: {
        ...facts,
        ...ended,
        caseId,
        assetId,
        class: span.class,
        startedAt: span.startedAt,
        startedZone: "UTC",
        signalId: span.signals[0] ?? null,
        askAt: expiresAt,
      },
      select: { id: true },
    });
    await record(tx, actor, "recorded", { id, caseId, assetId, span });
    if (ended.liftedAt) await record(tx, actor, "lifted", { id, caseId, assetId, span });
    return { id, changed: true };
  }

  // Once somebody has classified the case, only what is told afterwards changes what it says.
  const mayRewrite = !isClassified || isFresh;
  const data = {
    ...(mayRewrite && facts),
    ...(mayRewrite && expiresAt?.getTime() !== row.expiresAt?.getTime() && { askAt: expiresAt }),
    ...(!isClassified && { class: span.class, startedAt: span.startedAt }),
    ...(row.signalId === null && { signalId: span.signals[0] ?? null }),
    ...(isOurs(row) && ended),
  };
  if (isAsItWas(row, data)) return { id: row.id, changed: false };
  await tx.restriction.update({
    where: { id: row.id },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
  if (ended.liftedAt && !row.liftedAt) {
    await record(tx, actor, "lifted", { id: row.id, caseId: row.caseId, assetId, span });
  }
  return { id: row.id, changed: true };
}

const endOf = ({ endedAt, how, endedBy }: Span) => ({
  liftedAt: endedAt,
  liftedHow: how,
  liftedSignalId: endedBy,
});

/** Not ended by a person: what is told may still change it. */
const isOurs = ({ liftedAt, liftedHow, liftedSignalId }: KnownRestriction) =>
  liftedAt === null || liftedSignalId !== null || IMPLIED.includes(liftedHow ?? "");

const isAsItWas = (row: KnownRestriction, data: Record<string, unknown>): boolean =>
  Object.entries(data).every(
    ([name, value]) =>
      name === "askAt" || JSON.stringify(value) === JSON.stringify(row[name as keyof typeof row]),
  );

/** Ends what a person wrote down, because a signal says that it is over. */
export async function liftByWord(
  tx: Tx,
  actor: Actor,
  row: KnownRestriction,
  { at, how, signalId }: { at: Date; how: string; signalId: string },
): Promise<void> {
  await tx.restriction.updateMany({
    where: { id: row.id, liftedAt: null },
    data: { liftedAt: at, liftedHow: how, liftedSignalId: signalId, version: { increment: 1 } },
  });
  const { id, caseId, assetId } = row;
  await record(tx, actor, "lifted", { id, caseId, assetId, span: { startedAt: at, how } });
}

/** Takes what a case was wrongly given off it again. What an appeal rests on stays as history. */
export async function detachRestrictions(
  tx: Tx,
  caseId: string,
  signalIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.restriction.updateMany({
    where: { caseId, signalId: { in: [...signalIds] } },
    data: { liftedAt: now, liftedHow: "detached", liftedSignalId: null, askAt: null },
  });
}

/** Takes rows away; what an appeal rests on stays as history. */
export async function dropRestrictions(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.restriction.deleteMany({ where: { id: { in: [...ids] }, appeals: { none: {} } } });
  await tx.restriction.updateMany({
    where: { id: { in: [...ids] } },
    data: { liftedAt: now, liftedHow: "detached", liftedSignalId: null, askAt: null },
  });
}

/** Puts back in force what a signal had ended on a case. */
export async function reinforce(tx: Tx, caseId: string, signalId: string): Promise<void> {
  await tx.restriction.updateMany({
    where: { caseId, liftedSignalId: signalId },
    data: { liftedAt: null, liftedHow: null, liftedSignalId: null, version: { increment: 1 } },
  });
}

type Recorded = {
  id: string;
  caseId: string;
  assetId: string | null;
  span: Pick<Span, "startedAt" | "how"> & Partial<Pick<Span, "class" | "types" | "expiresAt">>;
};

async function record(
  tx: Tx,
  actor: Actor,
  what: "recorded" | "lifted",
  { id, caseId, assetId, span }: Recorded,
): Promise<void> {
  const asset = assetId
    ? await tx.asset.findUnique({
        where: { id: assetId },
        select: { name: true, phone: true, externalId: true },
      })
    : null;
  const at = what === "lifted" && "endedAt" in span ? (span as Span).endedAt : span.startedAt;
  await recordEvent(tx, actor, {
    subject: { kind: "restriction", id },
    caseId,
    kind: what === "lifted" ? "restriction.lifted" : "restriction.recorded",
    detail: {
      asset: asset ? assetLabel(asset) : null,
      ...(what === "lifted"
        ? { how: span.how }
        : {
            class: span.class ?? null,
            types: (span.types ?? []).join(", "),
            expiresAt: span.expiresAt?.toISOString() ?? null,
          }),
    },
    happened: { at: at ?? span.startedAt, zone: "UTC" },
  });
}
