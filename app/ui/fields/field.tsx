/** A label, a hint, an input, and what is wrong with it. Every single input of the house sits in one. */
import type { ReactNode } from "react";
import { CharacterCounter } from "./character-counter";
import { type FieldControl, FieldWiringProvider } from "./field-wiring";
import { describedBy, FieldWords, OptionalMark } from "./field-words";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  /** Read out but not shown, where the heading above already asks. */
  hideLabel?: boolean;
  /** A small label, for toolbars and filters. */
  dense?: boolean;
  /** Shows how many characters are left of so many. */
  counter?: number;
  id?: string;
  control?: FieldControl;
  className?: string;
  children: ReactNode;
};

export function Field(props: FieldProps) {
  const { name, label, error, optional, hideLabel, dense, counter, control, children } = props;
  const id = props.id ?? `f-${name}`;
  const look = dense ? "mb-1 block text-sm text-ink-soft" : "mb-1 block text-lg font-medium";

  return (
    <FieldWiringProvider
      value={{ id, name, describedBy: describedBy(id, props), invalid: Boolean(error), control }}
    >
      <div className={`${error ? "border-l-2 border-critical pl-3" : ""} ${props.className ?? ""}`}>
        <label htmlFor={id} className={hideLabel ? "sr-only" : look}>
          {label}
          {optional && <OptionalMark />}
        </label>
        <FieldWords id={id} hint={props.hint} error={error} />
        {children}
        {counter && <CharacterCounter id={id} max={counter} />}
      </div>
    </FieldWiringProvider>
  );
}
