/** A message that stays on the page: tone, heading, words, and what can be done about it. */
import type { ReactNode } from "react";
import { ToneShape } from "~/ui/status/tone-shape";
import { type Tone, toneEdge, toneText, toneWash } from "~/ui/tone";

type NoticeProps = {
  tone?: Tone;
  title?: ReactNode;
  actions?: ReactNode;
  /** Read out as it appears. For what a person must act on now. */
  alert?: boolean;
  className?: string;
  children?: ReactNode;
};

export function Notice({ tone = "info", title, actions, alert, className, children }: NoticeProps) {
  const wash = toneWash[tone].split(" ")[0];
  return (
    <div
      role={alert ? "alert" : undefined}
      className={`flex gap-3 rounded-control border-l-4 px-4 py-3 ${toneEdge[tone]} ${wash} ${className ?? ""}`}
    >
      <ToneShape tone={tone} className={`mt-0.5 ${toneText[tone]}`} />
      <div className="min-w-0 grow space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="max-w-prose">{children}</div>}
        {actions && <div className="flex flex-wrap gap-2 pt-2">{actions}</div>}
      </div>
    </div>
  );
}
