/** A deadline: the moment itself, and how far away it is. */
import { type Tone, toneText } from "~/ui/tone";

type DueTimeProps = {
  at: string;
  /** "3 Dec 2026, 14:00 WIB" */
  absolute: string;
  /** "in 3 days" */
  relative: string;
  tone?: Tone;
};

export function DueTime({ at, absolute, relative, tone = "neutral" }: DueTimeProps) {
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      <span className={`font-medium ${toneText[tone]}`}>{relative}</span>
      <time dateTime={at} className="text-ink-soft">
        {absolute}
      </time>
    </span>
  );
}
