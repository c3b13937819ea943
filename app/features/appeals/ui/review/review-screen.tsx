/** An appeal to be judged by a colleague: the text first, then the two ways to answer. */

import { appealPath } from "~/features/appeals/appeal-path";
import type { ReviewPage } from "~/features/appeals/review/review-page.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { AppealPreview } from "./appeal-preview";
import { ApproveForm } from "./approve-form";
import { ChangesForm } from "./changes-form";
import { FindingList } from "./finding-list";
import { ReviewLog } from "./review-log";

type ReviewScreenProps = {
  page: ReviewPage & { title: string };
  /** On the page of one answer, that answer's form alone. */
  only?: "approve" | "changes";
};

export function ReviewScreen({ page, only }: ReviewScreenProps) {
  const t = useText();
  const { appeal, preview, door, blockers, reviews, isOwn, others } = page;
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
              <ReviewLog reviews={reviews} />
            </Card>
          )
        }
      >
        <div className="space-y-8">
          {!mayAskForChanges && (
            <Notice>{t("appeals.screens.review.notNow", { state: appeal.state })}</Notice>
          )}
          {!only && (
            <section aria-labelledby="read" className="space-y-4">
              <h2 id="read" className="text-lg font-semibold">
                {t("appeals.screens.review.read")}
              </h2>
              <AppealPreview
                appeal={appeal}
                preview={preview}
                door={door}
                path={appealPath(appeal, "review")}
              />
            </section>
          )}
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
