/** What a person knows of one letter or call. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { isHandedOut } from "~/features/recovery/apologies/campaign/campaign-lifecycle";
import type { CampaignOnPage } from "~/features/recovery/apologies/campaign/campaign-view.server";
import { campaignDoor } from "~/features/recovery/apologies/campaign-door.server";
import {
  BY_HAND,
  type ByHand,
  settleByHand,
} from "~/features/recovery/apologies/sending/settle-by-hand.server";
import { sentForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

function saidOf(how: ByHand, { channel, isElsewhere }: CampaignOnPage) {
  if (how === "repeat" && channel === "whatsapp") return "repeatWhatsapp";
  if (how === "stop" && isElsewhere) return "stopLetters";
  return how === "wrong" && isElsewhere ? "notArrived" : how;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, campaign, base } = await campaignDoor(person, params);
  const id = idParam(params, "apologyId");
  const typed = (await sentForm(request)).get("how");
  const how = BY_HAND.find((each) => each === typed);
  if (!how) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const settled = await settleByHand(person, { caseId: of.id, campaignId: campaign.id, id }, how);
  const people = `${base}/people?which=${isHandedOut(campaign) ? "waiting" : "unconfirmed"}`;
  return settled.ok
    ? redirectSaying(people, t(`campaigns.said.${saidOf(how, campaign)}`))
    : complain(people, t(settled.refusal.key, settled.refusal.params));
}
