/** What keeps an appeal from review, who can review it, and the button that sends it. */
import { Form } from "@remix-run/react";
import { type AppealAtTop, appealPath } from "~/features/appeals/appeal-path";
import type { FindingOnPage } from "~/features/appeals/checks/findings-on-page.server";
import { sendSchema } from "~/features/appeals/review/review-schemas";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { FindingList } from "./finding-list";

type SendFormProps = {
  title: string;
  appeal: AppealAtTop;
  blockers: readonly FindingOnPage[];
  reviewers: readonly string[];
  mayOverride: boolean;
};

export function SendForm({ title, appeal, blockers, reviewers, mayOverride }: SendFormProps) {
  const t = useText();
  const form = useZodForm(sendSchema);
  const isOpen = blockers.length > 0;
  const maySend = !isOpen || mayOverride;
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-6 text-lg">
      <FormErrors form={form} />
      <AppealHeader appeal={appeal} title={title} context={t("appeals.screens.review.sendIntro")} />
      {reviewers.length > 0 ? (
        <p>
          {t("appeals.screens.review.reviewers")}: <bdi>{reviewers.join(", ")}</bdi>
        </p>
      ) : (
        <Notice tone="caution" title={t("appeals.screens.review.reviewersNone")}>
          {t("appeals.screens.review.reviewersNoneText")}
        </Notice>
      )}
      {isOpen && (
        <div className="space-y-3 text-base">
          <p className="font-medium">{t("appeals.screens.review.openPoints")}</p>
          <FindingList findings={blockers} />
        </div>
      )}
      {maySend && (
        <Field {...form.field("note")} label={t("appeals.screens.review.note")} optional>
          <Textarea rows={3} />
        </Field>
      )}
      {isOpen && mayOverride && (
        <Field
          {...form.field("reason")}
          label={t("appeals.screens.review.reason")}
          hint={t("appeals.screens.review.reasonHint")}
        >
          <Textarea rows={2} />
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        {maySend && (
          <SubmitButton form={form} size="large">
            {t("appeals.screens.review.send")}
          </SubmitButton>
        )}
        <ButtonLink to={appealPath(appeal)} variant="quiet" size="large">
          {t("appeals.screens.back")}
        </ButtonLink>
      </div>
    </Form>
  );
}
