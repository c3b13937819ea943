/**
 * One line weight for every icon. Shapes are imported one by one
 * (`import Check from "lucide-react/icons/check"`): the whole set costs a second
 * of start-up. Decoration beside a word; with `label` it stands alone.
 */
import type { LucideIcon } from "lucide-react";

export type Shape = LucideIcon;

type IconProps = { of: Shape; size?: 12 | 14 | 16 | 20; label?: string; className?: string };

export function Icon({ of: Drawing, size = 16, label, className = "" }: IconProps) {
  const look = { width: size, height: size, className: className ? `icon ${className}` : "icon" };
  return label ? (
    <Drawing {...look} role="img" aria-label={label} />
  ) : (
    <Drawing {...look} aria-hidden />
  );
}
