/** What happened on a case, by day, newest first: events as sentences, remarks as they were written. */

import { Fragment, type ReactNode } from "react";
import { eventLook } from "~/features/audit/ui/event-look";
import { OutsideTime } from "~/features/audit/ui/outside-time";
import type { TimelineItem, TimelineSignal } from "~/features/cases/timeline/case-timeline.server";
import { taskRuns } from "~/features/cases/timeline/task-runs";
import { Timeline, TimelineDay } from "~/ui/flow/timeline";
import { TimelineEntry } from "~/ui/flow/timeline-entry";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { CommentCard } from "./comment-card";

type CaseTimelineProps = {
  reference: string;
  items: readonly TimelineItem[];
  /** The reasoning behind an event, where there is any. */
  why?: (item: TimelineItem) => ReactNode;
};

export function CaseTimeline({ reference, items, why }: CaseTimelineProps) {
  const t = useText();
  const format = useFormat();
  const runs = taskRuns(items);
  return (
    <Timeline label={t("audit.title")}>
      {runs.map(({ first: item, rest }, index) => {
        const day = format.date(item.at);
        const before = runs[index - 1]?.first;
        const isNewDay = !before || format.date(before.at) !== day;
        return (
          <Fragment key={item.id}>
            {isNewDay && <TimelineDay>{day}</TimelineDay>}
            <Entry
              item={item}
              rest={rest}
              time={format.time(item.at)}
              reference={reference}
              why={why?.(item)}
            />
          </Fragment>
        );
      })}
    </Timeline>
  );
}

type EntryProps = {
  item: TimelineItem;
  /** The same again, folded away. */
  rest: readonly TimelineItem[];
  time: string;
  reference: string;
  why: ReactNode;
};

function Entry({ item, rest, time, reference, why }: EntryProps) {
  const t = useText();
  const { at, kind, actor, sentence, reason, outside, comment, signal, on } = item;
  const { icon, tone } = eventLook(kind);
  const told = signal && signal.why.length > 0 ? <Why signal={signal} /> : why;
  const details = rest.length > 0 ? <Folded items={[item, ...rest]} /> : told;
  return (
    <TimelineEntry
      id={comment ? `comment-${comment.id}` : undefined}
      icon={icon}
      tone={tone}
      at={at.toISOString()}
      time={time}
      details={
        details
          ? { summary: t(rest.length > 0 ? "audit.which" : "audit.why"), children: details }
          : undefined
      }
      outside={outside && <OutsideTime {...outside} recordedAt={signal?.heardAt ?? at} />}
    >
      <p>
        <span className="font-medium">{actor}</span>{" "}
        {rest.length > 0 ? t("audit.finishedTasks", { count: rest.length + 1 }) : sentence}
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
        <TextLink to={`/signals/${id}`}>{t("signals.page.signal")}</TextLink>
        {actId && <TextLink to={`/inbox/acts/${actId}`}>{t("signals.page.undo")}</TextLink>}
      </p>
    </>
  );
}

function Folded({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ul className="space-y-1">
      {items.map(({ id, sentence }) => (
        <li key={id}>{sentence}</li>
      ))}
    </ul>
  );
}

function Quote({ children }: { children: ReactNode }) {
  return (
    <blockquote dir="auto" className="mt-1 border-l-2 border-line-strong pl-3 text-ink-soft">
      {children}
    </blockquote>
  );
}
