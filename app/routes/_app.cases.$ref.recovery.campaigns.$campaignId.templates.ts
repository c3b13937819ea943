/** Asks for the templates of the account that a campaign goes out with. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { fetchTemplates } from "~/features/intake/polling/fetch-templates.server";
import { campaignDoor } from "~/features/recovery/apologies/campaign-door.server";
import { sentForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { notFound, ownPath } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { campaign, base } = await campaignDoor(person, params);
  if (!campaign.connectionId) throw notFound();
  const back = ownPath((await sentForm(request)).get("back"), base);
  const t = textsFor(person.language, person.timeZone);
  const fetched = await fetchTemplates(campaign.connectionId);
  return fetched.ok
    ? redirectSaying(back, t("campaigns.template.fetched", { count: fetched.value }))
    : complain(back, t(fetched.refusal.key, fetched.refusal.params));
}
