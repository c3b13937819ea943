/** Changes a macro. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { peopleWhoWork } from "~/features/cases/people/people-of-case.server";
import { requirePermission } from "~/features/identity/session.server";
import { editMacro } from "~/features/tasks/macros/edit-macro.server";
import { macroById } from "~/features/tasks/macros/macro-queries.server";
import { macroSchema } from "~/features/tasks/macros/macro-schemas";
import { MacroForm } from "~/features/tasks/ui/macros/macro-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await requirePermission(request, "playbook:edit");
  const macro = await macroById(idParam(params, "taskMacroId"));
  if (!macro) throw notFound();
  const { name, state, reason, give, ownerId, dueHours, comment, version } = macro;
  const people = await peopleWhoWork();
  return {
    title: textsFor(language)("taskSettings.macros.editTitle", { name }),
    start: {
      name,
      state: state ?? ("" as const),
      reason,
      give,
      ownerId: ownerId ?? "",
      dueHours: dueHours === null ? "" : String(dueHours),
      comment,
      version,
    },
    people: people.map((person) => ({ value: person.id, label: person.name })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const t = textsFor(person.language);
  const id = idParam(params, "taskMacroId");
  if (!(await macroById(id))) throw notFound();
  const form = await parseForm(request, macroSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await editMacro(person, id, form.value);
  return verdict.ok
    ? redirectSaying("/settings/macros", t("taskSettings.macros.said.saved"))
    : refused(verdict.refusal, t, form.value);
}

export default function EditMacroRoute() {
  const t = useText();
  const { title, start, people } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("taskSettings.macros.title"), href: "/settings/macros" }]}
      />
      <MacroForm key={start.version} start={start} people={people} />
    </div>
  );
}
