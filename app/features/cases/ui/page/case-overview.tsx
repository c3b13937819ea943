/** The matter of the overview: next step, timeline with remarks, and what stands beside. */
import { lazy, type ReactNode, Suspense } from "react";
import type { HeadView } from "~/features/cases/page/head-view.server";
import type { SideView } from "~/features/cases/page/side-view.server";
import type { TimelineItem } from "~/features/cases/timeline/case-timeline.server";
import type { TimelineFilter } from "~/features/cases/timeline/timeline-filter";
import { CaseTimeline } from "~/features/cases/ui/timeline/case-timeline";
import { TimelineTabs } from "~/features/cases/ui/timeline/timeline-tabs";
import { Card } from "~/ui/page/card";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { BesideCase } from "./beside-case";
import { NextStep } from "./next-step";

/** The page is read far more often than written on. */
const CommentForm = lazy(() => import("~/features/cases/ui/timeline/comment-form"));

type CaseOverviewProps = {
  head: HeadView;
  timeline: { items: TimelineItem[]; older: string | null };
  filter: TimelineFilter;
  isOlder: boolean;
  side: SideView;
  mayComment: boolean;
  mayLink: boolean;
  people: { id: string; name: string }[];
  why?: (item: TimelineItem) => ReactNode;
};

export function CaseOverview(props: CaseOverviewProps) {
  const { head, timeline, filter, isOlder, side, mayComment, mayLink, people, why } = props;
  const t = useText();
  const { reference, next, now } = head;
  const address = (query: Record<string, string>) => `?${new URLSearchParams(query)}`;
  const shown: Record<string, string> = filter === "all" ? {} : { show: filter };
  // A remark that has arrived leaves its form empty again.
  const lastComment = timeline.items.find(({ comment }) => comment?.isMine)?.id;

  return (
    <div className="flex items-start gap-x-6 gap-y-4 max-lg:flex-col max-lg:items-stretch">
      <div className="min-w-0 grow space-y-4">
        {next && <NextStep reference={reference} next={next} now={now} />}
        <Card title={t("audit.title")} actions={<TimelineTabs current={filter} />}>
          {mayComment && !isOlder && (
            <Suspense>
              <CommentForm
                key={lastComment}
                action={`/cases/${reference}?index`}
                submit={t("cases.screens.comment.submit")}
                people={people}
              />
            </Suspense>
          )}
          {timeline.items.length > 0 ? (
            <CaseTimeline reference={reference} items={timeline.items} why={why} />
          ) : (
            <p className="text-ink-soft">
              {t(filter === "all" ? "audit.empty" : "audit.emptyFiltered")}
            </p>
          )}
          {(timeline.older || isOlder) && (
            <p className="mt-3 flex gap-4 print:hidden">
              {timeline.older && (
                <TextLink to={address({ ...shown, before: timeline.older })}>
                  {t("audit.older")}
                </TextLink>
              )}
              {isOlder && <TextLink to={address(shown)}>{t("audit.newest")}</TextLink>}
            </p>
          )}
        </Card>
      </div>
      {/* On a phone the clocks come first, the rest last. */}
      <div className="flex w-80 shrink-0 flex-col gap-4 max-lg:contents">
        <BesideCase reference={reference} side={side} now={now} mayLink={mayLink} />
      </div>
    </div>
  );
}
