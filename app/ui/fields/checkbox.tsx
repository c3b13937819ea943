/** One statement to tick. It is its own field: label, hint and error come with it. */
import type { ReactNode } from "react";
import { ChoiceRow } from "./choice-row";
import { FieldError } from "./field-error";
import type { FieldControl } from "./field-wiring";

type CheckboxProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  id?: string;
  control?: FieldControl;
  value?: string;
  checked?: boolean;
  disabled?: boolean;
};

/** `checked` is how it starts. */
export function Checkbox({ name, error, control, checked, ...rest }: CheckboxProps) {
  const id = rest.id ?? `f-${name}`;
  const start = control?.defaultValue;
  return (
    <div className={error ? "border-l-2 border-critical pl-3" : ""}>
      <FieldError id={id} error={error} />
      <ChoiceRow
        {...rest}
        id={id}
        name={name}
        type="checkbox"
        ref={control?.ref}
        onChange={control?.onChange}
        onBlur={control?.onBlur}
        defaultChecked={start === undefined ? checked : start === true || start === "on"}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
    </div>
  );
}
