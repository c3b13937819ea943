/** What a case says about itself, to be corrected; and what somebody else saved meanwhile. */
import { Form, useActionData } from "@remix-run/react";
import { caseFactsSchema } from "~/features/cases/case-schemas";
import type { HeardFrom } from "~/features/cases/facts/heard-from";
import type { TheirFacts } from "~/features/cases/facts/their-facts";
import type { Choice } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { SummaryField, WhenFields } from "./seen-fields";
import { TheirFactsNotice } from "./their-facts-notice";
import { type AssetChoice, WhereFields } from "./where-fields";

type FactsFormProps = {
  start: {
    businessId: string;
    assetIds: string[];
    summary: string;
    happenedAt: string;
    happenedZone: string;
    heardFrom: HeardFrom | undefined;
  };
  version: number;
  businesses: readonly Choice[];
  assets: readonly AssetChoice[];
  zones: readonly string[];
};

export function FactsForm({ start, version, businesses, assets, zones }: FactsFormProps) {
  const t = useText();
  const form = useZodForm(caseFactsSchema, { ...start, version });
  const theirs = useActionData<{ theirs?: TheirFacts }>()?.theirs;
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      {theirs && <TheirFactsNotice theirs={theirs} />}
      <input type="hidden" name="version" value={theirs?.version ?? version} />
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
