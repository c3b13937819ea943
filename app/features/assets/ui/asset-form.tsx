/** Corrects an asset. */
import { Form, useActionData } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { AssetKind } from "../asset-kind";
import { type AssetEdit, assetSchema } from "../asset-schemas";
import type { Theirs } from "../edit-result";
import { AssetFields } from "./asset-fields";
import { BothTexts } from "./both-texts";

type AssetFormProps = {
  asset: AssetEdit & { id: string; kind: AssetKind };
  providers: readonly { id: string; name: string }[];
};

type Reply = { theirs?: Theirs; values?: Record<string, unknown> };

const FIELDS = [
  "name",
  "externalId",
  "phone",
  "language",
  "category",
  "notes",
  "providers",
] as const;

export function AssetForm({ asset, providers }: AssetFormProps) {
  const t = useText();
  const { id, kind, version, ...start } = asset;
  const form = useZodForm(assetSchema, start);
  const reply = useActionData<Reply>();
  const named = FIELDS.map((field) => [field, t(`assets.fields.${field}`)] as const);
  const page = `/assets/${id}`;
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <BothTexts
        theirs={reply?.theirs}
        yours={withProviderNames(reply?.values, providers)}
        theirPage={page}
        fieldName={(field) => named.find(([name]) => name === field)?.[1] ?? null}
      />
      <Opened start={{ version }} />
      <AssetFields form={form} kind={kind} providers={providers} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("assets.business.save")}</SubmitButton>
        <ButtonLink to={page} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}

function withProviderNames(
  values: Record<string, unknown> = {},
  providers: AssetFormProps["providers"],
) {
  const chosen = [values.providerIds ?? []].flat();
  const names = providers.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  return { ...values, providers: names.join(", ") };
}
