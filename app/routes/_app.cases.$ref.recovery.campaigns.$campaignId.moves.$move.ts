/** What people decide about a campaign. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { decisionSchema } from "~/features/recovery/apologies/campaign/campaign-schemas";
import {
  approveCampaign,
  cancelCampaign,
  pauseCampaign,
  resumeCampaign,
  reviseCampaign,
  scheduleCampaign,
} from "~/features/recovery/apologies/campaign/decide-campaign.server";
import { campaignDoor } from "~/features/recovery/apologies/campaign-door.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

const MOVES = {
  approve: approveCampaign,
  revise: reviseCampaign,
  schedule: scheduleCampaign,
  pause: pauseCampaign,
  resume: resumeCampaign,
  cancel: cancelCampaign,
} as const;
type Move = keyof typeof MOVES;

const isMove = (name: string | undefined): name is Move =>
  name !== undefined && Object.hasOwn(MOVES, name);

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { campaign, base } = await campaignDoor(person, params);
  if (!isMove(params.move)) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, decisionSchema, t);
  if (!form.ok) return complain(base, t("campaigns.errors.decision"));
  const { version, sendAt, reason } = form.value;
  const said = params.move === "approve" ? reason : sendAt;
  const decided = await MOVES[params.move](person, campaign.id, version, said);
  return decided.ok
    ? redirectSaying(base, t(`campaigns.said.${params.move}`))
    : complain(base, t(decided.refusal.key, decided.refusal.params));
}
