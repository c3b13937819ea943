/** Gives a case to somebody. A new case that gets a lead begins triage. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { holdCase } from "~/features/cases/hold-case.server";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { reportCase, reportUnclassified } from "~/features/cases/tracks/report-case.server";
import type { Tx } from "~/platform/db.server";
import type { TextParams } from "~/platform/i18n/text-key";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { leadOf } from "./lead-of.server";

type Assigning = {
  /** Who led it when somebody chose; absent where nobody looked. */
  seenOwnerId?: string | null;
  /** What it was given away with. */
  run?: GivenWith;
};

/** The run that gave a case away, and whether it gave away others: told together then. */
export type GivenWith = { run: string; together: boolean };

export async function assignCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  ownerId: string,
  now = new Date(),
  { seenOwnerId, run }: Assigning = {},
): Promise<Verdict> {
  const held = await holdCase(tx, caseId);
  if (!held) return refuse("cases.refusals.gone");
  const lead = await leadOf(tx, ownerId);
  if (!lead.ok) return lead;
  if (!lead.value.reaches(held)) return refuse("cases.refusals.ownerGone");
  if (held.ownerId === ownerId) return allow();
  if (seenOwnerId !== undefined && seenOwnerId !== held.ownerId) {
    const key = held.ownerId ? "cases.refusals.ownerChanged" : "cases.refusals.ownerTaken";
    return refuse(key, await whoGaveIt(tx, caseId, held.ownerId));
  }

  await tx.case.updateMany({
    where: { id: caseId, version: held.version },
    data: { ownerId, version: { increment: 1 }, updatedAt: now },
  });
  await recordEvent(tx, actor, {
    subject: { kind: "case", id: caseId },
    caseId,
    kind: held.phase === "new" ? "case.triage_begun" : "case.assigned",
    detail: { owner: lead.value.name, ownerId, before: held.ownerId, ...run },
  });
  if (held.phase === "new") {
    const moved = await moveCase(tx, actor, caseId, "begin_triage", {}, now);
    if (!moved.ok)
      throw new Error(`A case with a lead could not begin triage: ${moved.refusal.key}`);
  } else if (held.phase === "triage" && !held.class) {
    await reportUnclassified(tx, { ...held, ownerId }, now);
  } else {
    await reportCase(tx, { ...held, ownerId }, now);
  }
  return allow();
}

/** Who leads a case by now, and who decided so when. */
async function whoGaveIt(tx: Tx, caseId: string, ownerId: string | null): Promise<TextParams> {
  const [owner, last] = [
    ownerId && (await tx.person.findUnique({ where: { id: ownerId }, select: { name: true } })),
    await tx.auditEvent.findFirst({
      where: {
        caseId,
        kind: { in: ["case.assigned", "case.unassigned", "case.triage_begun", "case.opened"] },
      },
      orderBy: { id: "desc" },
      select: { actorName: true, at: true },
    }),
  ];
  return { ownerId, owner: owner ? owner.name : null, by: last?.actorName, at: last?.at };
}
