/** A label, a hint, an input, and what is wrong with it. Every single input of the house sits in one. */
import type { ReactNode } from "react";
import { useText } from "~/ui/text";
import { CharacterCounter } from "./character-counter";
import { FieldError } from "./field-error";
import { type FieldControl, FieldWiringProvider } from "./field-wiring";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  /** Read out but not shown, where the heading above already asks. */
  hideLabel?: boolean;
  /** Shows how many characters are left of so many. */
  counter?: number;
  id?: string;
  control?: FieldControl;
  className?: string;
  children: ReactNode;
};

export function Field(props: FieldProps) {
  const { name, label, hint, error, optional, hideLabel, counter, control, children } = props;
  const t = useText();
  const id = props.id ?? `f-${name}`;
  const describedBy =
    [hint && `${id}-hint`, error && `${id}-error`, counter && `${id}-counter`]
      .filter(Boolean)
      .join(" ") || undefined;

  return (
    <FieldWiringProvider value={{ id, name, describedBy, invalid: Boolean(error), control }}>
      <div className={`${error ? "border-l-2 border-critical pl-3" : ""} ${props.className ?? ""}`}>
        <label htmlFor={id} className={hideLabel ? "sr-only" : "mb-1 block font-medium"}>
          {label}
          {optional && <span className="font-normal text-ink-faint"> {t("common.optional")}</span>}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="mb-2 max-w-prose text-sm text-ink-soft">
            {hint}
          </p>
        )}
        <FieldError id={id} error={error} />
        {children}
        {counter && <CharacterCounter id={id} max={counter} />}
      </div>
    </FieldWiringProvider>
  );
}
