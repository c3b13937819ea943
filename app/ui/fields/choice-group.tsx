/** Radios (one of) or checkboxes (any of) inside a FieldGroup. The first carries the group's id, where error links lead. */
import { ChoiceRow } from "./choice-row";
import { useFieldWiring, useWired } from "./field-wiring";
import type { Choice } from "./select";

type ChoiceGroupProps = {
  options: readonly Choice[];
  /** What is ticked at first where no form library says so. */
  chosen?: string | readonly string[];
  className?: string;
};

export const RadioGroup = (props: ChoiceGroupProps) => <ChoiceGroup type="radio" {...props} />;
export const CheckboxGroup = (props: ChoiceGroupProps) => (
  <ChoiceGroup type="checkbox" {...props} />
);

function ChoiceGroup({
  type,
  options,
  chosen,
  className = "",
}: ChoiceGroupProps & { type: "radio" | "checkbox" }) {
  const wired = useWired<HTMLInputElement, object>({});
  const field = useFieldWiring();
  const start = [field?.control?.defaultValue ?? chosen ?? []].flat().map(String);
  const id = field?.id ?? "choice";

  return (
    <div className={`space-y-1 ${className}`}>
      {options.map(({ value, label, hint, disabled }, index) => (
        <ChoiceRow
          key={value}
          {...wired}
          id={index === 0 ? id : `${id}-${value}`}
          type={type}
          value={value}
          label={label}
          hint={hint}
          disabled={disabled}
          defaultChecked={start.includes(value)}
        />
      ))}
    </div>
  );
}
