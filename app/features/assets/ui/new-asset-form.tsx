/** Adds an asset of a kind that was chosen before. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { AssetKind } from "../asset-kind";
import { newAssetSchema } from "../asset-schemas";
import { AssetFields } from "./asset-fields";

export type Place = { id: string; kind: AssetKind; label: string };

type NewAssetFormProps = {
  businessId: string;
  kind: AssetKind;
  places: readonly Place[];
  mayStandAlone: boolean;
  parentId: string;
  providers: readonly { id: string; name: string }[];
};

export function NewAssetForm(props: NewAssetFormProps) {
  const { businessId, kind, places, mayStandAlone, parentId, providers } = props;
  const t = useText();
  const form = useZodForm(newAssetSchema, { kind, parentId });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <input type="hidden" name="kind" value={kind} />
      {places.length > 0 && (
        <Field {...form.field("parentId")} label={t("assets.fields.parentId")}>
          <Select
            options={places.map((place) => placeChoice(place, t(`assets.kinds.${place.kind}`)))}
            prompt={mayStandAlone ? t("assets.underBusiness") : t("assets.choose")}
          />
        </Field>
      )}
      <AssetFields form={form} kind={kind} providers={providers} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("assets.asset.addSubmit")}</SubmitButton>
        <ButtonLink to={`/assets/businesses/${businessId}`} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}

export const placeChoice = ({ id, label }: Place, kindName: string) => ({
  value: id,
  label: `${kindName}: ${label}`,
});
