/** What the appeals of a case say on its chip, and who does what next. */
import type { NextAction, TrackReport } from "~/features/cases/tracks/tracks";
import type { Role } from "~/features/identity/permissions";
import type { AppealOutcome, AppealState } from "./appeal-lifecycle";

export type AppealForTrack = {
  number: number;
  round: number;
  state: AppealState;
  outcome: AppealOutcome | null;
  /** Who wrote it: they do not review it. */
  writerIds: readonly string[];
  /** Who finished it last, for "review Dewi's appeal". */
  sentByName: string;
  sentById: string | null;
  otherApprovers: number;
  decisionDueAt: Date | null;
  /** When it is asked next whether there is an answer; null when nothing is left to ask. */
  askAgainAt: Date | null;
  windowEndsAt: Date | null;
  /** Sections that somebody is to finish and that are not complete. */
  assigned: readonly AssignedSection[];
};

export type AssignedSection = { section: string; personId: string; dueAt: Date | null };

const DRAFTERS: readonly Role[] = ["support_lead", "bsp_liaison"];

/** A restriction that can be appealed, and nobody has begun. */
export function appealOffered(windowEndsAt: Date | null): TrackReport {
  return {
    state: "not_started",
    summary: { key: "appealTrack.offered" },
    next: forDrafters({ key: "appealTrack.next.start", href: "appeals/new", dueAt: windowEndsAt }),
  };
}

export function appealTrack(appeal: AppealForTrack): TrackReport {
  const { round, number } = appeal;
  const at = (page = "") => (page ? `appeals/${number}/${page}` : `appeals/${number}`);
  const report = (state: TrackReport["state"], next: NextAction[] = []): TrackReport => ({
    state,
    summary: { key: `appealTrack.${summaryOf(appeal)}`, params: { round } },
    next,
  });

  switch (appeal.state) {
    case "draft":
      return report("in_progress", [
        ...finishing(appeal, at),
        ...forDrafters({
          key: "appealTrack.next.write",
          params: { round },
          href: at(),
          dueAt: appeal.windowEndsAt,
        }),
      ]);
    case "changes_requested":
      return report("in_progress", [
        ...finishing(appeal, at),
        ...forDrafters({
          key: "appealTrack.next.rework",
          params: { round },
          href: at(),
          dueAt: appeal.windowEndsAt,
        }),
      ]);
    case "in_review":
      return report("in_progress", [reviewing(appeal, at("review"))]);
    case "approved":
      return report("in_progress", [
        {
          role: "support_lead",
          key: "appealTrack.next.submit",
          params: { round },
          href: at("submission"),
          dueAt: appeal.windowEndsAt,
        },
      ]);
    case "submitted":
    case "under_review":
      return report("waiting", [
        {
          role: "support_lead",
          key: "appealTrack.next.recordDecision",
          params: { round },
          href: at("decision"),
          dueAt: appeal.decisionDueAt,
        },
        ...(appeal.askAgainAt
          ? forDrafters({
              key: "appealTrack.next.anyAnswer",
              params: { round },
              href: at("chasing"),
              dueAt: appeal.askAgainAt,
            })
          : []),
      ]);
    case "info_requested":
      return report(
        "in_progress",
        forDrafters({
          key: "appealTrack.next.answerMeta",
          params: { round },
          href: at("questions"),
        }),
      );
    case "decided":
      if (appeal.outcome === "reversed") return report("done");
      return report("in_progress", [
        {
          role: "support_lead",
          key: "appealTrack.next.goOn",
          params: { round, outcome: appeal.outcome },
          href: at(),
        },
      ]);
    case "withdrawn":
    case "lapsed":
      return report("waived");
  }
}

/** Each section for whoever is to finish it, before what everybody may do. */
function finishing({ assigned, round }: AppealForTrack, at: (page: string) => string) {
  return assigned.map(
    ({ section, personId, dueAt }): NextAction => ({
      role: null,
      personId,
      key: "appealTrack.next.finishSection",
      params: { round, section },
      href: at(section === "remediation" ? "actions" : `sections/${section}`),
      dueAt,
    }),
  );
}

/** Others review; only where nobody else may, the one who sent it is asked to. */
function reviewing(appeal: AppealForTrack, href: string): NextAction {
  const { round, writerIds, sentById, sentByName, otherApprovers, windowEndsAt } = appeal;
  const shared = { params: { round, name: sentByName }, href, dueAt: windowEndsAt };
  if (otherApprovers > 0 || !sentById) {
    return {
      ...shared,
      role: "support_lead",
      key: "appealTrack.next.review",
      exceptPersonIds: writerIds,
    };
  }
  return {
    ...shared,
    role: "support_lead",
    key: "appealTrack.next.approveAlone",
    personId: sentById,
  };
}

const forDrafters = (action: Omit<NextAction, "role">): NextAction[] =>
  DRAFTERS.map((role) => ({ ...action, role }));

function summaryOf({ state, outcome }: AppealForTrack) {
  return state === "decided" && outcome
    ? (`decided.${outcome}` as const)
    : (`state.${state}` as const);
}
