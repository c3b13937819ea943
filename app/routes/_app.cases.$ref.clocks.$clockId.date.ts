/** Moves the date of a clock, or takes it away where no end was named. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { dateCaseClock } from "~/features/cases/clocks/run-clocks.server";
import { clockDateSchema } from "~/features/clocks/clock-schemas";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { instantOf } from "~/platform/i18n/wall-clock";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "clock:edit");
  const t = textsFor(person.language, person.timeZone);
  const clockId = idParam(params, "clockId");
  const found = await caseByReference(person, params.ref);
  const form = await parseForm(request, clockDateSchema, t);
  if (!found || !form.ok) throw notFound();

  const { dueAt } = form.value;
  const verdict = await dateCaseClock(person, found.id, clockId, {
    ...form.value,
    dueAt: dueAt ? instantOf(dueAt, person.timeZone) : null,
  });
  const back = `/cases/${found.reference}/clocks`;
  return verdict.ok
    ? redirectSaying(back, t("clocks.screens.saved"))
    : redirectSaying(back, t(verdict.refusal.key, verdict.refusal.params), { tone: "critical" });
}
