/** Merges a duplicate into the case that goes on, and undoes it. Both numbers stay; nothing is moved. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { type CasePhase, isOpen } from "~/features/cases/case-phase";
import { type HeldCase, holdCase } from "~/features/cases/hold-case.server";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { touchCase } from "~/features/cases/tracks/touch-case.server";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

type Seen = { seenPhase?: CasePhase };

export async function mergeCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  intoId: string,
  { seenPhase }: Seen = {},
  now = new Date(),
): Promise<Verdict> {
  if (caseId === intoId) return refuse("cases.refusals.mergeItself");
  const held = await holdBoth(tx, caseId, intoId);
  if (!held) return refuse("cases.refusals.gone");
  const { from, into } = held;
  if (from.businessId && into.businessId && from.businessId !== into.businessId) {
    return refuse("cases.refusals.mergeAcross");
  }
  if (from.businessId && !into.businessId) {
    const params = { reference: from.reference, other: into.reference };
    return refuse("cases.refusals.mergeIntoNobodys", params);
  }
  if (!isOpen(into.phase)) {
    return refuse("cases.refusals.mergeTarget", { reference: into.reference, phase: into.phase });
  }
  if (isAtWork(from) && !isAtWork(into)) {
    const params = { reference: from.reference, other: into.reference };
    return refuse("cases.refusals.mergeBack", params);
  }
  if (await isWithMeta(tx, caseId)) {
    const params = { reference: from.reference, other: into.reference };
    const isOther = await isWithMeta(tx, intoId);
    return refuse(`cases.refusals.${isOther ? "mergeBothAppealed" : "mergeAppealed"}`, params);
  }
  const moved = await moveCase(tx, actor, caseId, "merge", { seenPhase, intoId }, now);
  if (!moved.ok) return moved;

  await recordOn(tx, actor, from.id, "case.merged", into.reference);
  await recordOn(tx, actor, into.id, "case.absorbed", from.reference);
  await touchCase(tx, into.id, now);
  return allow();
}

/** Classified: it has what is in force and the clocks of it, which a case that has none would not watch. */
const isAtWork = ({ phase }: HeldCase) => phase === "active" || phase === "monitoring";

/** What Meta decides of an appeal is recorded on its case, and only while that is worked on. */
async function isWithMeta(tx: Tx, caseId: string): Promise<boolean> {
  const where = { caseId, state: { in: [...WITH_META] } };
  return (await tx.appeal.count({ where })) > 0;
}

const WITH_META = ["submitted", "under_review", "info_requested"] as const;

/** The case goes back to where it stood. */
export async function unmergeCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Verdict> {
  const before = await tx.case.findUnique({
    where: { id: caseId },
    select: { mergedIntoId: true },
  });
  const intoId = before?.mergedIntoId;
  const held = intoId ? await holdBoth(tx, caseId, intoId) : null;
  const moved = await moveCase(tx, actor, caseId, "unmerge", {}, now);
  if (!moved.ok || !held) return moved.ok ? allow() : moved;

  await recordOn(tx, actor, held.from.id, "case.unmerged", held.into.reference);
  await recordOn(tx, actor, held.into.id, "case.released", held.from.reference);
  await touchCase(tx, held.into.id, now);
  return allow();
}

/** Always in the order of their ids, so that two merges of the same pair never wait for each other. */
async function holdBoth(
  tx: Tx,
  fromId: string,
  intoId: string,
): Promise<{ from: HeldCase; into: HeldCase } | null> {
  const held = new Map<string, HeldCase>();
  for (const id of [fromId, intoId].sort()) {
    const found = await holdCase(tx, id);
    if (found) held.set(id, found);
  }
  const [from, into] = [held.get(fromId), held.get(intoId)];
  return from && into ? { from, into } : null;
}

const recordOn = (tx: Tx, actor: Actor, id: string, kind: string, reference: string) =>
  recordEvent(tx, actor, {
    subject: { kind: "case", id },
    caseId: id,
    kind,
    detail: { reference },
  });
