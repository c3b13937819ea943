/** What a case makes of what was just told: its proofs, its weight, its clocks, and whether it is over. */
import { STILL_THERE } from "~/features/assets/told-restrictions.server";
import { systemActor } from "~/features/audit/actor";
import { attachAsset, hearOnCase } from "~/features/cases/facts/hear-on-case.server";
import { holdCase } from "~/features/cases/hold-case.server";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { reportCase } from "~/features/cases/tracks/report-case.server";
import { noteSignal, recordAct } from "~/features/signals/standing/record-act.server";
import type { Tx } from "~/platform/db.server";
import type { History } from "./asset-history.server";
import { bringTexts } from "./bring-texts.server";
import { followEnds } from "./follow-ends.server";
import type { JudgedSignal } from "./judge-signal.server";
import type { KeptText } from "./keep-texts.server";
import { gravestClass, isGraver, outcomeOf } from "./weigh-case";

type News = {
  assetId: string;
  signals: readonly JudgedSignal[];
  history: History;
  texts: ReadonlyMap<string, KeptText>;
};

export async function followCase(tx: Tx, caseId: string, news: News, now: Date): Promise<void> {
  const held = await holdCase(tx, caseId);
  if (!held) return;
  const { signals, assetId } = news;
  await attachAsset(tx, caseId, assetId);
  const exhibits = await bringTexts(tx, held, signals, news.texts, now);
  await hear(tx, held, news, now);
  await followEnds(tx, caseId, now);
  await followEnding(tx, caseId, news, exhibits, now);
}

type Held = NonNullable<Awaited<ReturnType<typeof holdCase>>>;

/** Class and beginning while nobody has classified it; weight always, upwards. */
async function hear(tx: Tx, held: Held, { signals, history }: News, now: Date): Promise<void> {
  const stored = await tx.case.findUniqueOrThrow({
    where: { id: held.id },
    select: { severity: true, heardClass: true, happenedAt: true, openedById: true },
  });
  const restrictions = await tx.restriction.findMany({
    where: { caseId: held.id, ...STILL_THERE },
    select: { class: true, liftedAt: true, startedAt: true },
  });
  const gravest = gravestClass(restrictions) ?? stored.heardClass;
  const isNews = restrictions.some(({ liftedAt, class: hit }) => !liftedAt && hit === gravest);
  const heardClass = held.class === null || (gravest !== held.class && isNews) ? gravest : null;
  const earliest = restrictions
    .map(({ startedAt }) => startedAt)
    .sort((a, b) => a.getTime() - b.getTime())[0];
  const isEarlier =
    held.class === null &&
    stored.openedById === null &&
    earliest !== undefined &&
    earliest < stored.happenedAt;

  if (heardClass !== stored.heardClass || isEarlier) {
    await hearOnCase(tx, held.id, { heardClass, ...(isEarlier && { happenedAt: earliest }) }, now);
  }
  await raise(tx, held.id, stored.severity, { signals, history }, now);
}

async function raise(
  tx: Tx,
  caseId: string,
  severity: string,
  { signals, history }: Pick<News, "signals" | "history">,
  now: Date,
): Promise<void> {
  const weighed = signals
    .filter(({ row }) => !isUndone(history, row.id, ["raised_severity"]))
    .map((signal) => ({ signal, severity: weightOf(signal, history) }))
    .filter((each) => isGraver(each.severity, severity))
    .sort((a, b) => (isGraver(a.severity, b.severity) ? -1 : 1));
  const [gravest] = weighed;
  if (!gravest) return;
  await hearOnCase(tx, caseId, { severity: gravest.severity }, now);
  const { row, effect } = gravest.signal;
  await recordAct(
    tx,
    systemActor,
    row,
    {
      caseId,
      act: "raised_severity",
      rule: gravest.severity === effect.severity ? "severity" : "severity_recurrence",
      effect: effect.ruleKey,
      before: { severity },
      severity: gravest.severity,
    },
    now,
  );
}

const weightOf = ({ row, effect }: JudgedSignal, { weights }: History) =>
  weights.get(row.id) ?? effect.severity;

const isUndone = ({ acts }: History, signalId: string, names: readonly string[]) =>
  acts.some((act) => act.signalId === signalId && act.undoneAt && names.includes(act.act));

/** Once nothing of a case is in force any more, by the platform's word, it is restored, or says so. */
async function followEnding(
  tx: Tx,
  caseId: string,
  { signals, history }: News,
  exhibits: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const rows = await tx.restriction.findMany({
    where: { caseId, ...STILL_THERE },
    orderBy: [{ liftedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    select: { liftedAt: true, liftedHow: true, liftedSignalId: true, expiresAt: true },
  });
  for (const { row, effect, isEnding } of signals) {
    if (isEnding && row.caseId !== caseId) {
      await noteSignal(tx, systemActor, row, {
        caseId,
        rule: "told_again",
        effect: effect.ruleKey,
      });
    }
  }
  const [last] = rows;
  if (!last?.liftedAt || !last.liftedSignalId) return;
  const ending = history.signals.get(last.liftedSignalId);
  if (!ending || hasSpoken(history, ending.row.id, caseId)) return;

  const held = await holdCase(tx, caseId);
  const { row, effect } = ending;
  const said = { caseId, effect: effect.ruleKey };
  if (held?.phase === "new" || held?.phase === "triage") {
    const act = { ...said, act: "said_over", rule: "over_unclassified" } as const;
    await recordAct(tx, systemActor, row, act, now);
    await reportCase(tx, held, now);
  }
  if (held?.phase !== "active") return;
  const hasAppeal = (await tx.appeal.count({ where: { caseId, submission: { isNot: null } } })) > 0;
  const outcome = outcomeOf(
    { how: last.liftedHow, expiresAt: last.expiresAt, endedAt: last.liftedAt },
    hasAppeal,
  );
  const proofEvidenceId = exhibits.get(row.id) ?? null;
  const happened = { at: last.liftedAt, zone: "UTC" };
  const details = { outcome, proofEvidenceId, happened };
  const moved = await moveCase(tx, systemActor, caseId, "restore", details, now);
  if (!moved.ok) throw new Error(`A case that is over could not be restored: ${moved.refusal.key}`);
  await recordAct(tx, systemActor, row, { ...said, act: "restored_case", rule: "restored" }, now);
}

const hasSpoken = ({ acts }: History, signalId: string, caseId: string) =>
  acts.some(
    (act) =>
      act.signalId === signalId &&
      act.caseId === caseId &&
      (act.act === "restored_case" || act.act === "said_over"),
  );
