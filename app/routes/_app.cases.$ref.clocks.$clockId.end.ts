/** Ends a clock: it was met, or it does not count any more. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { endCaseClock } from "~/features/cases/clocks/run-clocks.server";
import { clockEndSchema } from "~/features/clocks/clock-schemas";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "clock:edit");
  const t = textsFor(person.language, person.timeZone);
  const clockId = idParam(params, "clockId");
  const found = await caseByReference(person, params.ref);
  const form = await parseForm(request, clockEndSchema, t);
  if (!found || !form.ok) throw notFound();

  const verdict = await endCaseClock(person, found.id, clockId, form.value);
  const back = `/cases/${found.reference}/clocks`;
  return verdict.ok
    ? redirectSaying(back, t("clocks.screens.saved"))
    : redirectSaying(back, t(verdict.refusal.key, verdict.refusal.params), { tone: "critical" });
}
