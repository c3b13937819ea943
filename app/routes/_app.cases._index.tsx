/** The queue: every case one may see, filtered, sorted, page by page. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { queueView } from "~/features/cases/queue/queue-view.server";
import { BulkAssign } from "~/features/cases/ui/queue/bulk-assign";
import { QueueEmpty } from "~/features/cases/ui/queue/queue-empty";
import { QueueFilters } from "~/features/cases/ui/queue/queue-filters";
import { QueueTable } from "~/features/cases/ui/queue/queue-table";
import { QueueTabs } from "~/features/cases/ui/queue/queue-tabs";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Pagination } from "~/ui/data/pagination";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language, person.timeZone);
  const view = await queueView(person, new URL(request.url).searchParams, t);
  return { title: t("cases.screens.queue.title"), ...view };
}

export default function QueueRoute() {
  const t = useText();
  const view = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const { rows, now, size, isMore, mayOpen, mayAssign, choices } = view;

  const turned = (side: "after" | "before", cursor: string | null) => {
    if (!cursor) return null;
    const page = new URLSearchParams(query);
    page.delete("after");
    page.delete("before");
    page.set(side, cursor);
    return `?${page}`;
  };

  return (
    <>
      <PageHeader
        title={view.title}
        context={t("cases.screens.queue.context")}
        secondary={
          view.hasGivenAway && (
            <ButtonLink to="/cases/assignments">{t("cases.screens.queue.assign.list")}</ButtonLink>
          )
        }
        action={
          mayOpen && (
            <ButtonLink to="/cases/new" variant="primary" icon={Plus}>
              {t("cases.screens.queue.open")}
            </ButtonLink>
          )
        }
      />
      <QueueTabs views={view.views} query={view.query} />
      <QueueFilters choices={choices} />
      <QueueTable
        rows={rows}
        now={now}
        selectable={mayAssign}
        bulk={
          mayAssign && (
            <BulkAssign leads={choices.leads} query={view.query} found={{ count: size, isMore }} />
          )
        }
        empty={<QueueEmpty isEverything={view.isEverything} mayOpen={mayOpen} />}
      />
      <Pagination
        nextHref={turned("after", view.next)}
        previousHref={turned("before", view.previous)}
        summary={
          size === 0
            ? null
            : t(isMore ? "cases.screens.queue.sizeOver" : "cases.screens.queue.size", {
                count: size,
              })
        }
      />
    </>
  );
}
