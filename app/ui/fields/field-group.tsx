/** A question with several inputs under it: radios, checkboxes, the parts of an address or a time. */
import type { ReactNode } from "react";
import { useText } from "~/ui/text";
import type { FieldProps } from "./field";
import { FieldError } from "./field-error";
import { FieldWiringProvider } from "./field-wiring";

type FieldGroupProps = Omit<FieldProps, "counter" | "label"> & { legend: ReactNode };

export function FieldGroup(props: FieldGroupProps) {
  const { name, legend, hint, error, optional, hideLabel, control, children } = props;
  const t = useText();
  const id = props.id ?? `f-${name}`;
  const describedBy =
    [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;

  return (
    <FieldWiringProvider value={{ id, name, invalid: Boolean(error), control }}>
      <fieldset
        aria-describedby={describedBy}
        className={`min-w-0 ${error ? "border-l-2 border-critical pl-3" : ""} ${props.className ?? ""}`}
      >
        <legend className={hideLabel ? "sr-only" : "mb-1 font-medium"}>
          {legend}
          {optional && <span className="font-normal text-ink-faint"> {t("common.optional")}</span>}
        </legend>
        {hint && (
          <p id={`${id}-hint`} className="mb-2 max-w-prose text-sm text-ink-soft">
            {hint}
          </p>
        )}
        <FieldError id={id} error={error} />
        {children}
      </fieldset>
    </FieldWiringProvider>
  );
}
