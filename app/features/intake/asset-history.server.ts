/** What was told about an asset, folded into its state, with what people said of it. */

import { foldSignals, type ToldState } from "~/features/assets/state/fold-signals";
import { ladderPositions } from "~/features/assets/state/ladder-position";
import type { Span } from "~/features/assets/state/span";
import { restrictionsNear, saidOver } from "~/features/assets/told-restrictions.server";
import type { SignalKind } from "~/features/enforcement/signal";
import { stateSignals } from "~/features/signals/state-signals.server";
import type { Tx } from "~/platform/db.server";
import type { Severity } from "~templates/rules/vocabulary";
import { type JudgedSignal, judge, KEPT } from "./judge-signal.server";
import { severityByRecurrence } from "./weigh-case";

/** What people receive or choose says nothing about the condition of an asset. */
const OF_RECIPIENTS: readonly SignalKind[] = ["opt_in", "opt_out"];

export type History = Awaited<ReturnType<typeof assetHistory>>;

/** @param fresh ids of signals that are acted upon just now: they are looked at whatever they say */
export async function assetHistory(tx: Tx, assetId: string, fresh: readonly string[] = []) {
  const restrictions = await restrictionsNear(tx, assetId);
  const written = restrictions.flatMap(({ signalId, liftedSignalId }) =>
    [signalId, liftedSignalId].flatMap((id) => id ?? []),
  );
  const ids = new Set([...(await stateSignals(tx, assetId)), ...written, ...fresh]);
  const rows = await tx.signal.findMany({
    where: {
      id: { in: [...ids] },
      assets: { some: { assetId, isSubject: true } },
      kind: { notIn: [...OF_RECIPIENTS] },
      OR: [{ answer: null }, { answer: { not: "nothing" } }],
    },
    select: KEPT,
  });
  const signals = new Map<string, JudgedSignal>(rows.map((row) => [row.id, judge(row)]));
  const acts = await tx.signalAct.findMany({
    where: { signalId: { in: [...signals.keys()] } },
    orderBy: { at: "asc" },
    select: { id: true, signalId: true, caseId: true, act: true, rule: true, undoneAt: true },
  });
  const endNothing = new Set(
    acts
      .filter(({ act, undoneAt }) => undoneAt !== null && RESTORING.includes(act))
      .map(({ signalId }) => signalId),
  );
  const state = foldSignals({
    signals: [...signals.values()].map(({ told }) => told),
    saidOver: saidOver(restrictions),
    endNothing,
  });
  return { signals, acts, restrictions, state, weights: weightsOf(state) };
}

/** What each signal weighs: violations that repeat weigh more. */
function weightsOf(state: ToldState): Map<string, Severity> {
  const weights = new Map<string, Severity>();
  for (const span of state.spans) {
    const severity = weightOfSpan(span, state);
    for (const id of span.signals) weights.set(id, severity);
  }
  return weights;
}

function weightOfSpan(span: Span, { spans }: ToldState): Severity {
  if (span.class !== "warned") return span.severity;
  const before = spans.filter(({ startedAt }) => startedAt <= span.startedAt);
  const times = Math.max(0, ...ladderPositions({ spans: before }).map((each) => each.violations));
  return severityByRecurrence(span.severity, times);
}

const RESTORING: readonly string[] = ["restored_case", "said_over"];
