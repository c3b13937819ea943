/** A password being chosen: what it must be is said before it is typed. */
import { SHORTEST_PASSWORD } from "~/features/identity/passwords/password-rule";
import { Field } from "~/ui/fields/field";
import type { FieldControl } from "~/ui/fields/field-wiring";
import { Input } from "~/ui/fields/input";
import { useText } from "~/ui/text";

type NewPasswordFieldProps = {
  label: string;
  name: string;
  id?: string;
  error?: string;
  control?: FieldControl;
};

export function NewPasswordField(props: NewPasswordFieldProps) {
  const t = useText();
  return (
    <Field {...props} hint={t("identity.fields.passwordHint", { min: SHORTEST_PASSWORD })}>
      <Input type="password" autoComplete="new-password" />
    </Field>
  );
}
