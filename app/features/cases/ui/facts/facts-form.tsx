/** What a case says about itself, to be corrected; and what somebody else saved meanwhile. */
import { Form } from "@remix-run/react";
import { caseFactsSchema } from "~/features/cases/case-schemas";
import type { HeardFrom } from "~/features/cases/facts/heard-from";
import type { Choice } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { SummaryField, WhenFields } from "./seen-fields";
import { type AssetChoice, WhereFields } from "./where-fields";

type FactsFormProps = {
  start: {
    version: number;
    businessId: string;
    assetIds: string[];
    summary: string;
    happenedAt: string;
    happenedZone: string;
    heardFrom: HeardFrom | undefined;
  };
  /** What stands, whatever business the assets are shown of. */
  stands: object;
  businesses: readonly Choice[];
  assets: readonly AssetChoice[];
  zones: readonly string[];
};

export function FactsForm({ start, stands, businesses, assets, zones }: FactsFormProps) {
  const t = useText();
  const form = useZodForm(caseFactsSchema, start);
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <Opened start={stands} />
      <SummaryField field={form.field} />
      <WhenFields field={form.field} zones={zones} />
      <WhereFields
        field={form.field}
        businesses={businesses}
        assets={assets}
        chosen={start.assetIds}
      />
      <SubmitButton form={form}>{t("cases.screens.facts.submit")}</SubmitButton>
    </Form>
  );
}
