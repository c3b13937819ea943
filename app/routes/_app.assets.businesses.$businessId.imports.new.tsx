/** Sends in a table to import: a log of consents, or of sent messages. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { businessPage } from "~/features/assets/asset-page-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { receiveImport } from "~/features/imports/receiving/receive-import.server";
import { NewImportScreen } from "~/features/imports/ui/new-import-screen";
import { importKindOfBusiness } from "~/features/intake/import-kinds.server";
import type { FormReply } from "~/platform/forms/form-reply";
import { idParam, notFound } from "~/platform/http/http.server";
import type { TextKey } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

const kindIn = (request: Request) =>
  importKindOfBusiness(new URL(request.url).searchParams.get("kind") ?? "consent");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const business = await businessPage(person, idParam(params, "businessId"));
  const kind = kindIn(request);
  if (!business || !kind) throw notFound();
  return {
    title: textsFor(person.language)(`imports.title.${kind.key}` as TextKey),
    kind: kind.key,
    business: { id: business.id, name: business.name },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const business = await businessPage(person, idParam(params, "businessId"));
  const kind = kindIn(request);
  if (!business || !kind) throw notFound();
  const received = await receiveImport(person, kind, { businessId: business.id }, request);
  if (received.ok) return redirect(`/assets/businesses/${business.id}/imports/${received.value}`);
  const { key, params: said } = received.refusal;
  const t = textsFor(person.language, person.timeZone);
  return data<FormReply>({ errors: { file: t(key, said) } }, { status: 422 });
}

export default function NewImportRoute() {
  const t = useText();
  const { title, kind, business } = useLoaderData<typeof loader>();
  const page = `/assets/businesses/${business.id}`;
  const trail = [
    { label: business.name, href: page },
    { label: t("imports.consentPage"), href: `${page}/consent` },
  ];
  return <NewImportScreen title={title} kind={kind} breadcrumbs={trail} />;
}
