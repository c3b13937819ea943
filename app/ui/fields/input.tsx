/** A line of text. Ids, names and errors come from the Field around it. */
import type { ComponentPropsWithoutRef } from "react";
import { fieldLook } from "./field-look";
import { startingText, useFieldWiring, useWired } from "./field-wiring";

type InputProps = ComponentPropsWithoutRef<"input"> & { dense?: boolean };

export function Input({ dense, className = "", ...props }: InputProps) {
  const wired = useWired<HTMLInputElement, typeof props>(props);
  const start = useFieldWiring()?.control?.defaultValue;
  const isHeld = props.value !== undefined;
  return (
    <input
      type="text"
      {...(!isHeld && { defaultValue: startingText(start) })}
      {...wired}
      className={fieldLook({ dense, className: `read-only:bg-sunken ${className}` })}
    />
  );
}
