/** Notes what a customer was answered who asked something of their data. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { customerDoor } from "~/features/recovery/customers/customer-door.server";
import { answerRights } from "~/features/recovery/customers/requested/note-rights.server";
import { requireRights } from "~/features/recovery/customers/requested/rights-queries.server";
import { rightsAnswerSchema } from "~/features/recovery/customers/requested/rights-schemas";
import { RightsAnswerForm } from "~/features/recovery/customers/ui/rights-answer-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const id = idParam(params, "rightsId");
  const { key, page, recovery } = await customerDoor(person, params);
  const { what, note, version } = await requireRights(key, id);
  return {
    title: textsFor(person.language)("rights.answer.title"),
    customers: `${recovery}/customers`,
    back: page,
    what,
    note,
    version,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const id = idParam(params, "rightsId");
  const { key, page } = await customerDoor(person, params);
  await requireRights(key, id);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, rightsAnswerSchema, t);
  if (!form.ok) return form.reply;
  const answered = await answerRights(person, key, id, form.value);
  return answered.ok
    ? redirectSaying(page, t("rights.said.answered"))
    : refused(answered.refusal, t, form.value);
}

export default function RightsAnswerRoute() {
  const t = useText();
  const { title, customers, what, note, ...form } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("rights.answer.about")}
        breadcrumbs={[{ label: t("recovery.customers.title"), href: customers }]}
      />
      <div className="mb-4 max-w-prose rounded-card border border-line bg-surface p-4">
        <p className="font-medium">{t(`rights.what.${what}`)}</p>
        {note && (
          <p dir="auto" className="break-words whitespace-pre-wrap text-ink-soft">
            {note}
          </p>
        )}
      </div>
      <RightsAnswerForm {...form} />
    </>
  );
}
