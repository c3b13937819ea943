/** Adds the exact words that a source showed, with a picture of them. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  keepWording,
  letGo,
  receiveWording,
} from "~/features/consent/sources/receive-wording.server";
import { sourceOfBusiness } from "~/features/consent/sources/source-queries.server";
import { wordingSchema } from "~/features/consent/sources/source-schemas";
import { WordingForm } from "~/features/consent/ui/wording-form";
import { requirePermission } from "~/features/identity/session.server";
import type { FormReply } from "~/platform/forms/form-reply";
import { formTree } from "~/platform/forms/form-tree";
import { parseFields } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const businessId = idParam(params, "businessId");
  const found = await sourceOfBusiness(person, businessId, idParam(params, "consentSourceId"));
  if (!found) throw notFound();
  const [newest] = found.wordings;
  return {
    title: textsFor(person.language)("consent.wordingTitle", { name: found.name }),
    businessId,
    language: newest?.language ?? person.language,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "consent:edit");
  const businessId = idParam(params, "businessId");
  const found = await sourceOfBusiness(person, businessId, idParam(params, "consentSourceId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const upload = await receiveWording(request);
  if (!upload.ok) {
    return data<FormReply>({ formError: t(upload.refusal.key), errors: {} }, { status: 422 });
  }
  try {
    const fields = formTree(upload.value.fields);
    const form = parseFields(fields, wordingSchema, t);
    if (!form.ok) return form.reply;

    const kept = await keepWording(person, found, form.value, upload.value);
    if (kept.ok) {
      return redirectSaying(`/assets/businesses/${businessId}/consent`, t("consent.wordingAdded"));
    }
    const { key, params: said } = kept.refusal;
    const field = key === "consent.errors.labelTaken" ? "label" : "picture";
    return data<FormReply>({ errors: { [field]: t(key, said) }, values: fields }, { status: 422 });
  } finally {
    await letGo(upload.value);
  }
}

export default function WordingRoute() {
  const t = useText();
  const { title, businessId, language } = useLoaderData<typeof loader>();
  const page = `/assets/businesses/${businessId}/consent`;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("consent.title"), href: page }]}
        context={t("consent.wordingContext")}
      />
      <WordingForm language={language} back={page} />
    </>
  );
}
