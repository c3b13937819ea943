/** Writes what a case changes so that it does not happen again. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { changeNoteSchema } from "~/features/cases/case-schemas";
import { changeNotes, saveChangeNote } from "~/features/cases/changes/change-note.server";
import { theirNote } from "~/features/cases/changes/their-note.server";
import { ChangeNoteForm } from "~/features/cases/ui/changes/change-note-form";
import { SmallPage } from "~/features/cases/ui/small-page";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "task:work");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const [newest] = await changeNotes(found.id, 1);
  return {
    title: t("changes.title"),
    text: newest?.text ?? "",
    version: newest?.version ?? 0,
    back: `/cases/${found.reference}/changes`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:work");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, changeNoteSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await saveChangeNote(person, found.id, form.value);
  if (verdict.ok) {
    return redirectSaying(`/cases/${found.reference}/changes`, t("changes.note.saved"));
  }
  const reply = refused(verdict.refusal, t, form.value);
  if (verdict.refusal.key !== "changes.refusals.changedMeanwhile") return reply;
  return data({ ...reply.data, theirs: await theirNote(found.id, t) }, { status: 409 });
}

export default function ChangeNoteRoute() {
  const t = useText();
  const { title, ...form } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("changes.about")}>
      <ChangeNoteForm {...form} />
    </SmallPage>
  );
}
