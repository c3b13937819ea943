/** Closes a case with its outcome. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { closureSchema } from "~/features/cases/case-schemas";
import { closingOf, moveToClose } from "~/features/cases/moves/closing.server";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { ClosureForm } from "~/features/cases/ui/moves/closure-form";
import { SmallPage } from "~/features/cases/ui/small-page";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Notice } from "~/ui/page/notice";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:move");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  const closing = found && (await closingOf(found.id, t));
  if (!found || !closing) throw notFound();
  const { reference } = found;
  const mayOverride = can(person, "case:override");
  return { title: t("cases.screens.closure.title", { reference }), mayOverride, ...closing };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:move");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, closureSchema, t);
  if (!form.ok) return form.reply;

  const { id, reference } = found;
  const details = { ...form.value, mayOverride: can(person, "case:override") };
  const move = moveToClose(form.value.seenPhase);
  const verdict = await db.$transaction((tx) => moveCase(tx, person, id, move, details));
  return verdict.ok
    ? redirectSaying(`/cases/${reference}`, t("cases.screens.closure.done", { reference }))
    : refused(verdict.refusal, t, form.value);
}

export default function ClosureRoute() {
  const t = useText();
  const { title, phase, ...closing } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("cases.screens.closure.context")}>
      {closing.outcomes.length > 0 ? (
        <ClosureForm phase={phase} {...closing} />
      ) : (
        <Notice tone="info">{t("cases.screens.closure.notNow", { phase })}</Notice>
      )}
    </SmallPage>
  );
}
