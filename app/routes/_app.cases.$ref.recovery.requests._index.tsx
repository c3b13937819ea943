/** What customers missed: who may be answered now, and who waits. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { HARMS } from "~/features/recovery/harm";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import {
  askedIn,
  openWindows,
  REQUEST_TABS,
  requestCounts,
  requestsOfCase,
} from "~/features/recovery/requests/request-queries.server";
import { RequestTable } from "~/features/recovery/requests/ui/request-table";
import { RecoveryTabs } from "~/features/recovery/ui/recovery-tabs";
import { textsFor } from "~/platform/i18n/texts.server";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { ButtonLink } from "~/ui/button-link";
import { FilterBar } from "~/ui/data/filter-bar";
import { Pagination } from "~/ui/data/pagination";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { Tabs } from "~/ui/page/tabs";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const { of, recovery, mayWork } = await recoveryDoor(person, params);
  const asked = askedIn(new URL(request.url).searchParams);
  const now = wholeMinute(new Date());
  const [windows, page, counts] = await Promise.all([
    asked.after ? [] : openWindows(person, of.id, now),
    requestsOfCase(person, of.id, asked),
    requestCounts(of.id),
  ]);
  return {
    title: textsFor(person.language)("requests.pageTitle", { reference: of.reference }),
    recovery,
    base: `${recovery}/requests`,
    mayWork,
    mayAdd: mayWork && of.businessId !== null,
    now,
    asked,
    tabs: REQUEST_TABS.map((tab) => ({ tab })),
    windows,
    counts,
    ...page,
  };
}

export default function RequestsRoute() {
  const t = useText();
  const { recovery, base, mayWork, mayAdd, now, asked, tabs, windows, counts, rows, next } =
    useLoaderData<typeof loader>();
  const address = (more: Record<string, string>) =>
    `?${new URLSearchParams({ tab: asked.tab, ...(asked.harm && { harm: asked.harm }), ...more })}`;
  const all = counts.waiting + counts.taken + counts.ended;
  const counted = { waiting: counts.waiting, taken: counts.taken, ended: counts.ended };
  return (
    <>
      <PageHeader
        title={t("requests.title")}
        context={t("requests.about")}
        action={
          mayAdd && (
            <ButtonLink to={`${base}/new`} variant="primary">
              {t("requests.add")}
            </ButtonLink>
          )
        }
      />
      <RecoveryTabs recovery={recovery} at="requests" />
      {windows.length > 0 && (
        <Card
          title={t("requests.windows.title")}
          about={t("requests.windows.about")}
          flush
          className="mb-4"
        >
          <RequestTable
            base={base}
            caption={t("requests.windows.title")}
            requests={windows}
            mayWork={mayWork}
            now={now}
          />
        </Card>
      )}
      <Tabs
        label={t("requests.tabs.label")}
        tabs={tabs.map(({ tab }) => ({
          label: t(`requests.tabs.${tab}`),
          href: `${base}?${new URLSearchParams({ tab })}`,
          current: tab === asked.tab,
          ...(tab !== "mine" && { count: counted[tab] }),
        }))}
      />
      {all > 0 && (
        <FilterBar keep={{ tab: asked.tab }}>
          <Field name="harm" label={t("requests.table.filter")} dense>
            <Select
              dense
              prompt={t("requests.table.allHarms")}
              defaultValue={asked.harm ?? ""}
              options={HARMS.map((value) => ({ value, label: t(`recovery.harms.${value}`) }))}
            />
          </Field>
        </FilterBar>
      )}
      {rows.length > 0 ? (
        <Card flush>
          <RequestTable
            base={base}
            caption={t("requests.table.caption")}
            requests={rows}
            mayWork={mayWork}
            now={now}
          />
        </Card>
      ) : (
        <Empty title={t("requests.title")}>
          {t(all > 0 ? "requests.none" : "requests.noneAtAll")}
        </Empty>
      )}
      <Pagination nextHref={next && address({ after: next })} />
    </>
  );
}
