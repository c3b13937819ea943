/** Puts the triage aside until the missing fact is known. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { noteMissingFact } from "~/features/classification/note-missing-fact.server";
import { triageOfCase } from "~/features/classification/triage-of-case.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const t = textsFor(person.language);
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  const { outcome } = (await triageOfCase(found)).read.triage;
  if (outcome.kind === "needs_fact") {
    await noteMissingFact(person, found.id, outcome.says[person.language]);
  }
  return redirectSaying(`/cases/${found.reference}`, t("classification.fact.noted"));
}
