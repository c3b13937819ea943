/** A state in one word: shape, word and colour say the same thing. */
import type { ReactNode } from "react";
import type { Tone } from "~/ui/tone";
import { Chip } from "./chip";
import { ToneShape } from "./tone-shape";

type StateChipProps = { tone: Tone; className?: string; children: ReactNode };

export function StateChip({ tone, className, children }: StateChipProps) {
  return (
    <Chip tone={tone} className={className}>
      <ToneShape tone={tone} size={12} />
      <span className="truncate">{children}</span>
    </Chip>
  );
}
