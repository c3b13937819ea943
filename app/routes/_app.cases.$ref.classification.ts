/** Confirms the result that was shown: the case is classified by it. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { offerWhatCanBeAppealed } from "~/features/appeals/rounds/offer-what-can-be-appealed.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import { confirmSchema } from "~/features/classification/classification-schemas";
import { classifyCase } from "~/features/classification/classify-case.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  const wizard = `/cases/${found.reference}/classify`;
  const form = await parseForm(request, confirmSchema, t);
  if (!form.ok) return redirect(wizard);

  const verdict = await classifyCase(person, found.id, {
    seenVersion: form.value.version,
    follow: offerWhatCanBeAppealed,
  });
  return verdict.ok
    ? redirectSaying(
        `/cases/${found.reference}`,
        t("classification.committed", { class: verdict.value }),
      )
    : redirectSaying(wizard, t(verdict.refusal.key, verdict.refusal.params), { tone: "caution" });
}
