/** Customers of a campaign, and how it went with each: above all, who was not reached and why. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { importsOfCase } from "~/features/imports/import-queries.server";
import { ImportList } from "~/features/imports/ui/import-list";
import { isHandedOut } from "~/features/recovery/apologies/campaign/campaign-lifecycle";
import {
  PEOPLE_FILTERS,
  peopleFilter,
  peopleOf,
} from "~/features/recovery/apologies/campaign/people-view.server";
import { campaignDoor } from "~/features/recovery/apologies/campaign-door.server";
import { isAnybodyToHandOut } from "~/features/recovery/apologies/sending/hand-out.server";
import { HandOut } from "~/features/recovery/apologies/ui/hand-out";
import { PeopleTable } from "~/features/recovery/apologies/ui/people-table";
import { textsFor } from "~/platform/i18n/texts.server";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { ButtonLink } from "~/ui/button-link";
import { Pagination } from "~/ui/data/pagination";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { Tabs } from "~/ui/page/tabs";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const { of, campaign, all, base, mayWork } = await campaignDoor(person, params);
  const { id, channel, isElsewhere, name, state } = campaign;
  const isOthers = isHandedOut(campaign);
  const address = new URL(request.url).searchParams;
  const filter = peopleFilter(address.get("which"));
  const t = textsFor(person.language);
  const asked = { campaignId: id, channel, isElsewhere, filter, after: address.get("after") };
  const mayDownload = can(person, "customer:reveal");
  const mayHandOut = isElsewhere && mayWork && mayDownload && state === "running";
  return {
    title: t("campaigns.people.title", { name }),
    id,
    name,
    all,
    base,
    filter,
    filters: PEOPLE_FILTERS.map((each) => ({ each, label: filterName(each, t) })),
    channel,
    isElsewhere,
    isHandedOut: isOthers,
    mayHandOut,
    isSomebodysTurn: mayHandOut && (await isAnybodyToHandOut(campaign, false)),
    mayWork,
    files: `/cases/${of.reference}/recovery/imports`,
    broughtBack: mayWork && isOthers ? await importsOfCase(of.id, ["call_results"]) : [],
    mayDownload,
    ...(await peopleOf(
      person,
      { caseId: of.id, businessId: of.businessId },
      asked,
      wholeMinute(new Date()),
    )),
  };
}

function filterName(filter: (typeof PEOPLE_FILTERS)[number], t: ReturnType<typeof textsFor>) {
  if (filter === "all") return t("campaigns.people.all");
  if (filter === "unreached") return t("campaigns.list.unreached");
  if (filter === "waiting") return t("campaigns.list.left");
  return t(`campaigns.deliveryStates.${filter}`);
}

export default function CampaignPeopleRoute() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  const { name, all, base, filter, filters, people, next, files, broughtBack, ...may } = page;
  return (
    <>
      <PageHeader
        title={t("campaigns.page.people")}
        breadcrumbs={[
          { label: t("campaigns.title"), href: all },
          { label: name, href: base },
        ]}
        secondary={
          <>
            {may.mayDownload && (
              <ButtonLink to={`${base}/people.csv?which=${filter}`} reloadDocument>
                {t("campaigns.people.download")}
              </ButtonLink>
            )}
            {filter === "unreached" && people.length > 0 && may.mayWork && (
              <ButtonLink to={`${all}/new?after=${may.id}`}>
                {t("campaigns.page.followUp")}
              </ButtonLink>
            )}
            {may.isHandedOut && may.mayWork && (
              <ButtonLink to={`${files}/new?kind=call_results`}>
                {t("campaigns.people.bringBack")}
              </ButtonLink>
            )}
          </>
        }
      />
      {may.mayHandOut && <HandOut base={base} isSomebodysTurn={may.isSomebodysTurn} />}
      <Tabs
        label={t("campaigns.people.filter")}
        tabs={filters.map(({ each, label }) => ({
          label,
          href: `${base}/people?which=${each}`,
          current: each === filter,
        }))}
      />
      {people.length > 0 ? (
        <Card flush>
          <PeopleTable
            base={base}
            channel={may.channel}
            isElsewhere={may.isElsewhere}
            mayWork={may.mayWork}
            people={people}
          />
        </Card>
      ) : (
        <Empty title={t("campaigns.page.people")}>{t("campaigns.people.none")}</Empty>
      )}
      <Pagination nextHref={next && `?${new URLSearchParams({ which: filter, after: next })}`} />
      {broughtBack.length > 0 && (
        <Card title={t("campaigns.people.broughtBack")} className="mt-4">
          <ImportList
            base={files}
            caption={t("campaigns.people.broughtBack")}
            imports={broughtBack}
          />
        </Card>
      )}
    </>
  );
}
