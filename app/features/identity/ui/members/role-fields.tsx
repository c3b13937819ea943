/** The roles somebody holds, each with what it is for. */
import { ROLES } from "~/features/identity/permissions";
import { CheckboxGroup } from "~/ui/fields/choice-group";
import { FieldGroup } from "~/ui/fields/field-group";
import type { FieldControl } from "~/ui/fields/field-wiring";
import { useText } from "~/ui/text";

type RoleFieldsProps = { name: string; id?: string; error?: string; control?: FieldControl };

export function RoleFields(props: RoleFieldsProps) {
  const t = useText();
  const options = ROLES.map((value) => ({
    value,
    label: t(`identity.roles.${value}`),
    hint: t(`identity.aboutRoles.${value}`),
  }));
  return (
    <FieldGroup
      {...props}
      legend={t("identity.invite.rolesLegend")}
      hint={t("identity.invite.rolesHint")}
    >
      <CheckboxGroup options={options} />
    </FieldGroup>
  );
}
