/** Words a passage otherwise; whoever writes the section decides. */
import { Form } from "@remix-run/react";
import type { DiscussedPassage } from "~/features/appeals/together/discussed-passage.server";
import { suggestionSchema } from "~/features/appeals/together/together-schemas";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function SuggestionForm({ about }: { about: DiscussedPassage }) {
  const t = useText();
  const { question, language, passage } = about;
  const form = useZodForm(suggestionSchema, { passage, instead: passage, reason: "" });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-6 text-lg">
      <FormErrors form={form} />
      <input type="hidden" name="question" value={question?.id ?? ""} />
      <input type="hidden" name="language" value={language ?? ""} />
      <Field
        {...form.field("passage")}
        label={t("together.suggestion.passage")}
        hint={t("together.suggestion.passageHint")}
      >
        <Textarea rows={3} lang={language ?? undefined} />
      </Field>
      <Field
        {...form.field("instead")}
        label={t("together.suggestion.words")}
        hint={t("together.suggestion.wordsHint")}
        optional
      >
        <Textarea rows={3} lang={language ?? undefined} />
      </Field>
      <Field {...form.field("reason")} label={t("together.suggestion.reason")} optional>
        <Textarea rows={2} dir="auto" />
      </Field>
      <p className="text-base text-ink-soft">{t("together.suggestion.writerHint")}</p>
      <SubmitButton form={form}>{t("together.suggestion.save")}</SubmitButton>
    </Form>
  );
}
