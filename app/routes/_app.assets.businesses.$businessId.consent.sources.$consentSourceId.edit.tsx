/** Corrects what is known of a source of consent. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { editSource } from "~/features/consent/sources/edit-source.server";
import { sourceOfBusiness } from "~/features/consent/sources/source-queries.server";
import { sourceSchema } from "~/features/consent/sources/source-schemas";
import { SourceForm } from "~/features/consent/ui/source-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Button } from "~/ui/button";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const businessId = idParam(params, "businessId");
  const found = await sourceOfBusiness(person, businessId, idParam(params, "consentSourceId"));
  if (!found) throw notFound();
  const { startedOn, endedOn, toldCount, version, name, method, channel, place } = found;
  return {
    title: name,
    id: found.id,
    businessId,
    version,
    start: {
      name,
      method,
      channel,
      place,
      startedOn: startedOn?.toISOString().slice(0, 10) ?? "",
      endedOn: endedOn?.toISOString().slice(0, 10) ?? "",
      doubleOptIn: found.doubleOptIn,
      optOut: found.optOut,
      toldCount: toldCount === null ? "" : String(toldCount),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const businessId = idParam(params, "businessId");
  const found = await sourceOfBusiness(person, businessId, idParam(params, "consentSourceId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, sourceSchema, t);
  if (!form.ok) return form.reply;

  const saved = await editSource(person, found, form.value);
  return saved.ok
    ? redirectSaying(`/assets/businesses/${businessId}/consent`, t("consent.sourceSaved"))
    : refused(saved.refusal, t, form.value);
}

export default function EditSourceRoute() {
  const t = useText();
  const { title, id, businessId, start, version } = useLoaderData<typeof loader>();
  const page = `/assets/businesses/${businessId}/consent`;
  return (
    <>
      <PageHeader title={title} breadcrumbs={[{ label: t("consent.title"), href: page }]} />
      <SourceForm start={start} version={version} back={page} />
      <Form
        method="post"
        action={`${page}/sources/${id}/archiving`}
        className="mt-8 max-w-prose space-y-2 border-t border-line pt-4"
      >
        <Button type="submit">{t("consent.archive")}</Button>
        <p className="text-ink-soft">{t("consent.archiveText")}</p>
      </Form>
    </>
  );
}
