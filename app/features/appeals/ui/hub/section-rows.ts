/** The rows of the task list: every section with its state in words, then what is checked before handing over. */
import { appealPath } from "~/features/appeals/appeal-path";
import type { SectionState } from "~/features/appeals/questions/section-state";
import type { Translate } from "~/platform/i18n/text-key";
import type { TaskListRow } from "~/ui/page/task-list";
import type { Tone } from "~/ui/tone";
import type { AppealHubProps, Overview } from "./appeal-hub";

const TONES: Record<SectionState, Tone> = {
  not_started: "neutral",
  in_progress: "info",
  completed: "good",
};

/** A day is the same day wherever it is read. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** The plan has a page of its own. */
export const sectionPath = (appeal: AppealHubProps["appeal"], id: string): string =>
  appealPath(appeal, id === "remediation" ? "actions" : `sections/${id}`);

type Given = {
  appeal: AppealHubProps["appeal"];
  overview: Overview;
  /** Whether the reader may change the appeal as it stands. */
  mayWrite: boolean;
  t: Translate;
};

export function sectionRows({ appeal, overview, mayWrite, t }: Given): {
  sections: TaskListRow[];
  checks: TaskListRow[];
} {
  const { sections, exhibits, claims, blockers, advice } = overview;
  const { door, language } = appeal;
  return {
    sections: sections.map(({ id, title, state, answered, asked, last, owner, discussed }) => ({
      id,
      title,
      state: t(`appeals.sectionStates.${state}`),
      tone: TONES[state],
      hint: [
        owner &&
          (owner.dueOn
            ? t("together.assignments.hubDue", { name: owner.name, on: noon(owner.dueOn) })
            : t("together.assignments.hub", { name: owner.name })),
        discussed > 0 && t("together.discussion.open", { count: discussed }),
        id === "remediation"
          ? t("appeals.screens.hub.actions", { count: asked })
          : t("appeals.screens.hub.answered", { answered, asked }),
        last &&
          (last.isFilledIn
            ? t("appeals.screens.hub.filledIn")
            : t("appeals.screens.hub.editedBy", { name: last.name, at: last.at })),
      ]
        .filter(Boolean)
        .join(" · "),
      href: sectionPath(appeal, id),
    })),
    checks: [
      {
        id: "pack",
        title: t("appeals.screens.hub.pack"),
        hint: t("appeals.screens.hub.packHint"),
        state: t("appeals.screens.hub.packOpen"),
        tone: "neutral",
        href: appealPath(appeal, "pack"),
      },
      {
        id: "evidence",
        title: t("appeals.screens.hub.evidence"),
        hint: t("appeals.screens.hub.evidenceCount", { count: exhibits }),
        state: t(exhibits > 0 ? "appeals.screens.hub.chosen" : "appeals.screens.hub.notChosen"),
        tone: exhibits > 0 ? "good" : "neutral",
        href: appealPath(appeal, "evidence"),
      },
      {
        id: "claims",
        title: t("claims.ledger.title"),
        hint: t("claims.ledger.hubAll", { count: claims.all }),
        ...claimsStanding(claims, t),
        href: appealPath(appeal, "claims"),
      },
      {
        id: "target",
        title: t("appeals.screens.hub.target"),
        hint: door
          ? t("appeals.screens.hub.targetIs", { door, language })
          : t("appeals.screens.hub.targetNone"),
        state: t(door ? "appeals.screens.hub.chosen" : "appeals.screens.hub.notChosen"),
        tone: door ? "good" : "neutral",
        ...(mayWrite && { href: appealPath(appeal, "destination") }),
      },
      {
        id: "readiness",
        title: t("appeals.screens.hub.readiness"),
        hint: t("appeals.screens.hub.advice", { count: advice }),
        state:
          blockers > 0
            ? t("appeals.screens.hub.blockers", { count: blockers })
            : t("appeals.screens.hub.ready"),
        tone: blockers > 0 ? "caution" : "good",
        href: appealPath(appeal, "readiness"),
      },
    ],
  };
}

/** What is open comes first: sentences without support, then those that nobody judged. */
function claimsStanding(
  { all, unsupported, suggested }: Overview["claims"],
  t: Translate,
): Pick<TaskListRow, "state" | "tone"> {
  if (unsupported > 0) {
    return { state: t("claims.ledger.hub", { count: unsupported }), tone: "caution" };
  }
  if (suggested > 0) {
    return { state: t("claims.ledger.hubSuggested", { count: suggested }), tone: "info" };
  }
  return all === 0
    ? { state: t("claims.ledger.hubNone"), tone: "neutral" }
    : { state: t("claims.ledger.hubDone"), tone: "good" };
}
