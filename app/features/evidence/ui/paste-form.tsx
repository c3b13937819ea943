/** Keeps a pasted text as an exhibit. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import type { Choice } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { pasteSchema } from "../evidence-schemas";
import { AboutFields } from "./about-fields";

type PasteFormProps = {
  base: string;
  kinds: readonly Choice[];
  zones: readonly string[];
  zone: string;
};

export function PasteForm({ base, kinds, zones, zone }: PasteFormProps) {
  const t = useText();
  const form = useZodForm(pasteSchema, { text: "", kind: "notice_text", capturedZone: zone });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <Field
        {...form.field("text")}
        label={t("evidence.pasted.text")}
        hint={t("evidence.pasted.hint")}
      >
        <Textarea rows={10} dir="auto" spellCheck={false} />
      </Field>
      <AboutFields field={form.field as ZodFormField} kinds={kinds} zones={zones} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("evidence.pasted.submit")}</SubmitButton>
        <ButtonLink to={base} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
