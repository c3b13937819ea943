/** Adds a macro. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { peopleWhoWork } from "~/features/cases/people/people-of-case.server";
import { requirePermission } from "~/features/identity/session.server";
import { addMacro } from "~/features/tasks/macros/edit-macro.server";
import { newMacroSchema } from "~/features/tasks/macros/macro-schemas";
import { MacroForm } from "~/features/tasks/ui/macros/macro-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = await requirePermission(request, "playbook:edit");
  const people = await peopleWhoWork();
  return {
    title: textsFor(language)("taskSettings.macros.addTitle"),
    people: people.map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const t = textsFor(person.language);
  const form = await parseForm(request, newMacroSchema, t);
  if (!form.ok) return form.reply;

  await addMacro(person, form.value);
  return redirectSaying("/settings/macros", t("taskSettings.macros.said.added"));
}

export default function NewMacroRoute() {
  const t = useText();
  const { title, people } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("taskSettings.macros.title"), href: "/settings/macros" }]}
      />
      <MacroForm start={{ name: "", reason: "", dueHours: "", comment: "" }} people={people} />
    </div>
  );
}
