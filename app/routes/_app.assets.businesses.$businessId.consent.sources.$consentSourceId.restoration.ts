/** Puts a source of consent back into use. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { setSourceInUse } from "~/features/consent/sources/edit-source.server";
import { sourceOfBusiness } from "~/features/consent/sources/source-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const businessId = idParam(params, "businessId");
  const found = await sourceOfBusiness(person, businessId, idParam(params, "consentSourceId"));
  if (!found) throw notFound();

  await setSourceInUse(person, found, true);
  return redirectSaying(
    `/assets/businesses/${businessId}/consent`,
    textsFor(person.language)("consent.restored", { name: found.name }),
  );
}
