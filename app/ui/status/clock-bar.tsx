/** A running clock: what it counts, who must act, when it ends, how much of it is used. */
import type { ReactNode } from "react";
import type { Tone } from "~/ui/tone";
import { Chip } from "./chip";
import { DueTime } from "./due-time";
import { MeterBar } from "./meter-bar";

type ClockBarProps = {
  name: ReactNode;
  /** Whose turn it is, as a word. */
  side?: string;
  at: string;
  absolute: string;
  relative: string;
  /** How much of the time is used, 0 to 1. */
  share?: number;
  tone?: Tone;
};

export function ClockBar(props: ClockBarProps) {
  const { name, side, at, absolute, relative, share, tone = "neutral" } = props;
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="min-w-0 font-medium">{name}</span>
        {side && <Chip>{side}</Chip>}
      </div>
      {share !== undefined && <MeterBar share={share} tone={tone} className="my-1.5 block" />}
      <div className="text-sm">
        <DueTime at={at} absolute={absolute} relative={relative} tone={tone} />
      </div>
    </div>
  );
}
