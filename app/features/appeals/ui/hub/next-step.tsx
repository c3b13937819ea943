/** Where the appeal stands, and the one thing to do now. */
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { AppealMove } from "~/features/appeals/appeal-lifecycle";
import { appealPath, appealsPath } from "~/features/appeals/appeal-path";
import type { TextKey } from "~/platform/i18n/text-key";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import type { Tone } from "~/ui/tone";
import type { AppealHubProps } from "./appeal-hub";
import { sectionPath } from "./section-rows";

const PAGES: Partial<Record<AppealMove, { page: string; words: TextKey }>> = {
  send_to_review: { page: "sending", words: "appeals.screens.hub.send" },
  approve: { page: "review", words: "appeals.screens.hub.review" },
  submit: { page: "submission", words: "appeals.screens.hub.submit" },
  answer_info: { page: "questions", words: "appeals.screens.hub.answerQuestion" },
  decide: { page: "decision", words: "appeals.screens.hub.decide" },
  note_under_review: { page: "under-review", words: "appeals.screens.hub.noteReview" },
  note_info_requested: { page: "questions", words: "appeals.screens.hub.noteQuestion" },
};
const INLINE: readonly AppealMove[] = ["answer_info", "note_under_review", "note_info_requested"];

export function NextStep(props: AppealHubProps) {
  const t = useText();
  const { appeal, moves, nextRound, filing } = props;
  const { tone, words } = standing(props, t);
  const main = moves.filter((move) => PAGES[move] && !INLINE.includes(move));
  const lesser = moves.filter((move) => INLINE.includes(move));
  const left = moves.includes("send_to_review") ? leftToWrite(props, t) : null;
  const link = (move: AppealMove, variant: "primary" | "secondary") => {
    const page = PAGES[move];
    return (
      page && (
        <ButtonLink key={move} to={appealPath(appeal, page.page)} variant={variant}>
          {t(page.words)}
        </ButtonLink>
      )
    );
  };
  return (
    <Notice
      tone={tone}
      title={t("appeals.screens.hub.next")}
      actions={
        <>
          {left && (
            <ButtonLink to={left.to} variant="primary">
              {left.words}
            </ButtonLink>
          )}
          {main.map((move) => link(move, left ? "secondary" : "primary"))}
          {lesser.map((move) => link(move, "secondary"))}
          {moves.includes("take_back") && (
            <Form method="post" action={appealPath(appeal, "taking-back")}>
              <Button type="submit">{t("appeals.screens.hub.takeBack")}</Button>
            </Form>
          )}
          {filing.decision?.outcome === "reversed" && props.casePhase === "active" && (
            <ButtonLink to={restorationPath(props)} variant="primary">
              {t("appeals.screens.hub.restore")}
            </ButtonLink>
          )}
          {nextRound !== null && appeal.state === "decided" && (
            <ButtonLink to={appealsPath(appeal.reference, "new")} variant="primary">
              {t("appeals.screens.hub.goOn", { round: nextRound })}
            </ButtonLink>
          )}
        </>
      }
    >
      {words}
    </Notice>
  );
}

/** The case's own page, with what the decision already says. */
function restorationPath({ appeal, filing }: AppealHubProps): string {
  const proof = filing.decision?.evidence?.id;
  const known = new URLSearchParams({ outcome: "restored_by_appeal", ...(proof && { proof }) });
  return `/cases/${appeal.reference}/restoration?${known}`;
}

/** The page that comes before sending: the first section that is not complete, then what is left to solve. */
function leftToWrite(
  { appeal, overview }: AppealHubProps,
  t: ReturnType<typeof useText>,
): { to: string; words: string } | null {
  const section = overview.sections.find(({ state }) => state !== "completed");
  if (section) {
    const words = t("appeals.screens.hub.writeNext", { section: section.title });
    return { to: sectionPath(appeal, section.id), words };
  }
  return overview.blockers > 0
    ? { to: appealPath(appeal, "readiness"), words: t("appeals.screens.hub.solve") }
    : null;
}

/** What stands between a draft and its review. */
function writingLeft(
  { completed, sections, blockers }: AppealHubProps["overview"],
  t: ReturnType<typeof useText>,
): string {
  if (completed < sections.length) return t("appeals.screens.hub.write");
  return blockers > 0
    ? t("appeals.screens.hub.writtenOpen", { count: blockers })
    : t("appeals.screens.hub.written");
}

type Standing = { tone: Tone; words: ReactNode };

function standing(
  { appeal, filing, nextRound, moves, casePhase, overview }: AppealHubProps,
  t: ReturnType<typeof useText>,
): Standing {
  const last = (verdict: string) => filing.reviews.findLast((review) => review.verdict === verdict);
  switch (appeal.state) {
    case "draft":
      if (!moves.includes("send_to_review")) {
        return { tone: "info", words: t("appeals.screens.hub.writing") };
      }
      return { tone: "info", words: writingLeft(overview, t) };
    case "changes_requested": {
      const review = last("changes_requested");
      return {
        tone: "caution",
        words: review && (
          <>
            <p>{t("appeals.screens.hub.reworkBy", { name: review.personName })}</p>
            <blockquote className="mt-1 border-l-2 border-line-strong pl-3 whitespace-pre-line">
              {review.note}
            </blockquote>
          </>
        ),
      };
    }
    case "in_review": {
      const review = last("sent");
      return {
        tone: "info",
        words:
          review && t("appeals.screens.hub.reviewing", { name: review.personName, at: review.at }),
      };
    }
    case "approved": {
      const review = last("approved");
      return {
        tone: "good",
        words: (
          <>
            {review &&
              t("appeals.screens.hub.approvedBy", { name: review.personName, at: review.at })}{" "}
            {t("appeals.screens.hub.approvedNext")}
          </>
        ),
      };
    }
    case "submitted":
    case "under_review":
      return { tone: "waiting", words: t("appeals.screens.hub.withMeta") };
    case "info_requested":
      return { tone: "caution", words: t("appeals.screens.hub.questioned") };
    case "decided":
      if (filing.decision?.outcome === "reversed") {
        const words =
          casePhase === "active"
            ? "appeals.screens.hub.reversedNext"
            : "appeals.screens.hub.reversedDone";
        return { tone: "good", words: t(words) };
      }
      return {
        tone: "neutral",
        words: t(nextRound ? "appeals.screens.hub.nextRound" : "appeals.screens.hub.lastRound"),
      };
    default:
      return { tone: "neutral", words: t("appeals.screens.hub.over") };
  }
}
