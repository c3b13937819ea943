/** Paste whatever is at hand: a notice, webhook JSON, an error code, a health check. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { pasteSchema } from "~/features/classification/classification-schemas";
import { pasteText } from "~/features/classification/save-triage.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const t = textsFor(person.language);
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  const { reference } = found;
  return { title: t("classification.titleOf", { reference }), reference };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const t = textsFor(person.language);
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  const form = await parseForm(request, pasteSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await pasteText(person, found.id, form.value.text);
  return verdict.ok
    ? redirect(`/cases/${found.reference}/classify`)
    : refused(verdict.refusal, t, form.value);
}

export default function PasteRoute() {
  const t = useText();
  const { reference } = useLoaderData<typeof loader>();
  const form = useZodForm(pasteSchema, { text: "" });
  return (
    <div className="max-w-prose">
      <h1 className="mb-2 text-xl font-semibold">{t("classification.paste.title")}</h1>
      <p className="mb-6 text-lg text-ink-soft">{t("classification.intro")}</p>
      <Form method="post" {...form.props} className="space-y-4">
        <FormErrors form={form} />
        <Field
          {...form.field("text")}
          label={t("classification.paste.label")}
          hint={t("classification.paste.hint")}
        >
          <Textarea rows={10} spellCheck={false} />
        </Field>
        <SubmitButton form={form}>{t("classification.paste.read")}</SubmitButton>
      </Form>
      <Form method="post" action={`/cases/${reference}/classify/begin`} className="mt-3">
        <Button type="submit">{t("classification.paste.without")}</Button>
      </Form>
    </div>
  );
}

export const meta = titleFromLoader;
