/**
 * One line weight for every icon. Shapes are imported one by one
 * (`import Check from "lucide-react/icons/check"`): the whole set costs a second
 * of start-up. Decoration beside a word; with `label` it stands alone.
 */
import type { LucideIcon } from "lucide-react";

export type Shape = LucideIcon;

type IconProps = { of: Shape; size?: 12 | 14 | 16 | 20; label?: string; className?: string };

export function Icon({ of: Drawing, size = 16, label, className = "" }: IconProps) {
  const classes = `shrink-0 ${className}`;
  return label ? (
    <Drawing size={size} strokeWidth={1.75} className={classes} role="img" aria-label={label} />
  ) : (
    <Drawing size={size} strokeWidth={1.75} className={classes} aria-hidden focusable={false} />
  );
}
