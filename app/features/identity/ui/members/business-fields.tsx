/** Whether somebody sees every business, or only some, and which. */
import { CheckboxGroup, RadioGroup } from "~/ui/fields/choice-group";
import { FieldGroup } from "~/ui/fields/field-group";
import type { FieldControl } from "~/ui/fields/field-wiring";
import { useText } from "~/ui/text";

export type BusinessToSee = { id: string; name: string };

type Wired = { name: string; id?: string; error?: string; control?: FieldControl };

type BusinessFieldsProps = { sees: Wired; chosen: Wired; businesses: readonly BusinessToSee[] };

export function BusinessFields({ sees, chosen, businesses }: BusinessFieldsProps) {
  const t = useText();
  const isEmpty = businesses.length === 0;
  const options = [
    { value: "all", label: t("identity.invite.seesAll") },
    { value: "some", label: t("identity.invite.seesSome"), disabled: isEmpty },
  ];
  return (
    <>
      <FieldGroup
        {...sees}
        legend={t("identity.invite.seesLegend")}
        hint={isEmpty ? t("identity.invite.noBusinesses") : undefined}
      >
        <RadioGroup options={options} />
      </FieldGroup>
      {!isEmpty && (
        <FieldGroup {...chosen} legend={t("identity.invite.businesses")} className="pl-8">
          <CheckboxGroup options={businesses.map(({ id, name }) => ({ value: id, label: name }))} />
        </FieldGroup>
      )}
    </>
  );
}
