/** The working hours of a week, day by day. */
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
    <dl className="space-y-1 tabular-nums">
      {DAYS.map((weekday) => (
        <div key={weekday} className="flex justify-between gap-4">
          <dt className="text-ink-soft">{t(`calendars.weekdays.d${weekday}`)}</dt>
          <dd>{said(hours.find((day) => day.weekday === weekday))}</dd>
        </div>
      ))}
    </dl>
  );
}
