/** Switches one's private calendar address off. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { revokeFeed } from "~/features/clocks/feed/calendar-feed.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  await revokeFeed(person);
  const t = textsFor(person.language);
  return redirectSaying("/settings/profile/calendar", t("calendars.feed.revoked"));
}
