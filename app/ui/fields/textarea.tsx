/** Several lines of text. Grows with what is written where the browser can. */
import type { ComponentPropsWithoutRef } from "react";
import { fieldLook } from "./field-look";
import { startingText, useFieldWiring, useWired } from "./field-wiring";

export function Textarea({
  className = "",
  rows = 5,
  ...props
}: ComponentPropsWithoutRef<"textarea">) {
  const wired = useWired<HTMLTextAreaElement, typeof props>(props);
  const start = useFieldWiring()?.control?.defaultValue;
  const isHeld = props.value !== undefined;
  return (
    <textarea
      rows={rows}
      // A box that grows with its text forgets its rows; so many lines it has at least.
      style={{ minHeight: `calc(${rows}lh + 1.125rem)` }}
      {...(!isHeld && { defaultValue: startingText(start) })}
      {...wired}
      className={fieldLook({
        className: `field-sizing-content resize-y read-only:bg-sunken ${className}`,
      })}
    />
  );
}
