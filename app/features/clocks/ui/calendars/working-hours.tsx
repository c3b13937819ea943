/** The working hours of a week, day by day. */
import { FactList } from "~/ui/page/fact-list";
import { useText } from "~/ui/text";

export type ShownHours = { weekday: number; opens: string; closes: string; isAllDay: boolean };

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function WorkingHours({ hours }: { hours: readonly ShownHours[] }) {
  const t = useText();
  const said = (day: ShownHours | undefined) => {
    if (!day) return t("calendars.free");
    return day.isAllDay ? t("calendars.allDay") : `${day.opens} – ${day.closes}`;
  };
  return (
    <FactList
      facts={DAYS.map((weekday) => ({
        label: t(`calendars.weekdays.d${weekday}`),
        value: said(hours.find((day) => day.weekday === weekday)),
      }))}
    />
  );
}
