/** Has an import that is under way wait. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { pauseImport } from "~/features/imports/decide-import.server";
import { importById } from "~/features/imports/import-queries.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const businessId = idParam(params, "businessId");
  const found = await importById(person, { businessId }, idParam(params, "importId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const decided = await pauseImport(found.id);
  return redirectSaying(
    `/assets/businesses/${businessId}/imports/${found.id}`,
    decided.ok ? t("imports.decided.paused") : t(decided.refusal.key),
  );
}
