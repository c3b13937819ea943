/** Asks why an exhibit is taken out, and does it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { exhibitOfCase } from "~/features/evidence/evidence-queries.server";
import { removalSchema } from "~/features/evidence/evidence-schemas";
import { removeExhibit } from "~/features/evidence/remove-exhibit.server";
import { RemovalForm } from "~/features/evidence/ui/removal-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "evidence:remove");
  const found = await caseByReference(person, params.ref);
  const exhibit = found && (await exhibitOfCase(found.id, idParam(params, "exhibitId")));
  if (!exhibit) throw notFound();
  return {
    title: textsFor(person.language)("evidence.removal.title", { name: exhibit.fileName }),
    base: `/cases/${found.reference}/evidence`,
    name: exhibit.fileName,
    page: `/cases/${found.reference}/evidence/${exhibit.id}`,
    version: exhibit.version,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "evidence:remove");
  const found = await caseByReference(person, params.ref);
  const exhibit = found && (await exhibitOfCase(found.id, idParam(params, "exhibitId")));
  if (!exhibit) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, removalSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await removeExhibit(person, exhibit.id, form.value);
  if (!verdict.ok) return refused(verdict.refusal, t, form.value);
  const base = `/cases/${found.reference}/evidence`;
  return redirectSaying(base, t("evidence.removal.done", { name: exhibit.fileName }), {
    undo: { action: `${base}/${exhibit.id}/restoration` },
  });
}

export default function RemovalRoute() {
  const t = useText();
  const { title, base, name, page, version } = useLoaderData<typeof loader>();
  const trail = [
    { label: t("evidence.title"), href: base },
    { label: name, href: page },
  ];
  return (
    <div className="max-w-xl">
      <PageHeader breadcrumbs={trail} title={title} context={t("evidence.removal.context")} />
      <RemovalForm page={page} version={version} />
    </div>
  );
}
