/** The overview of one attempt: what to write, how it was filed, and the next step. */

import type { AppealMove, AppealState } from "~/features/appeals/appeal-lifecycle";
import type { appealOverview } from "~/features/appeals/appeal-overview.server";
import { appealPath } from "~/features/appeals/appeal-path";
import type { filingOf } from "~/features/appeals/appeal-queries.server";
import type { WordedReview } from "~/features/appeals/review/review-page.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { AppealStateChip } from "~/features/appeals/ui/appeal-state-chip";
import ReviewLog from "~/features/appeals/ui/review/review-log";
import { AnyAnswerCard } from "~/features/appeals/ui/with-meta/any-answer-card";
import type { AnyAnswer } from "~/features/appeals/with-meta/any-answer";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { TaskList } from "~/ui/page/task-list";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { DecisionCard } from "./decision-card";
import { FilingCards } from "./filing-cards";
import { HubLinks } from "./hub-links";
import { NextStep } from "./next-step";
import { sectionRows } from "./section-rows";

export type Overview = Awaited<ReturnType<typeof appealOverview>>;
/** With the reviewer's checklists in the reader's words. */
export type Filing = Omit<Awaited<ReturnType<typeof filingOf>>, "reviews"> & {
  reviews: readonly WordedReview[];
};

export type AppealHubProps = {
  appeal: {
    reference: string;
    number: number;
    round: number;
    state: AppealState;
    origin: "built" | "recorded";
    door: string | null;
    language: "en" | "id";
  };
  casePhase: string;
  overview: Overview;
  filing: Filing;
  moves: AppealMove[];
  /** The round that may be started now, when one may. */
  nextRound: number | null;
  /** Whether there is an answer yet; null while the appeal is not with Meta. */
  asking: AnyAnswer | null;
  mayChase: boolean;
};

export function AppealHub(props: AppealHubProps) {
  const t = useText();
  const { appeal, overview, filing, moves, asking } = props;
  const { completed, sections } = overview;
  const rows = sectionRows({ appeal, overview, mayWrite: moves.includes("send_to_review"), t });
  return (
    <>
      <AppealHeader
        appeal={appeal}
        title={t("appeals.screens.round", { round: appeal.round })}
        aside={<AppealStateChip state={appeal.state} outcome={filing.decision?.outcome} />}
        isOverview
      />
      <SideLayout
        side={
          <div className="space-y-4">
            <HubLinks {...props} />
            {filing.reviews.length > 0 && (
              <Card title={t("appeals.screens.review.log")}>
                <ReviewLog reviews={filing.reviews} />
              </Card>
            )}
          </div>
        }
      >
        <div className="space-y-6">
          <NextStep {...props} />
          {asking && (
            <AnyAnswerCard
              appeal={appeal}
              asking={asking}
              mayDecide={moves.includes("decide")}
              mayChase={props.mayChase}
            />
          )}
          {filing.decision && <DecisionCard decision={filing.decision} />}
          {filing.submission && <FilingCards appeal={appeal} filing={filing} />}
          {appeal.origin === "built" && (
            <section aria-labelledby="sections" className="text-lg">
              <h2 id="sections" className="mb-1 text-lg font-semibold">
                {t("appeals.screens.hub.sections")}
              </h2>
              <p className="mb-3 text-base text-ink-soft">
                {t("appeals.screens.hub.completed", { count: completed, all: sections.length })}
              </p>
              <TaskList label={t("appeals.screens.hub.sections")} rows={rows.sections} />
              {moves.includes("send_to_review") && (
                <p className="mt-2 text-base">
                  <TextLink to={appealPath(appeal, "writers")}>
                    {t("together.assignments.title")}
                  </TextLink>
                </p>
              )}
              {!filing.submission && (
                <>
                  <h2 className="mt-8 mb-3 text-lg font-semibold">
                    {t("appeals.screens.hub.check")}
                  </h2>
                  <TaskList label={t("appeals.screens.hub.check")} rows={rows.checks} />
                </>
              )}
            </section>
          )}
        </div>
      </SideLayout>
    </>
  );
}
