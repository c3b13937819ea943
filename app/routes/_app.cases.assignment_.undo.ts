/** Gives cases that were given away at once back to who led them before. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { bulkReturnSchema } from "~/features/cases/case-schemas";
import { giveCasesBack } from "~/features/cases/queue/assign-cases.server";
import { viewQuery } from "~/features/cases/queue/queue-filter";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:assign");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, bulkReturnSchema, t);
  if (!form.ok) return form.reply;

  const { assigned, skipped } = await giveCasesBack(person, form.value.run);
  const query = viewQuery(new URLSearchParams(form.value.query));
  const said = [
    t("cases.screens.queue.assign.returned", { count: assigned }),
    skipped > 0 && t("cases.screens.queue.assign.stayed", { count: skipped }),
  ];
  return redirectSaying(query ? `/cases?${query}` : "/cases", said.filter(Boolean).join(" "));
}
