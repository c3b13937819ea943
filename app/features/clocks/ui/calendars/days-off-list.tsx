/** The days on which a calendar is closed: those to come, then those that have passed. */
import { Form } from "@remix-run/react";
import type { CalendarView } from "~/features/clocks/calendars/calendars-view.server";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/page/disclosure";
import { Chip } from "~/ui/status/chip";
import { useFormat, useText } from "~/ui/text";

type Days = CalendarView["coming"];
type DaysOffListProps = { coming: Days; past: Days; address: string; mayEdit: boolean };

export function DaysOffList({ coming, past, address, mayEdit }: DaysOffListProps) {
  const t = useText();
  if (coming.length + past.length === 0) {
    return <p className="text-ink-soft">{t("calendars.daysOffNone")}</p>;
  }
  return (
    <>
      <DayRows days={coming} address={address} mayEdit={mayEdit} />
      {past.length > 0 && (
        <Disclosure summary={t("calendars.daysOffPast", { count: past.length })}>
          <DayRows days={past} address={address} mayEdit={mayEdit} />
        </Disclosure>
      )}
    </>
  );
}

function DayRows({ days, address, mayEdit }: { days: Days; address: string; mayEdit: boolean }) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className="divide-y divide-line">
      {days.map(({ on, name, provisional, set, holidayId }) => (
        <li
          key={on.toISOString()}
          className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1.5"
        >
          <span className="min-w-0">
            <time dateTime={on.toISOString().slice(0, 10)} className="mr-2 tabular-nums">
              {format.day(on)}
            </time>
            <bdi>{name}</bdi>{" "}
            {provisional && <Chip tone="caution">{t("calendars.provisional")}</Chip>}
            <span className="block text-sm text-ink-soft">
              {set ?? t("calendars.own")}
              {provisional && ` · ${t("calendars.provisionalHint")}`}
            </span>
          </span>
          {mayEdit && holidayId && (
            <Form method="post" action={`${address}/holidays/${holidayId}/removal`}>
              <Button
                type="submit"
                variant="quiet"
                size="small"
                aria-label={t("calendars.removeDayOf", { day: name })}
              >
                {t("calendars.removeDay")}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
