/** One import, wherever it stands: its columns, how far it is, what the check found, what became of it. */

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { checkAgain } from "~/features/imports/decide-import.server";
import { importName } from "~/features/imports/import-name";
import { importById } from "~/features/imports/import-queries.server";
import { readingSchema } from "~/features/imports/reading";
import { ImportScreen } from "~/features/imports/ui/import-screen";
import { importPage } from "~/features/intake/import-page.server";
import { parseForm } from "~/platform/forms/forms.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:read");
  const [businessId, importId] = [idParam(params, "businessId"), idParam(params, "importId")];
  const found = await importById(person, { businessId }, importId);
  if (!found) throw notFound();
  const mayEdit = can(person, "consent:edit");
  const isAsked = new URL(request.url).searchParams.has("mapping");
  const t = textsFor(person.language);
  return {
    title: importName(found.fileName, t),
    ...(await importPage(found, { mayEdit, isAsked, t })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const [businessId, importId] = [idParam(params, "businessId"), idParam(params, "importId")];
  if (!(await importById(person, { businessId }, importId))) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, readingSchema, t);
  if (!form.ok) return form.reply;

  const checking = await checkAgain(importId, form.value);
  return checking.ok
    ? redirect(`/assets/businesses/${businessId}/imports/${importId}`)
    : refused(checking.refusal, t, form.value);
}

export default function ImportRoute() {
  const { title, ...page } = useLoaderData<typeof loader>();
  return <ImportScreen title={title} {...page} />;
}
