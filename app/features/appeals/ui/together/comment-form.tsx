/** Says something about a passage, or about a section as a whole. */
import { Form } from "@remix-run/react";
import type { DiscussedPassage } from "~/features/appeals/together/discussed-passage.server";
import { remarkSchema } from "~/features/appeals/together/together-schemas";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type CommentFormProps = {
  about: DiscussedPassage;
  /** Where the same passage gets other words. */
  suggestPath: string;
};

export function CommentForm({ about, suggestPath }: CommentFormProps) {
  const t = useText();
  const { question, language, passage } = about;
  const form = useZodForm(remarkSchema, { passage, text: "" });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-6 text-lg">
      <FormErrors form={form} />
      <input type="hidden" name="question" value={question?.id ?? ""} />
      <input type="hidden" name="language" value={language ?? ""} />
      {question && (
        <>
          <Field
            {...form.field("passage")}
            label={t("together.comment.passage")}
            hint={t("together.comment.passageHint")}
            optional
          >
            <Textarea rows={3} lang={language ?? undefined} />
          </Field>
          <p>
            <TextLink to={suggestPath}>{t("together.suggestion.instead")}</TextLink>
          </p>
        </>
      )}
      <Field
        {...form.field("text")}
        label={t("together.comment.text")}
        hint={t("together.comment.textHint")}
      >
        <Textarea rows={4} dir="auto" />
      </Field>
      <SubmitButton form={form}>{t("together.comment.save")}</SubmitButton>
    </Form>
  );
}
