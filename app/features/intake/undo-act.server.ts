/**
 * A person takes back what the application did because of a signal, with a reason. It is recorded
 * like everything else, and neither the next signal nor a replay does it again.
 */
import { lockAssetTrees } from "~/features/assets/lock-asset-tree.server";
import { detachRestrictions, reinforce } from "~/features/assets/told-restrictions.server";
import { recordEvent } from "~/features/audit/record-event.server";
import type { CaseOutcome } from "~/features/cases/case-outcome";
import { hearOnCase } from "~/features/cases/facts/hear-on-case.server";
import { holdCase } from "~/features/cases/hold-case.server";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { unmergeCase } from "~/features/cases/related-cases/merge-cases.server";
import { reportCase } from "~/features/cases/tracks/report-case.server";
import type { Person } from "~/features/identity/person";
import { withinSignals } from "~/features/signals/signal-scope";
import { markUndone } from "~/features/signals/standing/record-act.server";
import { settleSignal } from "~/features/signals/standing/settle-signal.server";
import type { SignalActName } from "~/features/signals/standing/signal-act";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { followEnds } from "./follow-ends.server";
import { orRefusal, orThrow, RefusedWork } from "./refused-work";

const PATIENCE = { maxWait: 20_000, timeout: 30_000 };

export function undoAct(
  person: Person,
  actId: string,
  reason: string,
  now = new Date(),
): Promise<Verdict> {
  return orRefusal(
    db.$transaction(async (tx) => {
      const act = await actOf(tx, person, actId);
      if (!act) return refuse("signals.refusals.gone");
      await lockAssetTrees(
        tx,
        act.signal.assets.map(({ assetId }) => assetId),
      );
      if (!(await markUndone(tx, actId, { personId: person.id, reason }, now))) {
        return refuse("signals.refusals.undoneAlready");
      }
      await takeBack(tx, person, { ...act, reason }, now);
      await recordEvent(tx, person, {
        subject: { kind: "signal", id: act.signalId },
        caseId: act.caseId,
        kind: "signal.act_undone",
        detail: { act: act.act, actId, reason },
      });
      return allow();
    }, PATIENCE),
  );
}

async function actOf(tx: Tx, person: Person, actId: string) {
  const found = await tx.signalAct.findFirst({
    where: { id: actId, signal: withinSignals(person) },
    select: {
      signalId: true,
      caseId: true,
      act: true,
      detail: true,
      signal: { select: { assets: { select: { assetId: true }, where: { isSubject: true } } } },
    },
  });
  if (!found?.caseId) return null;
  return { ...found, caseId: found.caseId, act: found.act as SignalActName };
}

type Act = NonNullable<Awaited<ReturnType<typeof actOf>>> & { reason: string };

async function takeBack(tx: Tx, person: Person, act: Act, now: Date): Promise<void> {
  const { caseId, signalId, reason } = act;
  const before = (act.detail ?? {}) as Record<string, string | null>;
  switch (act.act) {
    case "opened_case": {
      const joined = await tx.signal.findMany({ where: { caseId }, select: { id: true } });
      await detachRestrictions(tx, caseId, [signalId, ...joined.map(({ id }) => id)], now);
      orThrow(await moveCase(tx, person, caseId, "void", { reason }, now));
      return;
    }
    case "joined_case":
      return detach(tx, act, now);
    case "raised_severity":
      return hearOnCase(tx, caseId, { severity: before.severity ?? "medium" }, now);
    case "restored_case":
      orThrow(await moveCase(tx, person, caseId, "take_back_restoration", { reason }, now));
      return goOn(tx, act, now);
    case "said_over":
      return goOn(tx, act, now);
    case "relapsed_case":
      await detach(tx, act, now);
      orThrow(
        await moveCase(tx, person, caseId, "take_back_relapse", watchBefore(before, reason), now),
      );
      return;
    case "merged_case":
      orThrow(await unmergeCase(tx, person, before.mergedId ?? "", now));
  }
}

/** The signal leaves the case, and somebody says where it belongs. */
async function detach(tx: Tx, { caseId, signalId }: Act, now: Date): Promise<void> {
  await detachRestrictions(tx, caseId, [signalId], now);
  await settleSignal(tx, signalId, { standing: "needs_person", reason: "detached", caseId: null });
  await followEnds(tx, caseId, now);
}

/** What the signal had ended goes on. */
async function goOn(tx: Tx, { caseId, signalId }: Act, now: Date): Promise<void> {
  await reinforce(tx, caseId, signalId);
  await followEnds(tx, caseId, now);
  const held = await holdCase(tx, caseId);
  if (held) await reportCase(tx, held, now);
}

function watchBefore(before: Record<string, string | null>, reason: string) {
  const { outcome, restoredAt, monitoringUntil } = before;
  if (!outcome || !restoredAt || !monitoringUntil) {
    throw new RefusedWork({ key: "signals.refusals.notKnownBefore" });
  }
  return {
    reason,
    outcome: outcome as CaseOutcome,
    happened: { at: new Date(restoredAt), zone: "UTC" },
    watchUntil: new Date(monitoringUntil),
  };
}
