/** Changes whom a draft is for, and how it goes out. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChangeOf } from "~/features/audit/timeline-queries.server";
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
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, campaign, all, base } = await campaignDoor(person, params);
  return {
    title: textsFor(person.language)("campaigns.form.edit", { name: campaign.name }),
    name: campaign.name,
    all,
    base,
    start: campaignStart(campaign),
    senders: of.businessId ? await sendersOf(of.businessId) : [],
    earlier: await earlierCampaigns(of.id, campaign.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, campaign, base } = await campaignDoor(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, campaignSchema, t);
  if (!form.ok) return form.reply;
  const senders = of.businessId ? await sendersOf(of.businessId) : [];
  const saved = await saveOpened(form, {
    stands: async () => campaignStart((await campaignDoor(person, params)).campaign),
    save: (value) => changeCampaign(person, campaign.id, value, senders),
  });
  return saved.ok
    ? redirectSaying(base, t("campaigns.form.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          name: "campaigns.form.name",
          channel: ["campaigns.form.channel", "campaigns.channels"],
          isElsewhere: "campaigns.form.elsewhere",
          sender: "campaigns.form.sender",
          harms: ["campaigns.form.harms", "recovery.harms"],
          segment: "campaigns.form.segment",
          customerStates: ["campaigns.form.states", "recovery.customers.states"],
          after: "campaigns.form.after",
          waveSize: "campaigns.form.waveSize",
          waveGapMinutes: "campaigns.form.waveGap",
          stopPercent: "campaigns.form.stop",
        },
        last: await lastChangeOf({
          subject: { kind: "case", id: campaign.caseId },
          only: ["campaign.changed"],
          of: { campaignId: campaign.id, letter: "" },
        }),
      });
}

type Campaign = Awaited<ReturnType<typeof campaignDoor>>["campaign"];

function campaignStart(campaign: Campaign): CampaignInput {
  const { connectionId, senderId } = campaign;
  const { name, channel, segment, waveSize, waveGapMinutes, stopPercent, version } = campaign;
  return {
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
