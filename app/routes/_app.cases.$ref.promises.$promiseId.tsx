/** Says how a promise ended. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { endCasePromise } from "~/features/correspondence/promised/end-case-promise.server";
import { requirePermission } from "~/features/identity/session.server";
import { promiseText } from "~/features/promises/promise";
import { promiseOfCase } from "~/features/promises/promise-queries.server";
import { promiseEndSchema } from "~/features/promises/promise-schemas";
import { PromiseEndForm } from "~/features/promises/ui/promise-end-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "clock:edit");
  const found = await caseByReference(person, params.ref);
  const promise = found && (await promiseOfCase(found.id, idParam(params, "promiseId")));
  if (!promise) throw notFound();
  return {
    title: textsFor(person.language)("promises.form.title"),
    back: `/cases/${found.reference}/promises`,
    text: promiseText(promise, person.language),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "clock:edit");
  const found = await caseByReference(person, params.ref);
  const id = idParam(params, "promiseId");
  if (!found || !(await promiseOfCase(found.id, id))) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, promiseEndSchema, t);
  if (!form.ok) return form.reply;

  const ended = await endCasePromise(person, { caseId: found.id, id }, form.value);
  return ended.ok
    ? redirectSaying(`/cases/${found.reference}/promises`, t("promises.form.saved"))
    : refused(ended.refusal, t, form.value);
}

export default function PromiseRoute() {
  const t = useText();
  const { title, back, ...form } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} breadcrumbs={[{ label: t("promises.title"), href: back }]} />
      <PromiseEndForm back={back} {...form} />
    </>
  );
}
