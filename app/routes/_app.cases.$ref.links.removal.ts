/** Removes the link between two cases. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseById, caseByReference } from "~/features/cases/case-queries.server";
import { unlinkSchema } from "~/features/cases/case-schemas";
import { unlinkCases } from "~/features/cases/related-cases/link-cases.server";
import { requirePermission } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:merge");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  const form = await parseForm(request, unlinkSchema, t);
  const other = form.ok ? await caseById(person, form.value.otherId) : null;
  if (!found || !other) throw notFound();

  const kind = await db.$transaction((tx) => unlinkCases(tx, person, found, other));
  const here = `/cases/${found.reference}`;
  const fields = { reference: other.reference, kind: kind ?? "" };
  return redirectSaying(here, t("cases.screens.links.removed"), {
    ...(kind && { undo: { action: `${here}/links`, fields } }),
  });
}
