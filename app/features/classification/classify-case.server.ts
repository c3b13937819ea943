/**
 * Commits a classification: keeps it with its reasons, copies the facts of the
 * assets, records what is in force, starts the clocks, plans the route's tasks,
 * and takes the case where its class says. All of it or nothing.
 */
import {
  recordRestriction,
  withdrawRestrictions,
} from "~/features/assets/record-restriction.server";
import type { Actor } from "~/features/audit/actor";
import type { CaseMove } from "~/features/cases/case-lifecycle";
import { copyAssetFacts } from "~/features/cases/facts/copy-asset-facts.server";
import { type HeldCase, holdCase } from "~/features/cases/hold-case.server";
import type { ClassOfCase } from "~/features/cases/moves/case-changes";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { recordClass } from "~/features/cases/moves/record-class.server";
import { assignCase } from "~/features/cases/people/assign-case.server";
import { reportTrack } from "~/features/cases/tracks/report-track.server";
import { decideOverrule, type Overrule, overrule } from "~/features/enforcement/overrule";
import type { Signal } from "~/features/enforcement/signal";
import type { TriageResult } from "~/features/enforcement/triage-result";
import { keepText } from "~/features/evidence/keep-file.server";
import { db, type Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, type Refusal, refuse, type Verdict } from "~/platform/verdict";
import type { RestrictionClass } from "~templates/rules/vocabulary";
import { type Began, beganOf } from "./began.server";
import { keepPasted } from "./keep-pasted.server";
import { namedAssets } from "./named-assets.server";
import { planRoute } from "./plan-route.server";
import { runTriage } from "./run-triage";
import { startDeadlines } from "./start-deadlines.server";
import { readDraft, type TriageDraft } from "./triage-draft";

type Commitment = {
  /** The draft whose result the person confirmed. */
  seenVersion: number;
  overruled?: Overrule;
  /** What stages above make of it, in the same transaction. */
  follow?: (tx: Tx, caseId: string, result: TriageResult) => Promise<void>;
};

export async function classifyCase(
  actor: Actor,
  caseId: string,
  { seenVersion, overruled, follow }: Commitment,
  now = new Date(),
): Promise<Verdict<RestrictionClass>> {
  const before = await db.triageDraft.findUnique({ where: { caseId }, select: { answers: true } });
  const files = await Promise.all(
    readDraft(before?.answers).pasted.map(({ text }) => keepText(text)),
  );

  return orRefused(() =>
    db.$transaction(async (tx) => {
      const held = await holdCase(tx, caseId);
      if (!held) return refuse("cases.refusals.gone");
      const { draft, version } = await draftInHand(tx, caseId);
      if (version !== seenVersion) return refuse("classification.refusals.changed");

      const decided = await decide(tx, held, draft, overruled, now);
      if (!decided.ok) return decided;
      const { result, began } = decided.value;

      await moveWithClass(tx, actor, held, { result, began }, now);
      const classificationId = await keepClassification(
        tx,
        actor,
        caseId,
        draft,
        result,
        overruled,
      );
      await keepPasted(tx, actor, caseId, draft.pasted, files);
      const named = await namedAssets(tx, held.businessId, result);
      const primary = await copyAssetFacts(tx, caseId, { named, level: result.level }, now);
      const restrictionId = await recordWhatIsInForce(tx, actor, held, decided.value, primary);
      const classified = { caseId, classificationId, restrictionId, beganAt: began.at, result };
      await startDeadlines(tx, actor, classified, now);
      await planRoute(tx, actor, caseId, result, now);
      await reportTrack(tx, caseId, "classify", {
        state: "done",
        summary: { key: "classification.track.done", params: { class: result.restrictionClass } },
      });
      await follow?.(tx, caseId, result);
      return allow(result.restrictionClass);
    }),
  );
}

async function draftInHand(tx: Tx, caseId: string) {
  const stored = await tx.triageDraft.findUnique({
    where: { caseId },
    select: { answers: true, version: true },
  });
  return { draft: readDraft(stored?.answers), version: stored?.version ?? 0 };
}

type Decided = { result: TriageResult; signals: readonly Signal[]; began: Began };

async function decide(
  tx: Tx,
  held: HeldCase,
  draft: TriageDraft,
  overruled: Overrule | undefined,
  now: Date,
): Promise<Verdict<Decided>> {
  const began = await beganOf(held.id, now, tx);
  const { triage, signals } = runTriage(draft, began.at, now);
  if (overruled) {
    const may = decideOverrule(overruled);
    if (!may.ok) return may;
    const input = { answers: draft.answers, signals, noticedAt: began.at, now };
    return allow({ result: overrule(overruled, input), signals, began });
  }
  return triage.outcome.kind === "decided"
    ? allow({ result: triage.outcome.result, signals, began })
    : refuse("classification.refusals.undecided");
}

const MOVES: Record<TriageResult["movesTo"], CaseMove> = {
  active: "activate",
  monitoring: "find_lifted",
  closed: "find_healthy",
};

/**
 * A case without a lead gets the one who classifies it. A case under way keeps its phase, unless it
 * was watched and turns out to be restricted again.
 */
async function moveWithClass(
  tx: Tx,
  actor: Actor,
  held: HeldCase,
  { result, began }: Pick<Decided, "result" | "began">,
  now: Date,
) {
  const classification: ClassOfCase = {
    class: result.restrictionClass,
    bucket: result.bucket,
    level: result.level,
    severity: result.severity,
    rulesVersion: result.rulesVersion,
  };
  if (held.phase === "new" && actor.kind === "person") {
    require(await assignCase(tx, actor, held.id, actor.id, now));
  }
  if (held.phase === "new" || held.phase === "triage") {
    const move = MOVES[result.movesTo];
    require(await moveCase(tx, actor, held.id, move, { classification }, now));
  } else {
    if (held.phase === "monitoring" && isRestriction(result)) {
      require(await moveCase(tx, actor, held.id, "relapse", { relapsedAt: began.at }, now));
    }
    require(await recordClass(tx, actor, held.id, classification, now));
  }
}

const isRestriction = ({ bucket }: TriageResult): boolean =>
  bucket === "paused" || bucket === "banned";

async function keepClassification(
  tx: Tx,
  actor: Actor,
  caseId: string,
  draft: TriageDraft,
  result: TriageResult,
  overruled: Overrule | undefined,
): Promise<string> {
  await tx.classification.updateMany({
    where: { caseId, supersededAt: null },
    data: { supersededAt: moment() },
  });
  // Whoever looks at a result meanwhile would decide on what no longer stands.
  await tx.triageDraft.upsert({
    where: { caseId },
    create: { caseId, answers: draft as object, byId: actor.id },
    update: { version: { increment: 1 } },
  });
  const { id } = await tx.classification.create({
    data: {
      caseId,
      bucket: result.bucket,
      class: result.restrictionClass,
      level: result.level,
      causes: [...result.causes],
      appealable: result.appealable,
      route: result.route,
      answers: draft as object,
      result: JSON.parse(JSON.stringify(result)),
      rulesVersion: result.rulesVersion,
      overruled: overruled !== undefined,
      overruleReason: overruled?.reason ?? "",
      byId: actor.id,
      byName: actor.name,
      at: moment(),
    },
    select: { id: true },
  });
  return id;
}

/** An end is kept only when every part of the restriction names one: the last of them. */
async function recordWhatIsInForce(
  tx: Tx,
  actor: Actor,
  held: HeldCase,
  { result, signals, began }: Decided,
  assetId: string | null,
): Promise<string | null> {
  // How access came back, and since when, is recorded with its proof and not by naming a class.
  if (result.restrictionClass === "lifted") return null;
  if (!isRestriction(result) && result.appealable === "no") {
    await withdrawRestrictions(tx, actor, held.id, "reclassified");
    return null;
  }
  return recordRestriction(tx, actor, {
    caseId: held.id,
    assetId,
    class: result.restrictionClass,
    types: [...new Set(result.restrictions.map(({ type }) => type))],
    violationType: signals.find(({ violationType }) => violationType)?.violationType ?? null,
    startedAt: began.at,
    startedZone: began.zone,
    expiresAt: result.endsAt,
  });
}

/** A refusal after the first write must undo that write: it leaves the transaction as a throw. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.key);
  }
}

function require<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Refused(verdict.refusal);
  return verdict.value;
}

async function orRefused<T>(work: () => Promise<Verdict<T>>): Promise<Verdict<T>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Refused) return { ok: false, refusal: thrown.refusal };
    throw thrown;
  }
}
