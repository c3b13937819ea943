/**
 * A place to write to the others on a case. Names after an @ are offered as they are typed. A plain
 * form: the case page is read far more often than written on, and carries no form library.
 */
import { Form, useActionData } from "@remix-run/react";
import { lazy, Suspense, useState } from "react";
import type { FormReply } from "~/platform/forms/form-reply";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

/** Loaded when somebody begins to write: most who open a case only read. */
const MentionSuggestions = lazy(() => import("./mention-suggestions"));

type CommentFormProps = {
  /** Where it goes; the page that shows it. */
  action?: string;
  start?: string;
  submit: string;
  people: readonly { id: string; name: string }[];
};

const BOX = "comment-text";

export default function CommentForm({ action, start = "", submit, people }: CommentFormProps) {
  const t = useText();
  const reply = useActionData<FormReply>();
  const [example] = people;
  const typed = reply?.values?.text;
  const [isWriting, setIsWriting] = useState(false);
  return (
    <Form
      method="post"
      action={action}
      className="mb-4 space-y-2 print:hidden"
      onFocus={() => setIsWriting(true)}
    >
      <Field
        name="text"
        id={BOX}
        label={t("cases.screens.comment.label")}
        hideLabel
        hint={example && t("cases.screens.comment.hint", { name: example.name })}
        error={reply?.errors.text ?? reply?.formError}
      >
        <Textarea
          rows={start ? 5 : 2}
          dir="auto"
          required
          defaultValue={typeof typed === "string" ? typed : start}
        />
      </Field>
      {isWriting && (
        <Suspense>
          <MentionSuggestions inputId={BOX} people={people} />
        </Suspense>
      )}
      <SubmitButton variant={start ? "primary" : "secondary"}>{submit}</SubmitButton>
    </Form>
  );
}
