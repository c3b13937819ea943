/** Rewords one letter in one language, with what it may name and how it reads beside it. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import { SideLayout } from "~/ui/flow/side-layout";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { letterSchema } from "../../letters/letter-schemas";
import type { letterPage } from "../../letters/letter-view.server";
import { LetterVariables } from "./letter-variables";

type LetterFormProps = Awaited<ReturnType<typeof letterPage>>;

export function LetterForm({ language, values, isReworded, preview, fields }: LetterFormProps) {
  const t = useText();
  const form = useZodForm(letterSchema, values);
  const side = (
    <>
      <Card title={t("letters.variables")} about={t("letters.variablesAbout")}>
        <LetterVariables fields={fields} />
      </Card>
      <Card title={t("letters.preview")}>
        <p className="font-medium break-words">{preview.subject}</p>
        <p className="mt-2 text-sm break-words whitespace-pre-wrap">{preview.text}</p>
      </Card>
    </>
  );
  return (
    <SideLayout side={side}>
      <Form method="post" {...form.props} className="max-w-prose space-y-5">
        <FormErrors form={form} />
        <Opened start={values} />
        <Field {...form.field("subject")} label={t("letters.subject")}>
          <Input lang={language} />
        </Field>
        <Field {...form.field("text")} label={t("letters.text")}>
          <Textarea rows={18} lang={language} />
        </Field>
        <SubmitButton form={form}>{t("letters.save")}</SubmitButton>
      </Form>
      {isReworded && (
        <Form method="post" action="restoration" className="mt-4">
          <SubmitButton variant="secondary">{t("letters.restore")}</SubmitButton>
        </Form>
      )}
    </SideLayout>
  );
}
