/** Hides parts of a text: what was found in it is offered, and anything else can be named. */
import { Form, useActionData } from "@remix-run/react";
import type { FoundKind, FoundPart } from "~/features/evidence/redaction/found-parts.server";
import type { FormReply } from "~/platform/forms/form-reply";
import { ButtonLink } from "~/ui/button-link";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { ErrorSummary } from "~/ui/page/error-summary";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type WordsFormProps = { found: readonly FoundKind[]; back: string };

export function WordsForm({ found, back }: WordsFormProps) {
  const t = useText();
  const reply = useActionData<FormReply>();
  const sent = reply?.values;
  const wasSent = (list: "parts" | "kinds", value: string) =>
    sent ? [sent[list] ?? []].flat().includes(value) : true;

  return (
    <Form method="post" className="max-w-3xl space-y-6">
      <ErrorSummary
        errors={reply?.formError ? [{ message: reply.formError }] : []}
        attempt={reply ? 1 : 0}
      />
      {found.length === 0 && <p className="text-ink-soft">{t("redaction.nothingFound")}</p>}
      {found.map(({ kind, count, parts }) => (
        <fieldset key={kind} className="min-w-0">
          <legend className="mb-2 text-lg font-medium">
            {t(`redaction.kinds.${kind}`, { count })}
          </legend>
          {parts.length === 0 ? (
            <Checkbox
              id={`f-kinds-${kind}`}
              name="kinds"
              value={kind}
              checked={wasSent("kinds", kind)}
              label={t("redaction.allOfKind", { count })}
            />
          ) : (
            <ul className="space-y-2">
              {parts.map((part) => (
                <li key={part.place}>
                  <Checkbox
                    id={`f-parts-${part.place}`}
                    name="parts"
                    value={part.place}
                    checked={wasSent("parts", part.place)}
                    label={<PartInText part={part} />}
                  />
                </li>
              ))}
            </ul>
          )}
        </fieldset>
      ))}
      <Field
        name="words"
        label={t("redaction.words")}
        hint={t("redaction.wordsHint")}
        error={reply?.errors?.words}
        optional
      >
        <Textarea rows={4} dir="auto" defaultValue={[sent?.words ?? []].flat().join("\n")} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("redaction.submit")}</SubmitButton>
        <ButtonLink to={back} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}

function PartInText({ part: { before, found, after } }: { part: FoundPart }) {
  return (
    <span dir="auto" className="font-mono text-sm break-words">
      <span className="text-ink-soft">{before}</span>
      <mark className="rounded-sm bg-caution-wash px-0.5 font-semibold text-caution">{found}</mark>
      <span className="text-ink-soft">{after}</span>
    </span>
  );
}
