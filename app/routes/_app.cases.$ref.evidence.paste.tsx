/** Keeps a pasted text or JSON as evidence. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { pasteSchema } from "~/features/evidence/evidence-schemas";
import { receiveText } from "~/features/evidence/receive-exhibits.server";
import { takesEvidence } from "~/features/evidence/takes-evidence";
import { PasteForm } from "~/features/evidence/ui/paste-form";
import { kindChoices } from "~/features/evidence/word-exhibit.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { timeZones } from "~/platform/i18n/zones";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "evidence:attach");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  return {
    title: textsFor(person.language)("evidence.pasted.title"),
    base: `/cases/${found.reference}/evidence`,
    kinds: kindChoices(person),
    zones: timeZones(),
    zone: person.timeZone,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "evidence:attach");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, pasteSchema, t);
  if (!form.ok) return form.reply;
  if (!takesEvidence(found)) return refused({ key: "evidence.errors.caseOver" }, t, form.value);

  await receiveText(person, found.id, form.value);
  return redirectSaying(
    `/cases/${found.reference}/evidence`,
    t("evidence.upload.done", { count: 1 }),
  );
}

export default function PasteEvidenceRoute() {
  const t = useText();
  const { title, ...form } = useLoaderData<typeof loader>();
  const trail = [{ label: t("evidence.title"), href: form.base }];
  return (
    <div className="max-w-2xl">
      <PageHeader breadcrumbs={trail} title={title} context={t("evidence.pasted.context")} />
      <PasteForm {...form} />
    </div>
  );
}
