/** A short word with a meaning: shape, word and colour say the same thing. */
import type { ReactNode } from "react";
import { type Tone, toneWash } from "~/ui/tone";
import { ToneShape } from "./tone-shape";

type ChipProps = {
  tone?: Tone;
  /** Without its shape a chip is a label, not a state. */
  plain?: boolean;
  className?: string;
  children: ReactNode;
};

export function Chip({ tone = "neutral", plain = false, className = "", children }: ChipProps) {
  return (
    <span
      className={`chip inline-flex max-w-full items-center gap-1 rounded-control px-1.5 py-0.5 text-xs font-medium ${toneWash[tone]} ${className}`}
    >
      {!plain && <ToneShape tone={tone} size={12} />}
      <span className="truncate">{children}</span>
    </span>
  );
}
