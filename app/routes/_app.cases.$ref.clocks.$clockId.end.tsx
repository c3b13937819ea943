/** Ends a clock: it was met, or it does not count any more. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clockOfAddress } from "~/features/cases/clocks/clock-of-address.server";
import { endCaseClock } from "~/features/cases/clocks/run-clocks.server";
import { SmallPage } from "~/features/cases/ui/small-page";
import { clockEndSchema } from "~/features/clocks/clock-schemas";
import { ClockEndForm } from "~/features/clocks/ui/clock-end-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "clock:edit");
  const found = await clockOfAddress(person, params);
  if (!found) throw notFound();
  return { title: textsFor(person.language)("clocks.one.endTitle", { name: found.name }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "clock:edit");
  const t = textsFor(person.language, person.timeZone);
  const found = await clockOfAddress(person, params);
  if (!found) throw notFound();
  const form = await parseForm(request, clockEndSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await endCaseClock(person, found.caseId, found.clock.id, form.value);
  return verdict.ok
    ? redirectSaying(found.all, t("clocks.screens.saved"))
    : refused(verdict.refusal, t, form.value);
}

export default function EndClockRoute() {
  const t = useText();
  const { title } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("clocks.one.endIntro")}>
      <ClockEndForm />
    </SmallPage>
  );
}
