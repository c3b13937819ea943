/** Finds the case of a restriction, or opens it; a further word about it joins. One restriction, one case. */
import type { Span } from "~/features/assets/state/span";
import { systemActor } from "~/features/audit/actor";
import { attachAsset } from "~/features/cases/facts/hear-on-case.server";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { mergeCase } from "~/features/cases/related-cases/merge-cases.server";
import { recordAct } from "~/features/signals/standing/record-act.server";
import type { Tx } from "~/platform/db.server";
import type { CaseRuleKey } from "~templates/rules/case-rules";
import type { Severity } from "~templates/rules/vocabulary";
import type { History } from "./asset-history.server";
import { casesToAbsorb, chooseCase, type NearCase } from "./choose-case";
import type { JudgedSignal } from "./judge-signal.server";
import { nearCases } from "./near-cases.server";
import { openCaseFor } from "./open-case-for.server";

/** A restriction with everything that was told of it. */
export type Incident = {
  assetId: string;
  span: Span;
  signals: readonly JudgedSignal[];
  /** Those told just now. */
  news: readonly JudgedSignal[];
  severity: Severity;
};

/** Null where it concerns no case: its rule opens none, or a person took that back. */
export async function settleCase(
  tx: Tx,
  incident: Incident,
  history: History,
  now: Date,
): Promise<string | null> {
  const { span, signals, news } = incident;
  const known = await caseOf(tx, incident, history);
  if (known) {
    for (const signal of news) await join(tx, signal, known, "told_again", now);
    return known;
  }
  const [first] = signals;
  // What a person took back is not done again.
  if (!first || casesTakenAway(span, history).size > 0) return null;

  const near = await nearCases(tx, incident.assetId);
  const hit = { class: span.class, startedAt: span.startedAt };
  // What opens no case by itself is still part of the story of an open one.
  const choice = chooseCase(hit, near);
  if (!span.opensCase) {
    if (choice.act !== "join" || choice.rule === "join_below") return null;
    for (const signal of news) await join(tx, signal, choice.case.id, choice.rule, now);
    return choice.case.id;
  }
  if (choice.act === "open") {
    const opened = await openCaseFor(tx, incident, first, now);
    await absorb(tx, first, { id: opened.id, happenedAt: span.startedAt }, hit, near, now);
    for (const signal of news.filter((each) => each !== first)) {
      await join(tx, signal, opened.id, "told_again", now);
    }
    return opened.id;
  }
  const { case: chosen, rule, act } = choice;
  if (act === "relapse") await relapse(tx, first, chosen, span, now);
  for (const signal of news) {
    if (act === "relapse" && signal === first) continue;
    await join(tx, signal, chosen.id, rule, now);
  }
  await attachAsset(tx, chosen.id, incident.assetId, { asPrimary: rule === "join_below" });
  if (act === "join") await absorb(tx, first, chosen, hit, near, now);
  return chosen.id;
}

/** The case that the restriction has already, followed to the one it was merged into. */
async function caseOf(tx: Tx, { signals, span }: Incident, history: History) {
  const away = casesTakenAway(span, history);
  const row = history.restrictions.find(
    ({ signalId, caseId }) => signalId && span.signals.includes(signalId) && !away.has(caseId),
  );
  const told = signals.find(({ row: { caseId } }) => caseId && !away.has(caseId));
  const caseId = row?.caseId ?? told?.row.caseId;
  if (!caseId) return null;
  return whereItGoesOn(tx, caseId);
}

/** A merged case goes on in the one it was merged into, however often that was done. */
async function whereItGoesOn(tx: Tx, caseId: string): Promise<string> {
  const { phase, mergedIntoId } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { phase: true, mergedIntoId: true },
  });
  return phase === "merged" && mergedIntoId ? whereItGoesOn(tx, mergedIntoId) : caseId;
}

const BINDING: readonly string[] = ["opened_case", "joined_case", "relapsed_case"];

/** The cases that a person took away from this restriction, by whichever of its signals. */
const casesTakenAway = (span: Span, { acts }: History): Set<string> =>
  new Set(
    acts.flatMap(({ signalId, act, rule, caseId, undoneAt }) =>
      undoneAt !== null &&
      caseId !== null &&
      BINDING.includes(act) &&
      rule !== ("told_again" satisfies CaseRuleKey) &&
      span.signals.includes(signalId)
        ? [caseId]
        : [],
    ),
  );

async function join(tx: Tx, signal: JudgedSignal, caseId: string, rule: CaseRuleKey, now: Date) {
  const { row, effect } = signal;
  if (row.caseId === caseId) return;
  const act = { caseId, act: "joined_case", rule, effect: effect.ruleKey } as const;
  await recordAct(tx, systemActor, row, act, now);
}

/** The watch is broken off; what the case was before stands in the act, to be put back if that was wrong. */
async function relapse(
  tx: Tx,
  { row, effect }: JudgedSignal,
  chosen: NearCase,
  span: Span,
  now: Date,
) {
  const before = await tx.case.findUniqueOrThrow({
    where: { id: chosen.id },
    select: { outcome: true, restoredAt: true, monitoringUntil: true },
  });
  const happened = { at: span.startedAt, zone: "UTC" };
  const details = { relapsedAt: span.startedAt, happened };
  const moved = await moveCase(tx, systemActor, chosen.id, "relapse", details, now);
  if (!moved.ok) throw new Error(`A watched case could not relapse: ${moved.refusal.key}`);
  await recordAct(
    tx,
    systemActor,
    row,
    {
      caseId: chosen.id,
      act: "relapsed_case",
      rule: "relapse",
      effect: effect.ruleKey,
      before: {
        outcome: before.outcome,
        restoredAt: before.restoredAt?.toISOString() ?? null,
        monitoringUntil: before.monitoringUntil?.toISOString() ?? null,
      },
    },
    now,
  );
}

async function absorb(
  tx: Tx,
  { row, effect }: JudgedSignal,
  chosen: { id: string; happenedAt: Date },
  hit: Parameters<typeof casesToAbsorb>[0],
  near: readonly NearCase[],
  now: Date,
) {
  for (const { id, reference } of casesToAbsorb(hit, chosen, near)) {
    const merged = await mergeCase(tx, systemActor, id, chosen.id, {}, now);
    if (!merged.ok) continue;
    await recordAct(
      tx,
      systemActor,
      row,
      {
        caseId: chosen.id,
        act: "merged_case",
        rule: "absorb_below",
        effect: effect.ruleKey,
        before: { mergedId: id },
        reference,
      },
      now,
    );
  }
}
