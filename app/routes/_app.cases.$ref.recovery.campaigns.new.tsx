/** Drafts a campaign. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { sendersOf } from "~/features/intake/polling/sending-access.server";
import {
  type CampaignInput,
  campaignSchema,
} from "~/features/recovery/apologies/campaign/campaign-schemas";
import {
  type EarlierCampaign,
  earlierCampaigns,
} from "~/features/recovery/apologies/campaign/earlier-campaigns.server";
import { openCampaign } from "~/features/recovery/apologies/campaign/write-campaign.server";
import { caseWithCampaigns } from "~/features/recovery/apologies/campaign-door.server";
import { CampaignForm } from "~/features/recovery/apologies/ui/campaign-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import type { Translate } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

/** Small first waves: what goes wrong goes wrong for few (OURS). */
const START: CampaignInput = {
  name: "",
  channel: "email",
  sender: "",
  isElsewhere: false,
  harms: [],
  segment: "",
  customerStates: [],
  after: "",
  waveSize: 250,
  waveGapMinutes: 60,
  stopPercent: 5,
  version: 0,
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, base } = await caseWithCampaigns(person, params);
  const t = textsFor(person.language);
  const earlier = await earlierCampaigns(of.id);
  const after = new URL(request.url).searchParams.get("after");
  const before = earlier.find(({ key }) => key === after);
  return {
    title: t("campaigns.form.title"),
    base,
    senders: of.businessId ? await sendersOf(of.businessId) : [],
    earlier,
    start: before ? followUp(before, t) : START,
  };
}

/** For those whom one did not reach, over another channel. */
function followUp({ key, name, channel }: EarlierCampaign, t: Translate): CampaignInput {
  const called = t("campaigns.form.followUp", { name }).slice(0, 120);
  return { ...START, after: key, name: called, channel: channel === "call" ? "email" : "call" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, base } = await caseWithCampaigns(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, campaignSchema, t);
  if (!form.ok) return form.reply;
  const opened = await openCampaign(
    person,
    of.id,
    form.value,
    of.businessId ? await sendersOf(of.businessId) : [],
  );
  return opened.ok
    ? redirectSaying(`${base}/${opened.value}`, t("campaigns.form.opened"))
    : refused(opened.refusal, t, form.value);
}

export default function NewCampaignRoute() {
  const t = useText();
  const { title, base, start, senders, earlier } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} breadcrumbs={[{ label: t("campaigns.title"), href: base }]} />
      <CampaignForm start={start} back={base} senders={senders} earlier={earlier} />
    </>
  );
}
