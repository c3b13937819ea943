/** Closes a link for guests at once. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { appealPath } from "~/features/appeals/appeal-path";
import { revokeGuestLink } from "~/features/appeals/guests/share-dossier.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "dossier:share");
  const appeal = await requireAppeal(person, params);
  const isClosed = await revokeGuestLink(person, appeal, idParam(params, "linkId"));
  if (!isClosed) throw notFound();
  return redirectSaying(
    appealPath(appeal, "guests"),
    textsFor(person.language)("guests.closedNow"),
  );
}
