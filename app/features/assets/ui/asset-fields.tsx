/** The inputs of an asset, as its kind asks for them. Shared by adding and correcting. */
import { CheckboxGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import type { useZodForm } from "~/ui/form";
import { useText } from "~/ui/text";
import { type AssetKind, hasPlatformId, isNumber } from "../asset-kind";
import type { assetSchema, newAssetSchema } from "../asset-schemas";

type AssetFieldsProps = {
  form:
    | ReturnType<typeof useZodForm<typeof newAssetSchema>>
    | ReturnType<typeof useZodForm<typeof assetSchema>>;
  kind: AssetKind;
  providers: readonly { id: string; name: string }[];
};

export function AssetFields({ form: given, kind, providers }: AssetFieldsProps) {
  const t = useText();
  // Both forms have these fields under the same names.
  const form = given as ReturnType<typeof useZodForm<typeof assetSchema>>;
  const isTemplate = kind === "template";
  return (
    <>
      {isNumber(kind) && (
        <Field
          {...form.field("phone")}
          label={t("assets.fields.phone")}
          hint={t("assets.quick.phoneHint")}
        >
          <Input type="tel" autoComplete="off" />
        </Field>
      )}
      <Field
        {...form.field("name")}
        label={t("assets.fields.name")}
        hint={isTemplate ? t("assets.hints.templateName") : t("assets.hints.name")}
        optional={!isTemplate}
      >
        <Input dir="auto" autoComplete="off" />
      </Field>
      {hasPlatformId(kind) && (
        <Field
          {...form.field("externalId")}
          label={t("assets.fields.externalId")}
          hint={t("assets.quick.idHint")}
          optional
        >
          <Input inputMode="numeric" autoComplete="off" />
        </Field>
      )}
      {isTemplate && (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            {...form.field("language")}
            label={t("assets.fields.language")}
            hint={t("assets.hints.language")}
            optional
          >
            <Input autoComplete="off" />
          </Field>
          <Field
            {...form.field("category")}
            label={t("assets.fields.category")}
            hint={t("assets.hints.category")}
            optional
          >
            <Input autoComplete="off" />
          </Field>
        </div>
      )}
      {providers.length > 0 && kind !== "portfolio" && kind !== "app_number" && (
        <FieldGroup
          {...form.field("providerIds")}
          legend={t("assets.fields.providers")}
          hint={t("assets.hints.providers")}
          optional
        >
          <CheckboxGroup options={providers.map(({ id, name }) => ({ value: id, label: name }))} />
        </FieldGroup>
      )}
      <Field {...form.field("notes")} label={t("assets.fields.notes")} optional>
        <Textarea rows={3} dir="auto" />
      </Field>
    </>
  );
}
