/** Hands out the grants that were ticked, or all that the filter finds. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { decideMany } from "~/features/recovery/compensation/grants/decide-many.server";
import { handingOutSchema } from "~/features/recovery/compensation/grants/grant-schemas";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "compensation:issue");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const page = `/cases/${found.reference}/recovery/compensation`;
  const form = await parseForm(request, handingOutSchema, t);
  if (!form.ok) return complain(page, t("common.errors.choose"));

  const decided = await decideMany(person, found, form.value, t);
  const back = decided.query ? `${page}?${decided.query}` : page;
  if (!decided.ok) return complain(back, decided.words);
  return decided.runId
    ? redirect(`${page}/runs/${decided.runId}`)
    : redirectSaying(back, decided.words);
}
