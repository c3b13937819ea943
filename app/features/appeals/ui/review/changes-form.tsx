/** Sends an appeal back to its authors, saying what should change. */
import { Form } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import type { ReviewPage } from "~/features/appeals/review/review-page.server";
import { changesSchema } from "~/features/appeals/review/review-schemas";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function ChangesForm({ page: { appeal } }: { page: ReviewPage }) {
  const t = useText();
  const form = useZodForm(changesSchema, {}, { id: "changes" });
  return (
    <section aria-labelledby="changes-title" className="max-w-prose">
      <h2 id="changes-title" className="mb-3 text-lg font-semibold">
        {t("appeals.screens.review.changesTitle")}
      </h2>
      <Form
        method="post"
        action={appealPath(appeal, "changes")}
        {...form.props}
        className="space-y-4 text-lg"
      >
        <FormErrors form={form} />
        <Field {...form.field("note")} label={t("appeals.screens.review.changes")}>
          <Textarea rows={4} />
        </Field>
        <SubmitButton form={form} variant="secondary" size="large">
          {t("appeals.screens.review.request")}
        </SubmitButton>
      </Form>
    </section>
  );
}
