/** What the case as a whole asks for in its phase, beside what the stages ask. */
import { type CasePhase, isOpen } from "~/features/cases/case-phase";
import type { Tx } from "~/platform/db.server";
import { reportTrack } from "./report-track.server";
import type { NextAction } from "./tracks";

type CaseAsItStands = {
  id: string;
  phase: CasePhase;
  ownerId: string | null;
  monitoringUntil: Date | null;
};

export async function reportCase(tx: Tx, held: CaseAsItStands, now = new Date()): Promise<void> {
  await reportTrack(
    tx,
    held.id,
    "case",
    {
      state: "in_progress",
      summary: { key: "cases.summaries.phase", params: { phase: held.phase } },
      next: [...(await endToConfirm(tx, held, now)), ...nextInPhase(held)],
    },
    now,
  );
}

/** No one announces that a restriction ran out: once its end is reached, somebody looks. */
async function endToConfirm(
  tx: Tx,
  { id, phase }: CaseAsItStands,
  now: Date,
): Promise<NextAction[]> {
  if (!isOpen(phase) || phase === "monitoring") return [];
  const reached = await tx.restriction.findFirst({
    where: { caseId: id, liftedAt: null, askAt: { lte: now } },
    orderBy: [{ askAt: "asc" }, { id: "asc" }],
    select: { id: true, askAt: true },
  });
  if (!reached) return [];
  return [
    {
      role: "support_lead",
      key: "cases.next.confirmEnd",
      reasonKey: "cases.next.confirmEndWhy",
      href: `restrictions/${reached.id}`,
      dueAt: reached.askAt,
    },
  ];
}

/** Until somebody classifies it, the classify track is ours to report. */
export async function reportUnclassified(
  tx: Tx,
  { id, ownerId }: Pick<CaseAsItStands, "id" | "ownerId">,
  now = new Date(),
): Promise<void> {
  const classify: NextAction = {
    role: "support_lead",
    key: "cases.next.classify",
    reasonKey: "cases.next.classifyWhy",
    href: "classify",
    ...(ownerId && { personId: ownerId }),
  };
  await reportTrack(
    tx,
    id,
    "classify",
    {
      state: "not_started",
      summary: { key: "cases.summaries.toClassify" },
      next: ownerId ? [classify] : [],
    },
    now,
  );
}

function nextInPhase({ phase, monitoringUntil }: CaseAsItStands): NextAction[] {
  const role = "support_lead";
  if (phase === "new") {
    return [{ role, key: "cases.next.take", reasonKey: "cases.next.takeWhy", href: "owner" }];
  }
  if (phase === "active") {
    return [
      { role, key: "cases.next.restore", reasonKey: "cases.next.restoreWhy", href: "restoration" },
    ];
  }
  if (phase === "monitoring") {
    const params = { until: monitoringUntil };
    const reasonKey = "cases.next.watchWhy";
    return [
      { role, key: "cases.next.watch", params, reasonKey, href: "closure", dueAt: monitoringUntil },
    ];
  }
  return [];
}
