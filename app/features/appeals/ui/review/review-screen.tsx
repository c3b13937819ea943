/** An appeal to be judged by a colleague: what is read first, then the two ways to answer. */
import { lazy, type ReactNode, Suspense } from "react";
import type { ReviewPage } from "~/features/appeals/review/review-page.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { ApproveForm } from "./approve-form";
import { ChangesForm } from "./changes-form";
import { FindingList } from "./finding-list";

/** Stands beside what is judged, and only once somebody has answered before. */
const ReviewLog = lazy(() => import("./review-log"));

type ReviewScreenProps = {
  page: ReviewPage & { title: string };
  /** On the page of one answer, that answer's form alone. */
  only?: "approve" | "changes";
  /** What is read before it is judged. */
  children?: ReactNode;
};

export function ReviewScreen({ page, only, children }: ReviewScreenProps) {
  const t = useText();
  const { appeal, blockers, reviews, isOwn, others } = page;
  const isInReview = appeal.state === "in_review";
  const mayAskForChanges = isInReview || appeal.state === "approved";
  const isForOthers = isOwn && others.length > 0;
  return (
    <>
      <AppealHeader appeal={appeal} title={page.title} />
      <SideLayout
        side={
          reviews.length > 0 && (
            <Card title={t("appeals.screens.review.log")}>
              <Suspense>
                <ReviewLog reviews={reviews} />
              </Suspense>
            </Card>
          )
        }
      >
        <div className="space-y-8">
          {!mayAskForChanges && (
            <Notice>{t("appeals.screens.review.notNow", { state: appeal.state })}</Notice>
          )}
          {children}
          {blockers.length > 0 && <FindingList findings={blockers} />}
          {isForOthers && isInReview && (
            <Notice tone="info">
              {t("appeals.screens.review.ownText", { names: others.join(", ") })}
            </Notice>
          )}
          {isInReview && !isForOthers && only !== "changes" && <ApproveForm page={page} />}
          {mayAskForChanges && only !== "approve" && <ChangesForm page={page} />}
        </div>
      </SideLayout>
    </>
  );
}
