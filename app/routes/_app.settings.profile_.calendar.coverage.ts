/** Whose clocks one's private calendar carries. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { setFeedCoverage } from "~/features/clocks/feed/calendar-feed.server";
import { feedSchema } from "~/features/clocks/feed/feed-coverage";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const t = textsFor(person.language);
  const form = await parseForm(request, feedSchema, t);
  if (!form.ok) throw notFound();

  await setFeedCoverage(person, form.value.covers);
  return redirectSaying("/settings/profile/calendar", t("calendars.feed.saved"));
}
