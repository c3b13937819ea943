/** Lets a clock stand still, with a reason. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clockOfAddress } from "~/features/cases/clocks/clock-of-address.server";
import { pauseCaseClock } from "~/features/cases/clocks/run-clocks.server";
import { SmallPage } from "~/features/cases/ui/small-page";
import { clockPauseSchema } from "~/features/clocks/clock-schemas";
import { ClockPauseForm } from "~/features/clocks/ui/clock-pause-form";
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
  return { title: textsFor(person.language)("clocks.one.pauseTitle", { name: found.name }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "clock:edit");
  const t = textsFor(person.language, person.timeZone);
  const found = await clockOfAddress(person, params);
  if (!found) throw notFound();
  const form = await parseForm(request, clockPauseSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await pauseCaseClock(person, found.caseId, found.clock.id, form.value);
  return verdict.ok
    ? redirectSaying(found.address, t("clocks.one.paused"))
    : refused(verdict.refusal, t, form.value);
}

export default function PauseClockRoute() {
  const t = useText();
  const { title } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("clocks.one.pauseIntro")}>
      <ClockPauseForm />
    </SmallPage>
  );
}
