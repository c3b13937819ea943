/** Changes whom a draft is for, and how it goes out. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { sendersOf } from "~/features/intake/polling/sending-access.server";
import {
  AUDIENCE_STATES,
  type CampaignInput,
  campaignSchema,
} from "~/features/recovery/apologies/campaign/campaign-schemas";
import { earlierKey } from "~/features/recovery/apologies/campaign/earlier-campaign";
import { earlierCampaigns } from "~/features/recovery/apologies/campaign/earlier-campaigns.server";
import { changeCampaign } from "~/features/recovery/apologies/campaign/write-campaign.server";
import { campaignDoor } from "~/features/recovery/apologies/campaign-door.server";
import { CampaignForm } from "~/features/recovery/apologies/ui/campaign-form";
import { senderKey } from "~/features/recovery/apologies/whatsapp/whatsapp-line";
import { HARMS } from "~/features/recovery/harm";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, campaign, all, base } = await campaignDoor(person, params);
  const { connectionId, senderId } = campaign;
  const { name, channel, segment, waveSize, waveGapMinutes, stopPercent, version } = campaign;
  const start: CampaignInput = {
    name,
    channel,
    isElsewhere: campaign.isElsewhere,
    sender: connectionId && senderId ? senderKey({ connectionId, assetId: senderId }) : "",
    harms: HARMS.filter((harm) => campaign.harms.includes(harm)),
    segment,
    customerStates: AUDIENCE_STATES.filter((state) => campaign.customerStates.includes(state)),
    after: earlierKey(campaign),
    waveSize,
    waveGapMinutes,
    stopPercent,
    version,
  };
  return {
    title: textsFor(person.language)("campaigns.form.edit", { name }),
    name,
    all,
    base,
    start,
    senders: of.businessId ? await sendersOf(of.businessId) : [],
    earlier: await earlierCampaigns(of.id, campaign.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, campaign, base } = await campaignDoor(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, campaignSchema, t);
  if (!form.ok) return form.reply;
  const changed = await changeCampaign(
    person,
    campaign.id,
    form.value,
    of.businessId ? await sendersOf(of.businessId) : [],
  );
  return changed.ok
    ? redirectSaying(base, t("campaigns.form.saved"))
    : refused(changed.refusal, t, form.value);
}

export default function CampaignEditRoute() {
  const t = useText();
  const { title, name, all, base, start, senders, earlier } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("campaigns.title"), href: all },
          { label: name, href: base },
        ]}
      />
      <CampaignForm start={start} back={base} senders={senders} earlier={earlier} />
    </>
  );
}
