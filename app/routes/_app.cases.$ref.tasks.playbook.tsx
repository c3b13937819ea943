/** Adds tasks of a playbook to the case. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { takeFromPlaybook, takingView } from "~/features/cases/tasks/take-from-playbook.server";
import { requirePermission } from "~/features/identity/session.server";
import { takingSchema } from "~/features/tasks/playbooks/playbook-schemas";
import { asPlaybook } from "~/features/tasks/playbooks/playbook-task";
import { TakingForm } from "~/features/tasks/ui/playbooks/taking-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "task:manage");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const chosen = new URL(request.url).searchParams.get("of") ?? undefined;
  return {
    title: t("taskSettings.taking.title"),
    reference: found.reference,
    ...(await takingView(person, found, chosen, t)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:manage");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, takingSchema, t);
  if (!form.ok) return form.reply;
  const playbook = asPlaybook(form.value.of);
  if (!playbook) throw notFound();

  const verdict = await takeFromPlaybook(person, found.id, playbook, form.value.keys);
  return verdict.ok
    ? redirectSaying(
        `/cases/${found.reference}/tasks`,
        t("taskSettings.taking.added", { count: verdict.value }),
      )
    : refused(verdict.refusal, t, form.value);
}

export default function TakingRoute() {
  const t = useText();
  const { title, reference, playbook, playbooks, tasks } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl space-y-4">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("tasks.title"), href: `/cases/${reference}/tasks` }]}
      />
      <Form key={playbook} className="flex flex-wrap items-end gap-2">
        <Field name="of" id="of" label={t("taskSettings.taking.of")} className="grow">
          <Select options={playbooks} defaultValue={playbook} />
        </Field>
        <Button type="submit">{t("taskSettings.taking.show")}</Button>
      </Form>
      <TakingForm key={`tasks ${playbook}`} playbook={playbook} tasks={tasks} />
    </div>
  );
}
