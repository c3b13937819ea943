/** Changes a macro. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChangeOf } from "~/features/audit/timeline-queries.server";
import { peopleWhoWork } from "~/features/cases/people/people-of-case.server";
import { requirePermission } from "~/features/identity/session.server";
import { editMacro, MACROS_SUBJECT } from "~/features/tasks/macros/edit-macro.server";
import { macroById } from "~/features/tasks/macros/macro-queries.server";
import { macroSchema } from "~/features/tasks/macros/macro-schemas";
import { MacroForm } from "~/features/tasks/ui/macros/macro-form";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await requirePermission(request, "playbook:edit");
  const start = await macroStart(idParam(params, "taskMacroId"));
  if (!start) throw notFound();
  return {
    title: textsFor(language)("taskSettings.macros.editTitle", { name: start.name }),
    start,
    people: await workers(),
  };
}

async function macroStart(id: string) {
  const macro = await macroById(id);
  if (!macro) return null;
  const { name, state, reason, give, ownerId, dueHours, comment, version } = macro;
  return {
    name,
    state: state ?? ("" as const),
    reason,
    give,
    ownerId: ownerId ?? "",
    dueHours: dueHours === null ? "" : String(dueHours),
    comment,
    version,
  };
}

async function workers() {
  const people = await peopleWhoWork();
  return people.map(({ id, name }) => ({ value: id, label: name }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const t = textsFor(person.language, person.timeZone);
  const id = idParam(params, "taskMacroId");
  if (!(await macroById(id))) throw notFound();
  const form = await parseOpened(request, macroSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: () => macroStart(id),
    save: (value) => editMacro(person, id, value),
  });
  return saved.ok
    ? redirectSaying("/settings/macros", t("taskSettings.macros.said.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          name: "taskSettings.macros.fields.name",
          state: ["taskSettings.macros.fields.state", "tasks.states"],
          reason: "taskSettings.macros.fields.reason",
          give: ["taskSettings.macros.fields.give", "taskSettings.macros.fields.gives"],
          ownerId: ["taskSettings.macros.fields.owner", await workers()],
          dueHours: "taskSettings.macros.fields.dueHours",
          comment: "taskSettings.macros.fields.comment",
        },
        last: await lastChangeOf({
          subject: MACROS_SUBJECT,
          only: ["macro.changed"],
          of: { macroId: id },
        }),
      });
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
      <MacroForm start={start} people={people} />
    </div>
  );
}
