/** A place to write to the others on a case. Names after an @ are offered as they are typed. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { commentSchema } from "../case-schemas";
import { MentionSuggestions } from "./mention-suggestions";

type CommentFormProps = {
  /** Where it goes; the page that shows it. */
  action?: string;
  start?: string;
  submit: string;
  people: readonly { id: string; name: string }[];
};

export function CommentForm({ action, start = "", submit, people }: CommentFormProps) {
  const t = useText();
  const form = useZodForm(commentSchema, { text: start }, { id: "comment" });
  const [example] = people;
  return (
    <Form method="post" action={action} {...form.props} className="mb-4 space-y-2 print:hidden">
      <FormErrors form={form} />
      <Field
        {...form.field("text")}
        label={t("cases.screens.comment.label")}
        hideLabel
        hint={example && t("cases.screens.comment.hint", { name: example.name })}
      >
        <Textarea rows={start ? 5 : 2} dir="auto" />
      </Field>
      <MentionSuggestions inputId={`${form.id}-text`} people={people} />
      <SubmitButton form={form} variant={start ? "primary" : "secondary"}>
        {submit}
      </SubmitButton>
    </Form>
  );
}
