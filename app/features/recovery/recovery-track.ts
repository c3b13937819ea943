/** What the recovery stage says about a case, and what it asks of whom, in the order of the work. */
import type { NextAction, TrackReport, TrackState } from "~/features/cases/tracks/tracks";
import type { Role } from "~/features/identity/permissions";
import type { TextKey, TextParams } from "~/platform/i18n/text-key";

export type RecoveryFacts = {
  hasWindow: boolean;
  customers: number;
  /** Those who are neither made whole nor given up, nor erased. */
  underWay: number;
  /** Of them: who has not heard from us, and who answered. */
  toContact: number;
  responded: number;
  /** Of those to contact: whom a campaign that runs will write to. */
  inCampaign: number;
  /** Anybody was contacted, a campaign was opened, or something was granted. */
  hasBegun: boolean;
  /** What was missed and is not over. */
  waiting: number;
  /** Of that: what may be answered inside the open window, and what else nobody has answered. */
  insideWindow: number;
  unanswered: number;
  /** When the first of those windows closes. */
  windowClosesAt: Date | null;
  /** Campaigns that stopped by themselves. */
  stopped: number;
  /** Grants that wait for a second person, and who proposed them. */
  toApprove: number;
  proposerIds: readonly string[];
  /** Grants that were approved and not handed out. */
  toHandOut: number;
  /** What customers asked of their data and nobody has answered, and until when the first has to be. */
  rights: number;
  rightsDueAt: Date | null;
};

/** Null where nobody has begun. Once customers are known, they hold back closing. */
export function recoveryTrack(facts: RecoveryFacts): TrackReport | null {
  const { customers, underWay, hasWindow } = facts;
  if (customers === 0) {
    return hasWindow
      ? { state: "in_progress", summary: { key: "recoveryTrack.state.windowKnown" } }
      : null;
  }
  const next = nextSteps(facts);
  const state = stateOf(facts, next.length > 0);
  return {
    state,
    summary:
      state === "done"
        ? { key: "recoveryTrack.state.done", params: { count: customers } }
        : {
            key: "recoveryTrack.state.customers",
            params: { done: customers - underWay, count: customers },
          },
    next,
    blocksClosing: true,
  };
}

/** Over once nobody is under way, nothing waits and nothing that was promised is still to be handed out. */
function stateOf(facts: RecoveryFacts, hasSteps: boolean): TrackState {
  const { underWay, waiting, toApprove, toHandOut, hasBegun } = facts;
  if (underWay + waiting + toApprove + toHandOut === 0) return "done";
  if (!hasBegun) return "not_started";
  return hasSteps ? "in_progress" : "waiting";
}

type Step = {
  key: TextKey;
  count: number;
  href: string;
  reasonKey?: TextKey;
  dueAt?: Date | null;
  params?: TextParams;
};

/** Who waits first; then who has heard nothing yet; then what is owed; then who can be made whole. */
function nextSteps(facts: RecoveryFacts): NextAction[] {
  const { insideWindow, unanswered, toContact, inCampaign } = facts;
  return [
    ...forCare({
      key: "recoveryTrack.next.insideWindow",
      reasonKey: "recoveryTrack.next.insideWindowWhy",
      count: insideWindow,
      href: "recovery/requests",
      dueAt: facts.windowClosesAt,
    }),
    ...forCare({
      key: "recoveryTrack.next.rights",
      count: facts.rights,
      href: "recovery/rights",
      dueAt: facts.rightsDueAt,
    }),
    ...forCare({
      key: "recoveryTrack.next.answer",
      count: unanswered,
      href: "recovery/requests?tab=waiting",
    }),
    ...forCare({
      key: "recoveryTrack.next.stopped",
      count: facts.stopped,
      href: "recovery/campaigns",
    }),
    ...forCare({
      key: "recoveryTrack.next.contact",
      count: toContact - inCampaign,
      href: "recovery/customers?group=to_contact",
    }),
    ...approvals(facts),
    ...forCare({
      key: "recoveryTrack.next.handOut",
      count: facts.toHandOut,
      href: "recovery/compensation?state=approved",
    }),
    ...forCare({
      key: "recoveryTrack.next.makeWhole",
      count: facts.responded,
      href: "recovery/customers?group=standing.responded",
    }),
  ];
}

const CARE: readonly Role[] = ["customer_care", "support_lead"];

const forCare = ({ count, params, ...step }: Step): NextAction[] =>
  count > 0 ? CARE.map((role) => ({ role, ...step, params: { ...params, count } })) : [];

/** Whoever proposed all of them can approve none. */
function approvals({ toApprove, proposerIds }: RecoveryFacts): NextAction[] {
  if (toApprove === 0) return [];
  return [
    {
      role: "support_lead",
      key: "recoveryTrack.next.approve",
      params: { count: toApprove },
      href: "recovery/compensation?state=proposed",
      exceptPersonIds: proposerIds.length === 1 ? proposerIds : [],
    },
  ];
}
