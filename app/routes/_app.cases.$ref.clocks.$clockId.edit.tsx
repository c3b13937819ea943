/** Corrects a clock: its date, side, source, certainty, when it was checked, how it is counted. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChange } from "~/features/audit/timeline-queries.server";
import {
  clockEditPage,
  clockStart,
  typedFacts,
} from "~/features/cases/clocks/clock-edit-page.server";
import { clockOfAddress } from "~/features/cases/clocks/clock-of-address.server";
import { editCaseClock } from "~/features/cases/clocks/run-clocks.server";
import { SmallPage } from "~/features/cases/ui/small-page";
import { calendarChoices } from "~/features/clocks/calendars/calendar-queries.server";
import { clockEditSchema } from "~/features/clocks/clock-schemas";
import { ClockEditForm } from "~/features/clocks/ui/clock-edit-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

/** What changes the facts of a clock; resuming it moves its date. */
const CLOCK_EDITS = [
  "clock.date_changed",
  "clock.date_removed",
  "clock.side_changed",
  "clock.source_changed",
  "clock.certainty_changed",
  "clock.checked",
  "clock.check_removed",
  "clock.calendar_chosen",
  "clock.calendar_left",
  "clock.resumed",
  "clock.resumed_open",
] as const;

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "clock:edit");
  const found = await clockOfAddress(person, params);
  if (!found) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const title = t("clocks.one.editTitle", { name: found.name });
  return { title, ...(await clockEditPage(person, found.clock)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "clock:edit");
  const t = textsFor(person.language, person.timeZone);
  const found = await clockOfAddress(person, params);
  if (!found) throw notFound();
  const form = await parseOpened(request, clockEditSchema, t);
  if (!form.ok) return form.reply;

  const { clock, caseId, address } = found;
  const saved = await saveOpened(form, {
    stands: async () => {
      const stands = await clockOfAddress(person, params);
      return stands && clockStart(person, stands.clock);
    },
    save: (value) => editCaseClock(person, caseId, clock.id, typedFacts(value, clock, person)),
  });
  return saved.ok
    ? redirectSaying(address, t("clocks.screens.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          dueAt: ["clocks.one.dueAt", { zone: person.timeZone }],
          side: ["clocks.screens.newSide", "enforcement.side"],
          source: "clocks.screens.newSource",
          certainty: ["clocks.screens.newCertainty", "enforcement.certainty"],
          checkedOn: "clocks.one.checkedOn",
          calendarId: [
            "clocks.screens.newCalendar",
            await calendarChoices(person.language, clock.calendar?.id ?? null),
          ],
        },
        last: await lastChange("clock", clock.id, ...CLOCK_EDITS),
      });
}

export default function EditClockRoute() {
  const { title, start, calendars } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title}>
      <ClockEditForm start={start} calendars={calendars} />
    </SmallPage>
  );
}
