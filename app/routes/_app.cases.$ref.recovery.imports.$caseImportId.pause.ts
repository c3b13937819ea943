/** Has an import of a case that is under way wait. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { pauseImport } from "~/features/imports/decide-import.server";
import { importOfCase } from "~/features/intake/import-of-case.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const [of, found] = await importOfCase(person, params);
  const t = textsFor(person.language);
  const decided = await pauseImport(found.id);
  return redirectSaying(
    `/cases/${of.reference}/recovery/imports/${found.id}`,
    decided.ok ? t("imports.decided.paused") : t(decided.refusal.key),
  );
}
