/** Which business, and which of its assets. Another business brings its assets at once; without a script, by a button. */
import { useFetcher } from "@remix-run/react";
import type { ComponentProps } from "react";
import { Button } from "~/ui/button";
import { CheckboxGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { type Choice, Select } from "~/ui/fields/select";
import { useHydrated } from "~/ui/hydrated";
import { useText } from "~/ui/text";

export type AssetChoice = { id: string; kind: string; label: string; depth: number };

type Wiring = Omit<ComponentProps<typeof Field>, "label" | "children">;

type WhereFieldsProps = {
  field: (name: "businessId" | "assetIds") => Wiring;
  businesses: readonly Choice[];
  /** The assets of the business the page was opened with. */
  assets: readonly AssetChoice[];
  chosen: readonly string[];
};

export function WhereFields({ field, businesses, assets, chosen }: WhereFieldsProps) {
  const t = useText();
  const hasScript = useHydrated();
  const fetcher = useFetcher<{ assets: AssetChoice[] }>();
  const offered = fetcher.data?.assets ?? assets;
  const business = field("businessId");

  return (
    <>
      <Field {...business} label={t("cases.screens.create.business")}>
        <Select
          prompt={t("cases.screens.create.businessUnknown")}
          options={businesses}
          onChange={(event) => fetcher.load(`/cases/assets?business=${event.target.value}`)}
        />
      </Field>
      {!hasScript && (
        <Button type="submit" formMethod="get" formNoValidate size="small">
          {t("cases.screens.create.showAssets")}
        </Button>
      )}
      {offered.length > 0 && (
        <FieldGroup
          {...field("assetIds")}
          control={undefined}
          legend={t("cases.screens.create.assets")}
          hint={t("cases.screens.create.assetsHint")}
          optional
        >
          <CheckboxGroup
            key={offered.map(({ id }) => id).join()}
            chosen={chosen}
            options={offered.map(({ id, kind, label }) => ({ value: id, label, hint: kind }))}
            className="max-h-72 overflow-y-auto rounded-control border border-line bg-surface px-3 py-1"
          />
        </FieldGroup>
      )}
    </>
  );
}
