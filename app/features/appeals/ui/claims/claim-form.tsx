/** What a sentence stands on, to be chosen: an action, exhibits down to a page or part, facts. */
import { Form } from "@remix-run/react";
import { lazy, Suspense } from "react";
import type { ClaimOnPage } from "~/features/appeals/claims/claim-page.server";
import { claimSchema } from "~/features/appeals/claims/claim-schemas";
import { Checkbox } from "~/ui/fields/checkbox";
import { CheckboxGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { useHydrated } from "~/ui/hydrated";
import { Disclosure } from "~/ui/page/disclosure";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { readHidden } from "./read-hidden";

/** Loaded for exhibits that can be pointed at. */
const RegionPicker = lazy(() => import("./region-picker"));

type ClaimFormProps = { page: ClaimOnPage };
type Exhibit = ClaimOnPage["exhibits"][number];
type AnyField = (name: string) => ReturnType<ReturnType<typeof useZodForm>["field"]>;

const EDGES = ["left", "top", "width", "height"] as const;

export function ClaimForm({ page }: ClaimFormProps) {
  const t = useText();
  const { chosen, actions, exhibits, facts } = page;
  const form = useZodForm(claimSchema, {
    itemId: chosen.itemId,
    facts: chosen.facts,
    exhibits: exhibits.map(({ id, isChosen, page: at, region }) => ({
      id: isChosen ? id : "",
      page: at ?? "",
      left: region?.left ?? "",
      top: region?.top ?? "",
      width: region?.width ?? "",
      height: region?.height ?? "",
    })),
  } as object);
  const field = form.field as unknown as AnyField;
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      {readHidden(chosen)}
      <h2 className="font-semibold">{t("claims.claim.standsOn")}</h2>
      {actions.length > 0 && (
        <Field
          {...field("itemId")}
          label={t("claims.claim.action")}
          hint={t("claims.claim.actionHint")}
        >
          <Select
            prompt={t("claims.claim.noAction")}
            options={actions.map(({ id, what, state }) => ({
              value: id,
              label: `${what} (${t(`appeals.remediationStates.${state}`)})`,
            }))}
          />
        </Field>
      )}
      <fieldset className="space-y-3">
        <legend className="mb-1 font-medium">{t("claims.claim.exhibits")}</legend>
        {exhibits.length === 0 && (
          <p className="text-base text-ink-soft">{t("claims.claim.exhibitsNone")}</p>
        )}
        {exhibits.map((exhibit, index) => (
          <ExhibitFields
            key={exhibit.id}
            exhibit={exhibit}
            prefix={`exhibits.${index}`}
            field={field}
          />
        ))}
      </fieldset>
      {facts.length > 0 && (
        <FieldGroup {...field("facts")} legend={t("claims.claim.facts")}>
          <CheckboxGroup
            options={facts.map(({ key, text, kind }) => ({
              value: key,
              label: text,
              hint: t(`claims.factKinds.${kind}`),
            }))}
          />
        </FieldGroup>
      )}
      <SubmitButton form={form} size="large">
        {t("claims.claim.save")}
      </SubmitButton>
    </Form>
  );
}

type ExhibitFieldsProps = {
  exhibit: Exhibit;
  prefix: string;
  field: AnyField;
};

function ExhibitFields({ exhibit, prefix, field }: ExhibitFieldsProps) {
  const t = useText();
  const isHydrated = useHydrated();
  const { id, name, kind, mediaType, isChosen, page, region } = exhibit;
  const isPdf = mediaType === "application/pdf";
  const isImage = mediaType.startsWith("image/");
  return (
    <div>
      <Checkbox
        id={`exhibit-${id}`}
        name={`${prefix}.id`}
        value={id}
        checked={isChosen}
        label={<bdi>{name}</bdi>}
        hint={kind}
      />
      {(isPdf || isImage) && (
        <Disclosure
          summary={t(isPdf ? "claims.claim.part" : "claims.claim.region")}
          open={page !== null || region !== null}
          className="ml-8 text-base"
        >
          <div className="space-y-3">
            {isPdf && (
              <Field {...field(`${prefix}.page`)} label={t("claims.claim.page")} dense>
                <Input inputMode="numeric" className="max-w-24" />
              </Field>
            )}
            <p className="text-ink-soft">{t("claims.claim.regionHint")}</p>
            {isImage && isHydrated && (
              <Suspense>
                <RegionPicker src={`/files/${id}/preview?size=page`} alt={name} prefix={prefix} />
              </Suspense>
            )}
            <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
              {EDGES.map((edge) => (
                <Field
                  key={edge}
                  {...field(`${prefix}.${edge}`)}
                  label={t(`claims.claim.${edge}`)}
                  dense
                >
                  <Input inputMode="decimal" />
                </Field>
              ))}
            </div>
          </div>
        </Disclosure>
      )}
    </div>
  );
}
