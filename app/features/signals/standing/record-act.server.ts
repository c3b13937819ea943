/** Keeps what the application did because of a signal, and that a person took it back. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Tx } from "~/platform/db.server";
import type { CaseRuleKey } from "~templates/rules/case-rules";
import type { SignalActName } from "./signal-act";

export type ActingSignal = {
  id: string;
  kind: string;
  source: string;
  happenedAt: Date;
  receivedAt: Date;
};

export type NewAct = {
  caseId: string;
  act: SignalActName;
  rule: CaseRuleKey;
  /** Key of the rule that says what the signal means. */
  effect: string;
  /** What is needed to take it back. */
  before?: Readonly<Record<string, string | number | boolean | null>>;
  severity?: string;
  reference?: string;
};

export async function recordAct(
  tx: Tx,
  actor: Actor,
  signal: ActingSignal,
  { caseId, act, rule, effect, before = {}, ...said }: NewAct,
  now: Date,
): Promise<string> {
  const { id } = await tx.signalAct.create({
    data: { signalId: signal.id, caseId, act, rule, detail: { ...before, effect }, at: now },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    subject: { kind: "signal", id: signal.id },
    caseId,
    kind: `signal.${act}`,
    detail: { ...toldBy(signal), actId: id, rule, effect, ...said },
    happened: { at: signal.happenedAt, zone: "UTC" },
  });
  return id;
}

/** A signal that changed nothing about its case but belongs to its story. */
export async function noteSignal(
  tx: Tx,
  actor: Actor,
  signal: ActingSignal,
  { caseId, rule, effect }: Pick<NewAct, "caseId" | "rule" | "effect">,
): Promise<void> {
  await recordEvent(tx, actor, {
    subject: { kind: "signal", id: signal.id },
    caseId,
    kind: "signal.noted",
    detail: { ...toldBy(signal), rule, effect },
    happened: { at: signal.happenedAt, zone: "UTC" },
  });
}

const toldBy = ({ kind, source, receivedAt }: ActingSignal) => ({
  signalKind: kind,
  source,
  heardAt: receivedAt.toISOString(),
});

/** Marks an act as taken back; false when somebody else was faster. */
export async function markUndone(
  tx: Tx,
  actId: string,
  { personId, reason }: { personId: string; reason: string },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.signalAct.updateMany({
    where: { id: actId, undoneAt: null },
    data: { undoneAt: now, undoneById: personId, undoReason: reason },
  });
  return count === 1;
}
