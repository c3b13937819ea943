/** Sends in a table of affected customers, or of what they missed. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { receiveImport } from "~/features/imports/receiving/receive-import.server";
import { NewImportScreen } from "~/features/imports/ui/new-import-screen";
import { importKindOfCase } from "~/features/intake/import-kinds.server";
import { importTrail } from "~/features/recovery/importing/import-trail";
import type { FormReply } from "~/platform/forms/form-reply";
import { notFound } from "~/platform/http/http.server";
import type { TextKey } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

const kindIn = (request: Request) =>
  importKindOfCase(new URL(request.url).searchParams.get("kind") ?? "customers");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const found = await caseByReference(person, params.ref);
  const kind = kindIn(request);
  if (!found?.businessId || !kind) throw notFound();
  const t = textsFor(person.language);
  return {
    title: t(`imports.title.${kind.key}` as TextKey),
    kind: kind.key,
    trail: importTrail(kind.key, `/cases/${found.reference}/recovery`, t),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const found = await caseByReference(person, params.ref);
  const kind = kindIn(request);
  if (!found?.businessId || !kind) throw notFound();
  const received = await receiveImport(
    person,
    kind,
    { businessId: found.businessId, caseId: found.id },
    request,
  );
  if (received.ok) return redirect(`/cases/${found.reference}/recovery/imports/${received.value}`);
  const { key, params: said } = received.refusal;
  const t = textsFor(person.language, person.timeZone);
  return data<FormReply>({ errors: { file: t(key, said) } }, { status: 422 });
}

export default function NewCaseImportRoute() {
  const { title, kind, trail } = useLoaderData<typeof loader>();
  return <NewImportScreen title={title} kind={kind} breadcrumbs={trail} />;
}
