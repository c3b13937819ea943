/** Hands letters out to whoever sends them with another tool: customers in the clear, as a file. Who takes it is on record. */
import { Readable } from "node:stream";
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { campaignDoor } from "~/features/recovery/apologies/campaign-door.server";
import {
  handOut,
  handOutAgain,
  mayHandOut,
} from "~/features/recovery/apologies/sending/hand-out.server";
import { sentForm } from "~/platform/forms/forms.server";
import { complain } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { streamed } from "~/platform/http/streamed.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "customer:reveal");
  const { of, campaign, base } = await campaignDoor(person, params);
  const { id: campaignId, channel } = campaign;
  if (!campaign.isElsewhere || !of.businessId) throw notFound();
  const isAgain = (await sentForm(request)).get("which") === "again";
  const t = textsFor(person.language, person.timeZone);
  const may = await mayHandOut(person, campaignId, isAgain);
  if (!may.ok) return complain(`${base}/people`, t(may.refusal.key, may.refusal.params));
  const which = { campaignId, channel, caseId: of.id, businessId: of.businessId };
  const rows = isAgain ? handOutAgain(which, t) : handOut(which, t);
  return new Response(streamed(Readable.from(rows)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="letters.csv"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
