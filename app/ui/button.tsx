/** What people press. A busy button keeps its focus and its place, says so, and ignores a second press. */
import LoaderCircle from "lucide-react/icons/loader-circle";
import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { Icon, type Shape } from "./icon";

const LOOK =
  "inline-flex max-w-full shrink-0 cursor-pointer items-center justify-center gap-2 rounded-control border text-center font-medium no-underline transition-colors duration-quick select-none aria-disabled:cursor-default aria-disabled:opacity-60 disabled:cursor-default disabled:opacity-60 print:hidden";

const VARIANTS = {
  primary:
    "border-transparent bg-accent text-accent-ink hover:bg-accent-strong active:bg-accent-strong",
  secondary:
    "border-line-strong bg-surface text-ink hover:border-field-line hover:bg-sunken active:bg-line",
  quiet: "border-transparent text-ink-soft hover:bg-sunken hover:text-ink active:bg-line",
  danger:
    "border-transparent bg-critical text-critical-ink hover:bg-critical-strong active:bg-critical-strong",
};

const SIZES = {
  small: "min-h-7 px-2 py-0.5 text-sm pointer-coarse:min-h-9",
  base: "min-h-9 px-3 py-1.5 text-base pointer-coarse:min-h-11",
  large: "min-h-11 px-5 py-2 text-lg",
};

export type ButtonLook = { variant?: keyof typeof VARIANTS; size?: keyof typeof SIZES };

export const buttonLook = ({
  variant = "secondary",
  size = "base",
  className = "",
}: ButtonLook & { className?: string } = {}) =>
  `${LOOK} ${VARIANTS[variant]} ${SIZES[size]} ${className}`;

type ButtonProps = ComponentPropsWithoutRef<"button"> &
  ButtonLook & { icon?: Shape; busy?: boolean; busyText?: string };

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, icon, busy = false, busyText, className, children, onClick, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type="button"
      {...rest}
      aria-disabled={busy || rest["aria-disabled"]}
      className={buttonLook({ variant, size, className })}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? <Icon of={LoaderCircle} className="animate-spin" /> : icon && <Icon of={icon} />}
      {busy ? (busyText ?? children) : children}
    </button>
  );
});
