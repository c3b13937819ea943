/** Long work under way, in words and as a line. Without a total nobody knows how long. */
import type { ReactNode } from "react";
import { MeterBar } from "~/ui/status/meter-bar";

type ProgressLineProps = {
  label: string;
  done: number;
  total?: number;
  /** "42,000 of 1,000,000 rows, about 3 minutes left" */
  words: string;
  action?: ReactNode;
};

export function ProgressLine({ label, done, total, words, action }: ProgressLineProps) {
  return (
    <div className="space-y-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{label}</span>
        {action}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={total === undefined ? undefined : done}
        aria-valuetext={words}
        className={total === undefined ? "animate-pulse motion-reduce:animate-none" : ""}
      >
        <MeterBar share={total ? done / total : 1} className="block" />
      </div>
      <p className="text-sm text-ink-soft tabular-nums">{words}</p>
    </div>
  );
}
