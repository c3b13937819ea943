/** What happened on a case, by day, newest first: events as sentences, remarks as they were written. */
import { Fragment, type ReactNode } from "react";
import { eventLook } from "~/features/audit/ui/event-look";
import { OutsideTime } from "~/features/audit/ui/outside-time";
import type { TimelineItem, TimelineSignal } from "~/features/cases/timeline/case-timeline.server";
import { Timeline, TimelineDay } from "~/ui/flow/timeline";
import { TimelineEntry } from "~/ui/flow/timeline-entry";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { CommentCard } from "./comment-card";

type CaseTimelineProps = { reference: string; items: readonly TimelineItem[] };

export function CaseTimeline({ reference, items }: CaseTimelineProps) {
  const t = useText();
  const format = useFormat();
  return (
    <Timeline label={t("audit.title")}>
      {items.map((item, index) => {
        const day = format.date(item.at);
        const before = items[index - 1];
        const isNewDay = !before || format.date(before.at) !== day;
        return (
          <Fragment key={item.id}>
            {isNewDay && <TimelineDay>{day}</TimelineDay>}
            <Entry item={item} time={format.time(item.at)} reference={reference} />
          </Fragment>
        );
      })}
    </Timeline>
  );
}

type EntryProps = { item: TimelineItem; time: string; reference: string };

function Entry({ item, time, reference }: EntryProps) {
  const { at, kind, actor, sentence, reason, outside, comment, signal, on } = item;
  const t = useText();
  const { icon, tone } = eventLook(kind);
  return (
    <TimelineEntry
      id={comment ? `comment-${comment.id}` : undefined}
      icon={icon}
      tone={tone}
      at={at.toISOString()}
      time={time}
      outside={outside && <OutsideTime {...outside} recordedAt={signal?.heardAt ?? at} />}
      details={
        signal && signal.why.length > 0
          ? { summary: t("signals.why"), children: <Why signal={signal} /> }
          : undefined
      }
    >
      <p>
        <span className="font-medium">{actor}</span> {sentence}
        {on && (
          <>
            {" "}
            <TextLink to={`/cases/${on}`} className="text-sm">
              {on}
            </TextLink>
          </>
        )}
      </p>
      {reason && <Quote>{reason}</Quote>}
      {comment && <CommentCard comment={comment} reference={reference} />}
    </TimelineEntry>
  );
}

function Why({ signal: { id, why, actId } }: { signal: TimelineSignal }) {
  const t = useText();
  return (
    <>
      <ul className="space-y-1">
        {why.map(({ says, source }) => (
          <li key={says}>
            {says} <span className="text-ink-soft">{source}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1 flex gap-4 print:hidden">
        <TextLink to={`/inbox/${id}`}>{t("signals.page.signal")}</TextLink>
        {actId && <TextLink to={`/inbox/acts/${actId}`}>{t("signals.page.undo")}</TextLink>}
      </p>
    </>
  );
}

function Quote({ children }: { children: ReactNode }) {
  return (
    <blockquote dir="auto" className="mt-1 border-l-2 border-line-strong pl-3 text-ink-soft">
      {children}
    </blockquote>
  );
}
