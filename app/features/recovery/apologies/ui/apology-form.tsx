/** Words one apology, with what Meta would call it, what it may name and how it reads to customers beside it. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import { SideLayout } from "~/ui/flow/side-layout";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { apologySchema } from "../campaign/campaign-schemas";
import type { LetterPage } from "../campaign/campaign-view.server";
import { LetterBeside } from "./letter-beside";

export function ApologyForm({ page }: { page: LetterPage }) {
  const t = useText();
  const form = useZodForm(apologySchema, page.values);
  const { language, values, mayWord } = page;
  return (
    <SideLayout side={<LetterBeside page={page} fields={mayWord ? page.fields : null} />}>
      {mayWord ? (
        <Form method="post" {...form.props} className="max-w-prose space-y-5">
          <FormErrors form={form} />
          <Opened start={values} />
          <Field
            {...form.field("subject")}
            label={t("campaigns.letter.subject")}
            hint={t("campaigns.letter.subjectHint")}
          >
            <Input lang={language} />
          </Field>
          <Field {...form.field("text")} label={t("campaigns.letter.text")}>
            <Textarea rows={16} lang={language} />
          </Field>
          <SubmitButton form={form}>{t("campaigns.letter.save")}</SubmitButton>
        </Form>
      ) : (
        <div lang={language} className="max-w-prose">
          <p className="font-medium break-words">{values.subject}</p>
          <p className="mt-3 break-words whitespace-pre-wrap">{values.text}</p>
        </div>
      )}
    </SideLayout>
  );
}
