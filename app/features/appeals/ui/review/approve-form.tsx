/** Approves the content that was read. A reason is asked for where a gate has to be passed over. */
import { Form } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import type { ReviewPage } from "~/features/appeals/review/review-page.server";
import { approvalSchema } from "~/features/appeals/review/review-schemas";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

const reasonAsked = (isOwn: boolean, isBlocked: boolean) => {
  if (isOwn) return "appeals.screens.review.approveReason";
  return isBlocked ? "appeals.screens.review.reason" : "together.checklist.reason";
};

export function ApproveForm({ page }: { page: ReviewPage }) {
  const t = useText();
  const { appeal, preview, isOwn, blockers, checklist, mayOverride } = page;
  const form = useZodForm(approvalSchema, {}, { id: "approve" });
  const point = form.field as ZodFormField;
  const needsReason = isOwn || blockers.length > 0;
  return (
    <section aria-labelledby="approve-title" className="max-w-prose">
      <h2 id="approve-title" className="mb-3 text-lg font-semibold">
        {t("appeals.screens.review.approveTitle")}
      </h2>
      <Form
        method="post"
        action={appealPath(appeal, "approval")}
        {...form.props}
        className="space-y-4 text-lg"
      >
        <FormErrors form={form} />
        <input type="hidden" name="contentHash" value={preview.contentHash} />
        <FieldGroup
          {...point("checks")}
          legend={t("together.checklist.title")}
          hint={t("together.checklist.hint")}
        >
          <div className="space-y-3">
            {checklist.map(({ id, label, hint }) => (
              <div key={id}>
                <Checkbox {...point(`checks.${id}.isTicked`)} label={label} hint={hint} />
                <Field
                  {...point(`checks.${id}.why`)}
                  label={t("together.checklist.why")}
                  dense
                  optional
                >
                  <Input />
                </Field>
              </div>
            ))}
          </div>
        </FieldGroup>
        {isOwn && <p>{t("appeals.screens.review.approveOwn")}</p>}
        <Field {...form.field("note")} label={t("appeals.screens.review.approveNote")} optional>
          <Textarea rows={2} />
        </Field>
        {(needsReason || mayOverride) && (
          <Field
            {...form.field("reason")}
            label={t(reasonAsked(isOwn, blockers.length > 0))}
            hint={t("appeals.screens.review.reasonHint")}
            optional={!needsReason}
          >
            <Textarea rows={2} />
          </Field>
        )}
        <SubmitButton form={form} size="large">
          {t("appeals.screens.review.approve")}
        </SubmitButton>
      </Form>
    </section>
  );
}
