/** A label in a tint. A state has a StateChip. */
import type { ReactNode } from "react";
import { type Tone, toneWash } from "~/ui/tone";

type ChipProps = { tone?: Tone; className?: string; children: ReactNode };

export function Chip({ tone = "neutral", className = "", children }: ChipProps) {
  return (
    <span
      className={`chip inline-flex max-w-full items-center gap-1 rounded-control px-1.5 py-0.5 text-xs font-medium ${toneWash[tone]} ${className}`}
    >
      {children}
    </span>
  );
}
