/** Enters another place where people agree to hear from a business. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { businessPage } from "~/features/assets/asset-page-queries.server";
import { refusedBeside } from "~/features/assets/refuse-beside.server";
import { addSource } from "~/features/consent/sources/edit-source.server";
import { newSourceSchema } from "~/features/consent/sources/source-schemas";
import { SourceForm } from "~/features/consent/ui/source-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

const EMPTY = {
  name: "",
  method: "website_form",
  channel: "whatsapp",
  place: "",
  startedOn: "",
  endedOn: "",
  doubleOptIn: "unknown",
  optOut: "",
  toldCount: "",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const business = await businessPage(person, idParam(params, "businessId"));
  if (!business) throw notFound();
  return {
    title: textsFor(person.language)("consent.addSource"),
    business: { id: business.id, name: business.name },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const business = await businessPage(person, idParam(params, "businessId"));
  if (!business) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, newSourceSchema, t);
  if (!form.ok) return form.reply;

  const added = await addSource(person, business.id, form.value);
  return added.ok
    ? redirectSaying(`/assets/businesses/${business.id}/consent`, t("consent.sourceAdded"))
    : refusedBeside({ ...added, field: "name" }, t, form.value);
}

export default function NewSourceRoute() {
  const t = useText();
  const { title, business } = useLoaderData<typeof loader>();
  const page = `/assets/businesses/${business.id}`;
  const trail = [
    { label: business.name, href: page },
    { label: t("consent.title"), href: `${page}/consent` },
  ];
  return (
    <>
      <PageHeader title={title} breadcrumbs={trail} />
      <SourceForm start={EMPTY} back={`${page}/consent`} />
    </>
  );
}
