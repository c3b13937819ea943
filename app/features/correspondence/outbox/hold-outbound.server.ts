/** Takes a mail of ours in hand, with its thread and cases, for the rest of a transaction; and writes it. */
import { type HeldThread, holdThread } from "~/features/correspondence/hold-thread.server";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Prisma } from "~prisma/generated/client";
import { decideOutbound, type OutboundMove } from "./outbound-lifecycle";

export type HeldOutbound = Prisma.OutboundMailGetPayload<object>;

/** Null: there is none, or its thread can take nothing any more. */
export async function holdOutbound(
  tx: Tx,
  id: string,
): Promise<{ mail: HeldOutbound; thread: HeldThread } | null> {
  const found = await tx.outboundMail.findUnique({ where: { id }, select: { threadId: true } });
  const thread = found && (await holdThread(tx, found.threadId));
  if (!thread) return null;
  await tx.$executeRaw`SELECT 1 FROM "OutboundMail" WHERE id = ${id}::uuid FOR UPDATE`;
  const mail = await tx.outboundMail.findUniqueOrThrow({ where: { id } });
  return { mail, thread };
}

/** The only writer of `OutboundMail.state`. */
export async function moveOutbound(
  tx: Tx,
  { id, state, version }: Pick<HeldOutbound, "id" | "state" | "version">,
  move: OutboundMove,
  change: Prisma.OutboundMailUncheckedUpdateManyInput,
  now: Date,
): Promise<Verdict> {
  const next = decideOutbound(move, state);
  if (!next.ok) return next;
  const { count } = await tx.outboundMail.updateMany({
    where: { id, version },
    data: { ...change, state: next.value, version: { increment: 1 }, updatedAt: now },
  });
  if (count !== 1) throw new Error("A mail was changed without being held.");
  return allow();
}

/** Nothing leaves for a case that is merged away or void. */
export function stillOpen(
  { cases }: { cases: readonly Pick<HeldThread["cases"][number], "id" | "phase">[] },
  caseId: string,
): Verdict {
  const here = cases.find(({ id }) => id === caseId);
  if (!here) return refuse("threads.refusals.gone");
  return here.phase === "merged" || here.phase === "void"
    ? refuse("threads.refusals.caseOver", { phase: here.phase })
    : allow();
}
