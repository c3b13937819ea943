/** Customers of a campaign and how it went, as a file; of calls a list with numbers in the clear. Who takes it is on record. */
import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { tellOf } from "~/features/recovery/apologies/campaign/hold-campaign.server";
import {
  peopleFile,
  peopleFilter,
} from "~/features/recovery/apologies/campaign/people-view.server";
import { campaignDoor } from "~/features/recovery/apologies/campaign-door.server";
import { db } from "~/platform/db.server";
import { streamed } from "~/platform/http/streamed.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:reveal");
  const { of, campaign } = await campaignDoor(person, params);
  const { id, channel, isElsewhere, name } = campaign;
  const filter = peopleFilter(new URL(request.url).searchParams.get("which"));
  await tellOf(db, person, campaign, { kind: "campaign.taken_out", detail: { name } });
  const rows = Readable.from(
    peopleFile(
      { caseId: of.id, businessId: of.businessId },
      { campaignId: id, channel, isElsewhere, filter },
      textsFor(person.language),
    ),
  );
  return new Response(streamed(rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="customers.csv"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
