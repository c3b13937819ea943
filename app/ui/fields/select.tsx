/** The browser's own list, for up to some fifteen choices. `prompt` is the empty first choice. */
import ChevronDown from "lucide-react/icons/chevron-down";
import type { ComponentPropsWithoutRef } from "react";
import { Icon } from "~/ui/icon";
import { fieldLook } from "./field-look";
import { startingText, useFieldWiring, useWired } from "./field-wiring";

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };

type SelectProps = ComponentPropsWithoutRef<"select"> & {
  options?: readonly Choice[];
  prompt?: string;
  dense?: boolean;
};

export function Select({
  options,
  prompt,
  dense,
  className = "",
  children,
  ...props
}: SelectProps) {
  const wired = useWired<HTMLSelectElement, typeof props>(props);
  const start = useFieldWiring()?.control?.defaultValue;
  const isHeld = props.value !== undefined;
  return (
    <span className={`relative block ${className}`}>
      <select
        {...(!isHeld && { defaultValue: startingText(start) })}
        {...wired}
        className={fieldLook({ dense, className: "appearance-none truncate pr-8" })}
      >
        {prompt !== undefined && <option value="">{prompt}</option>}
        {options?.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
        {children}
      </select>
      <Icon
        of={ChevronDown}
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-ink-soft"
      />
    </span>
  );
}
