/** Everything one knows when messages stop going out. One page, under a minute. */
import { Form } from "@remix-run/react";
import { newCaseSchema } from "~/features/cases/case-schemas";
import type { CaseStart } from "~/features/cases/opening/case-start";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import type { Choice } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Disclosure } from "~/ui/page/disclosure";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { SummaryField, WhenFields } from "./seen-fields";
import { type AssetChoice, WhereFields } from "./where-fields";

type NewCaseFormProps = {
  start: CaseStart;
  businesses: readonly Choice[];
  assets: readonly AssetChoice[];
  zones: readonly string[];
  mayLead: boolean;
};

export function NewCaseForm({ start, businesses, assets, zones, mayLead }: NewCaseFormProps) {
  const t = useText();
  const form = useZodForm(newCaseSchema, { ...start, lead: "on" });
  return (
    <Form method="post" {...form.props} className="space-y-8">
      <FormErrors form={form} />
      <section aria-label={t("cases.screens.create.what")} className="space-y-5">
        <SummaryField field={form.field} />
        <Disclosure
          summary={t("cases.screens.create.noticeTitle")}
          open={start.noticeText !== "" || form.errors.some(({ name }) => name === "noticeText")}
        >
          <Field
            {...form.field("noticeText")}
            label={t("cases.screens.create.notice")}
            hint={t("cases.screens.create.noticeHint")}
          >
            <Textarea rows={6} dir="auto" />
          </Field>
        </Disclosure>
        <WhenFields field={form.field} zones={zones} />
      </section>
      <section
        aria-label={t("cases.screens.create.where")}
        className="space-y-5 border-t border-line pt-6"
      >
        <WhereFields
          field={form.field}
          businesses={businesses}
          assets={assets}
          chosen={start.assetIds}
        />
      </section>
      {mayLead && (
        <Checkbox
          {...form.field("lead")}
          label={t("cases.screens.create.lead")}
          hint={t("cases.screens.create.leadHint")}
        />
      )}
      <SubmitButton form={form} size="large">
        {t("cases.screens.create.submit")}
      </SubmitButton>
    </Form>
  );
}
