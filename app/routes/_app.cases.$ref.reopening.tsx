/** Takes a case up again. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { reasonSchema } from "~/features/cases/case-schemas";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { ReasonForm } from "~/features/cases/ui/moves/reason-form";
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
  const person = await requirePermission(request, "case:reopen");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { reference, phase } = found;
  return {
    title: textsFor(person.language)("cases.screens.reopening.title", { reference }),
    phase,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:reopen");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, reasonSchema, t);
  if (!form.ok) return form.reply;

  const { id, reference } = found;
  const verdict = await db.$transaction((tx) => moveCase(tx, person, id, "reopen", form.value));
  return verdict.ok
    ? redirectSaying(`/cases/${reference}`, t("cases.screens.reopening.done", { reference }))
    : refused(verdict.refusal, t, form.value);
}

export default function ReopeningRoute() {
  const t = useText();
  const { title, phase } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("cases.screens.reopening.context")}>
      <ReasonForm
        label={t("cases.screens.reopening.reason")}
        submit={t("cases.screens.reopening.submit")}
        seenPhase={phase}
      />
    </SmallPage>
  );
}
