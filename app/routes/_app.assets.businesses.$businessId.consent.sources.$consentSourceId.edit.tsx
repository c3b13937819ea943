/** Corrects what is known of a source of consent. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { lastChangeOf } from "~/features/audit/timeline-queries.server";
import { editSource } from "~/features/consent/sources/edit-source.server";
import { sourceOfBusiness } from "~/features/consent/sources/source-queries.server";
import { sourceSchema } from "~/features/consent/sources/source-schemas";
import { SourceForm } from "~/features/consent/ui/source-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
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
  return { title: found.name, id: found.id, businessId, start: sourceStart(found) };
}

type Source = NonNullable<Awaited<ReturnType<typeof sourceOfBusiness>>>;

function sourceStart({ startedOn, endedOn, toldCount, ...source }: Source) {
  const { name, method, channel, place, doubleOptIn, optOut, version } = source;
  return {
    name,
    method,
    channel,
    place,
    startedOn: startedOn?.toISOString().slice(0, 10) ?? "",
    endedOn: endedOn?.toISOString().slice(0, 10) ?? "",
    doubleOptIn,
    optOut,
    toldCount: toldCount === null ? "" : String(toldCount),
    version,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const businessId = idParam(params, "businessId");
  const found = await sourceOfBusiness(person, businessId, idParam(params, "consentSourceId"));
  if (!found) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, sourceSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: async () => {
      const stands = await sourceOfBusiness(person, businessId, found.id);
      return stands && sourceStart(stands);
    },
    save: (value) => editSource(person, found, value),
  });
  return saved.ok
    ? redirectSaying(`/assets/businesses/${businessId}/consent`, t("consent.sourceSaved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          name: "consent.name",
          method: ["consent.method", "consent.methods"],
          channel: ["consent.channel", "consent.channels"],
          place: "consent.place",
          startedOn: "consent.startedOn",
          endedOn: "consent.endedOn",
          doubleOptIn: ["consent.doubleOptIn", "consent.doubles"],
          optOut: "consent.optOut",
          toldCount: "consent.toldCount",
        },
        last: await lastChangeOf({
          subject: { kind: "business", id: businessId },
          only: ["consent_source.changed"],
          of: { sourceId: found.id },
        }),
      });
}

export default function EditSourceRoute() {
  const t = useText();
  const { title, id, businessId, start } = useLoaderData<typeof loader>();
  const page = `/assets/businesses/${businessId}/consent`;
  return (
    <>
      <PageHeader title={title} breadcrumbs={[{ label: t("consent.title"), href: page }]} />
      <SourceForm start={start} back={page} />
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
