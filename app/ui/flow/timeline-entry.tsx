/** One event: when we recorded it, what it says, when it happened outside, and the detail for who asks. */
import type { ReactNode } from "react";
import { Icon, type Shape } from "~/ui/icon";
import { Disclosure } from "~/ui/page/disclosure";
import { type Tone, toneWash } from "~/ui/tone";

type TimelineEntryProps = {
  id?: string;
  icon: Shape;
  tone?: Tone;
  /** Recorded: for machines, and as shown ("09:31"). */
  at: string;
  time: string;
  /** "Happened 22 Nov, 07:12 WIB, heard 4 s later" */
  outside?: ReactNode;
  details?: { summary: string; children: ReactNode };
  /** Entries that are not shown to everybody, such as internal notes. */
  mark?: string;
  children: ReactNode;
};

export function TimelineEntry(props: TimelineEntryProps) {
  const { id, icon, tone = "neutral", at, time, outside, details, mark, children } = props;
  return (
    <li id={id} className="grid grid-cols-entry gap-x-2 py-1.5 target:bg-accent-wash">
      <time dateTime={at} className="pt-0.5 text-sm text-ink-soft">
        {time}
      </time>
      <span className={`flex size-6 items-center justify-center rounded-full ${toneWash[tone]}`}>
        <Icon of={icon} size={14} />
      </span>
      <div className="min-w-0 pt-0.5">
        <div className="max-w-prose">{children}</div>
        {mark && <p className="text-sm font-medium text-caution">{mark}</p>}
        {outside && <p className="text-sm text-ink-soft">{outside}</p>}
        {details && (
          <Disclosure summary={details.summary} className="text-sm">
            {details.children}
          </Disclosure>
        )}
      </div>
    </li>
  );
}
