/** One campaign, wherever it stands. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { campaignPage } from "~/features/recovery/apologies/campaign/campaign-view.server";
import { campaignDoor } from "~/features/recovery/apologies/campaign-door.server";
import { CampaignScreen } from "~/features/recovery/apologies/ui/campaign-screen";
import { CAMPAIGN_TONES } from "~/features/recovery/apologies/ui/campaign-tones";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const { campaign, all, base, mayWork } = await campaignDoor(person, params);
  return {
    title: campaign.name,
    all,
    base,
    mayWork,
    zone: person.timeZone,
    view: await campaignPage(person, campaign),
  };
}

export default function CampaignRoute() {
  const t = useText();
  const { title, all, view, ...screen } = useLoaderData<typeof loader>();
  const { state } = view.campaign;
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        breadcrumbs={[{ label: t("campaigns.title"), href: all }]}
        aside={<Chip tone={CAMPAIGN_TONES[state]}>{t(`campaigns.states.${state}`)}</Chip>}
      />
      <CampaignScreen view={view} all={all} {...screen} />
    </>
  );
}
