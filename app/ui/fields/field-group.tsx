/** A question with several inputs under it: radios, checkboxes, the parts of an address or a time. */
import type { ReactNode } from "react";
import type { FieldProps } from "./field";
import { FieldWiringProvider } from "./field-wiring";
import { describedBy, FieldWords, OptionalMark } from "./field-words";

type FieldGroupProps = Omit<FieldProps, "counter" | "dense" | "label"> & { legend: ReactNode };

export function FieldGroup(props: FieldGroupProps) {
  const { name, legend, error, optional, hideLabel, control, children } = props;
  const id = props.id ?? `f-${name}`;

  return (
    <FieldWiringProvider value={{ id, name, invalid: Boolean(error), control }}>
      <div className={`${error ? "border-l-2 border-critical pl-3" : ""} ${props.className ?? ""}`}>
        <fieldset aria-describedby={describedBy(id, props)} className="min-w-0">
          <legend className={hideLabel ? "sr-only" : "mb-1 text-lg font-medium"}>
            {legend}
            {optional && <OptionalMark />}
          </legend>
          <FieldWords id={id} hint={props.hint} error={error} />
          {children}
        </fieldset>
      </div>
    </FieldWiringProvider>
  );
}
