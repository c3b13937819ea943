/** One box to tick with its words beside it: the whole row can be pressed. */
import { type ComponentPropsWithRef, forwardRef, type ReactNode } from "react";

type ChoiceRowProps = Omit<ComponentPropsWithRef<"input">, "ref"> & {
  id: string;
  type: "radio" | "checkbox";
  label: ReactNode;
  hint?: ReactNode;
};

export const ChoiceRow = forwardRef<HTMLInputElement, ChoiceRowProps>(function ChoiceRow(
  { label, hint, className = "", ...input },
  ref,
) {
  const hintId = hint ? `${input.id}-about` : undefined;
  const describedBy = [hintId, input["aria-describedby"]].filter(Boolean).join(" ") || undefined;
  return (
    <div className={`flex gap-3 py-1 pointer-coarse:py-2 ${className}`}>
      <input
        {...input}
        ref={ref}
        aria-describedby={describedBy}
        className="mt-0.5 size-5 shrink-0 cursor-pointer accent-accent disabled:cursor-default"
      />
      <label htmlFor={input.id} className="min-w-0 grow cursor-pointer text-lg">
        {label}
        {hint && (
          <span id={hintId} className="block text-base text-ink-soft">
            {hint}
          </span>
        )}
      </label>
    </div>
  );
});
