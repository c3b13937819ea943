/**
 * Brings cases and restrictions in line with the state of one asset. What is there already is left as
 * it is, what a person took back stays taken back, so doing it again changes nothing.
 */
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import { keepReadings } from "~/features/assets/keep-readings.server";
import { concernOf, endingsOf } from "~/features/assets/state/concern-of";
import type { Span } from "~/features/assets/state/span";
import {
  dropRestrictions,
  liftByWord,
  rowOfSpan,
  writeSpan,
} from "~/features/assets/told-restrictions.server";
import { systemActor } from "~/features/audit/actor";
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import { settleSignal } from "~/features/signals/standing/settle-signal.server";
import type { Tx } from "~/platform/db.server";
import type { Concern } from "~templates/rules/concerns";
import { assetHistory, type History } from "./asset-history.server";
import { followCase } from "./follow-case.server";
import type { JudgedSignal } from "./judge-signal.server";
import { type KeptText, keepTexts } from "./keep-texts.server";
import { type Incident, settleCase } from "./settle-case.server";

export type Fresh = {
  fresh: readonly JudgedSignal[];
  texts: ReadonlyMap<string, KeptText>;
};

/** The case of each fresh signal that has one. */
export async function reconcileAsset(
  tx: Tx,
  assetId: string,
  { fresh, texts }: Fresh,
  now: Date,
): Promise<Map<string, string>> {
  const isFresh = new Set(fresh.map(({ row }) => row.id));
  const history = await assetHistory(tx, assetId, [...isFresh]);
  const { state } = history;
  await keepReadings(
    tx,
    assetId,
    state.readings.filter(({ signalId }) => isFresh.has(signalId)),
  );

  const cases = new Map<string, string>();
  const touched = new Map<string, JudgedSignal[]>();
  const touch = (caseId: string, signals: readonly JudgedSignal[]) => {
    touched.set(caseId, [...(touched.get(caseId) ?? []), ...signals]);
    for (const { row } of signals) cases.set(row.id, caseId);
  };

  for (const span of state.spans) {
    const signals = span.signals.flatMap((id) => history.signals.get(id) ?? []);
    const news = signals.filter(({ row }) => isFresh.has(row.id));
    const ending = history.signals.get(span.endedBy ?? "");
    const isEndNews = ending !== undefined && isFresh.has(ending.row.id);
    // Without news of its own, a restriction that a case has may still have begun or ended otherwise.
    const isOfCase = signals.some(({ row }) => row.caseId !== null);
    if (news.length === 0 && !isEndNews && !isOfCase) continue;

    const incident: Incident = {
      assetId,
      span,
      signals,
      news,
      severity: history.weights.get(span.signals[0] ?? "") ?? span.severity,
    };
    const caseId = await settleCase(tx, incident, history, now);
    if (!caseId) continue;
    await writeDown(tx, span, { assetId, caseId, isFresh: news.length > 0 }, history, now);
    if (news.length > 0 || isEndNews) touch(caseId, ending ? [...news, ending] : news);
    // Heard before the restriction it ended: now it is known what it belongs to.
    if (ending && !isEndNews)
      await settleSignal(tx, ending.row.id, { standing: "settled", caseId });
  }
  for (const [caseId, ending] of await endWhatPeopleWrote(tx, history, fresh)) {
    touch(caseId, [ending]);
  }
  for (const [caseId, signals] of touched) {
    const told = onceEach(signals);
    const late = told.filter(({ row }) => !isFresh.has(row.id));
    const all = new Map([...texts, ...(await keepTexts(tx, late))]);
    await followCase(tx, caseId, { assetId, signals: told, history, texts: all }, now);
  }
  return cases;
}

/** Trouble that names nothing that is blocked has a case, but no restriction. */
const WITHOUT_RESTRICTION: readonly Concern[] = ["security", "unclear"];

const onceEach = (signals: readonly JudgedSignal[]): JudgedSignal[] => [
  ...new Map(signals.map((signal) => [signal.row.id, signal])).values(),
];

type Place = { assetId: string; caseId: string; isFresh: boolean };

async function writeDown(tx: Tx, span: Span, place: Place, { restrictions }: History, now: Date) {
  const { class: hit } = span;
  if (!hit || WITHOUT_RESTRICTION.includes(span.concern)) return;
  const row = rowOfSpan(span, restrictions, place.caseId);
  // What turned out to be one restriction leaves one row.
  const others = restrictions.filter(
    ({ id, signalId }) => id !== row?.id && signalId && span.signals.includes(signalId),
  );
  await dropRestrictions(
    tx,
    others.map(({ id }) => id),
    now,
  );
  const found = await tx.case.findUniqueOrThrow({
    where: { id: place.caseId },
    select: { class: true },
  });
  await writeSpan(tx, systemActor, { ...span, class: hit }, row, {
    ...place,
    isClassified: found.class !== null,
  });
  if (!row) await reportAppeal(tx, place.caseId, now);
}

/** What people wrote on a case before any signal told of it ends by the platform's word too. */
async function endWhatPeopleWrote(
  tx: Tx,
  { restrictions, acts }: History,
  fresh: readonly JudgedSignal[],
): Promise<[string, JudgedSignal][]> {
  const ended: [string, JudgedSignal][] = [];
  const byHand = restrictions.filter((row) => row.signalId === null && row.liftedAt === null);
  for (const row of byHand) {
    const concern = concernOf({
      class: row.class as RestrictionClass,
      types: row.types,
      violationType: row.violationType,
    });
    for (const signal of fresh) {
      const { told } = signal;
      const rule = endingsOf(told).find(({ ends }) =>
        (ends as readonly (Concern | null)[]).includes(concern),
      );
      const isUndone = acts.some((act) => act.signalId === told.id && act.undoneAt !== null);
      const how = rule?.how ?? (isConfirmed(row.expiresAt, told) ? "expired_confirmed" : null);
      if (!how || isUndone || told.happenedAt < row.startedAt) continue;
      const over = { at: told.happenedAt, how, signalId: told.id };
      await liftByWord(tx, systemActor, row, over);
      ended.push([row.caseId, signal]);
      break;
    }
  }
  return ended;
}

/** Whether messages can be sent again once the end that was named has passed. */
const isConfirmed = (
  expiresAt: Date | null,
  { messagingState, happenedAt }: JudgedSignal["told"],
) => messagingState === "AVAILABLE" && expiresAt !== null && expiresAt <= happenedAt;
