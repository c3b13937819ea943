/** Says that somebody is looking at a case, and answers with who else is. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { presenceSchema } from "~/features/cases/case-schemas";
import { notePresence } from "~/features/cases/people/case-presence.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, presenceSchema, textsFor(person.language));
  if (!form.ok) return form.reply;
  return Response.json({ others: await notePresence(found.id, person.id, form.value.place) });
}
