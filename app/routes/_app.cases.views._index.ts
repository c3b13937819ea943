/** Keeps the present filters of the queue as a view. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { savedViewSchema } from "~/features/cases/case-schemas";
import { viewQuery } from "~/features/cases/queue/queue-filter";
import { saveView } from "~/features/cases/queue/saved-views.server";
import { requirePermission } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, savedViewSchema, t);
  if (!form.ok) return redirectSaying("/cases", t("cases.errors.viewName"), { tone: "critical" });

  const query = viewQuery(new URLSearchParams(form.value.query));
  const verdict = await db.$transaction((tx) => saveView(tx, person.id, { ...form.value, query }));
  const back = `/cases?${query}`;
  return verdict.ok
    ? redirectSaying(back, t("cases.screens.queue.views.saved"))
    : redirectSaying(back, t(verdict.refusal.key, verdict.refusal.params), { tone: "critical" });
}
