/** Merges a duplicate into the case that goes on. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OPEN_PHASES } from "~/features/cases/case-phase";
import { caseByReference, casesBeside, findCase } from "~/features/cases/case-queries.server";
import { mergeSchema } from "~/features/cases/case-schemas";
import { mergeCase } from "~/features/cases/related-cases/merge-cases.server";
import { MergeForm } from "~/features/cases/ui/related-cases/merge-form";
import { SmallPage } from "~/features/cases/ui/small-page";
import { requirePermission } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:merge");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { reference, phase } = found;
  return {
    title: textsFor(person.language)("cases.screens.merging.title", { reference }),
    phase,
    candidates: await casesBeside(person, found, OPEN_PHASES),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:merge");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, mergeSchema, t);
  if (!form.ok) return form.reply;

  const { reference, seenPhase } = form.value;
  const into = await findCase(person, reference);
  if (!into) return refused({ key: "cases.refusals.mergeUnknown" }, t, form.value);
  const verdict = await db.$transaction((tx) =>
    mergeCase(tx, person, found.id, into.id, { seenPhase }),
  );
  if (!verdict.ok) return refused(verdict.refusal, t, form.value);
  return redirectSaying(`/cases/${reference}`, t("cases.screens.merging.done", { reference }), {
    undo: { action: `/cases/${found.reference}/merging/undo` },
  });
}

export default function MergingRoute() {
  const t = useText();
  const { title, ...form } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("cases.screens.merging.context")}>
      <MergeForm {...form} />
    </SmallPage>
  );
}
