/** A label in a tint. A state has a StateChip. */
import type { ReactNode } from "react";
import { type Tone, toneWash } from "~/ui/tone";

type ChipProps = { tone?: Tone; className?: string; children: ReactNode };

export function Chip({ tone = "neutral", className = "", children }: ChipProps) {
  return (
    <span className={`chip ${toneWash[tone]}${className && ` ${className}`}`}>{children}</span>
  );
}
