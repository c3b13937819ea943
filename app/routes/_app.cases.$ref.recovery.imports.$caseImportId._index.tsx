/** One import of a case, wherever it stands. */

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { checkAgain } from "~/features/imports/decide-import.server";
import { importName } from "~/features/imports/import-name";
import { readingSchema } from "~/features/imports/reading";
import { ImportScreen } from "~/features/imports/ui/import-screen";
import { importOfCase } from "~/features/intake/import-of-case.server";
import { importPage } from "~/features/intake/import-page.server";
import { importTrail } from "~/features/recovery/importing/import-trail";
import { parseForm } from "~/platform/forms/forms.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const [of, found] = await importOfCase(person, params);
  const isAsked = new URL(request.url).searchParams.has("mapping");
  const t = textsFor(person.language);
  const base = `/cases/${of.reference}/recovery`;
  return {
    title: importName(found.fileName, t),
    place: {
      base: `${base}/imports/${found.id}`,
      breadcrumbs: importTrail(found.kind, base, t),
    },
    ...(await importPage(found, { mayEdit: true, isAsked, t })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const [of, found] = await importOfCase(person, params);
  const t = textsFor(person.language);
  const form = await parseForm(request, readingSchema, t);
  if (!form.ok) return form.reply;

  const checking = await checkAgain(found.id, form.value);
  return checking.ok
    ? redirect(`/cases/${of.reference}/recovery/imports/${found.id}`)
    : refused(checking.refusal, t, form.value);
}

export default function CaseImportRoute() {
  const { title, ...page } = useLoaderData<typeof loader>();
  return <ImportScreen title={title} {...page} />;
}
