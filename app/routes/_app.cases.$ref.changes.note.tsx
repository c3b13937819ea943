/** Writes what a case changes so that it does not happen again. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { changeNoteSchema } from "~/features/cases/case-schemas";
import { changeNotes, saveChangeNote } from "~/features/cases/changes/change-note.server";
import { ChangeNoteForm } from "~/features/cases/ui/changes/change-note-form";
import { SmallPage } from "~/features/cases/ui/small-page";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "task:work");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  return {
    title: t("changes.title"),
    start: await noteOf(found.id),
    back: `/cases/${found.reference}/changes`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:work");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseOpened(request, changeNoteSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: () => noteOf(found.id),
    save: (value) => saveChangeNote(person, found.id, value),
  });
  return saved.ok
    ? redirectSaying(`/cases/${found.reference}/changes`, t("changes.note.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          text: "changes.note.label",
        },
        last: await lastNote(found.id),
      });
}

async function noteOf(caseId: string) {
  const [newest] = await changeNotes(caseId, 1);
  return { text: newest?.text ?? "", version: newest?.version ?? 0 };
}

const lastNote = async (caseId: string) => (await changeNotes(caseId, 1))[0] ?? null;

export default function ChangeNoteRoute() {
  const t = useText();
  const { title, ...form } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("changes.about")}>
      <ChangeNoteForm {...form} />
    </SmallPage>
  );
}
