/** A restriction that is in force: somebody says whether it is over. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { restrictionOfCase } from "~/features/assets/restriction-queries.server";
import { isOpen } from "~/features/cases/case-phase";
import { caseByReference } from "~/features/cases/case-queries.server";
import { endSchema } from "~/features/cases/case-schemas";
import { confirmEnd } from "~/features/cases/moves/confirm-end.server";
import { EndForm } from "~/features/cases/ui/moves/end-form";
import { SmallPage } from "~/features/cases/ui/small-page";
import { exhibitChoices } from "~/features/evidence/exhibit-choices.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { timeZones } from "~/platform/i18n/zones";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:move");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  const restriction =
    found && (await restrictionOfCase(found.id, idParam(params, "restrictionId")));
  if (!found || !restriction) throw notFound();
  const { expiresAt } = restriction;
  const now = new Date();
  const passed = expiresAt && expiresAt <= now ? expiresAt : null;
  return {
    title: t("cases.next.confirmEnd"),
    context: expiresAt
      ? t(`cases.screens.end.${passed ? "context" : "contextAhead"}`, { at: expiresAt })
      : t("cases.screens.end.contextOpen"),
    exhibits: await exhibitChoices(person, found.id),
    zones: timeZones(),
    start: {
      endedAt: wallClockOf(passed ?? now, person.timeZone),
      endedZone: person.timeZone,
    },
    mayOverride: can(person, "case:override"),
    asksAgain: isOpen(found.phase),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:move");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  const restriction =
    found && (await restrictionOfCase(found.id, idParam(params, "restrictionId")));
  if (!found || !restriction) throw notFound();
  const form = await parseForm(request, endSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await confirmEnd(person, found.id, restriction.id, form.value);
  return verdict.ok
    ? redirectSaying(`/cases/${found.reference}`, t(`cases.screens.end.done.${verdict.value}`))
    : refused(verdict.refusal, t, form.value);
}

export default function EndRoute() {
  const { title, context, ...form } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={context}>
      <EndForm {...form} />
    </SmallPage>
  );
}
