/** An export of message statuses, for what no webhook told. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { businessPage } from "~/features/assets/asset-page-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { uploadMessages } from "~/features/signals/messages/upload-messages.server";
import type { FormReply } from "~/platform/forms/form-reply";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Field } from "~/ui/fields/field";
import { FileDrop } from "~/ui/fields/file-drop";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "signal:answer");
  const business = await businessPage(person, idParam(params, "businessId"));
  if (!business) throw notFound();
  return {
    title: textsFor(person.language)("signalPages.upload.title"),
    business: { id: business.id, name: business.name },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "signal:answer");
  const business = await businessPage(person, idParam(params, "businessId"));
  if (!business) throw notFound();
  const t = textsFor(person.language);
  const verdict = await uploadMessages(person, business.id, request);
  if (!verdict.ok) {
    const { key, params: said } = verdict.refusal;
    return data<FormReply>({ errors: { file: t(key, said) } }, { status: 422 });
  }
  const { read, skipped } = verdict.value;
  return redirectSaying(
    `/assets/businesses/${business.id}/failures`,
    t("signalPages.upload.done", { count: read, skipped }),
  );
}

export default function UploadStatusesRoute() {
  const t = useText();
  const { title, business } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const trail = [
    { label: business.name, href: `/assets/businesses/${business.id}` },
    { label: t("signalPages.failures.title"), href: `/assets/businesses/${business.id}/failures` },
  ];
  return (
    <>
      <PageHeader title={title} breadcrumbs={trail} context={t("signalPages.upload.context")} />
      <Form method="post" encType="multipart/form-data" className="max-w-prose space-y-4">
        <Field
          name="file"
          label={t("signalPages.upload.file")}
          hint={t("signalPages.upload.needs")}
          {...(reply?.errors.file && { error: reply.errors.file })}
        >
          <FileDrop accept=".csv,.json,.jsonl,.ndjson,.txt">
            {t("signalPages.upload.takes")}
          </FileDrop>
        </Field>
        <SubmitButton variant="primary">{t("signalPages.upload.submit")}</SubmitButton>
      </Form>
    </>
  );
}
