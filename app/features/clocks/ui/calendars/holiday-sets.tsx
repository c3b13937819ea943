/** Which public holidays a calendar keeps, who says so, and when somebody last looked. */
import type { CalendarView } from "~/features/clocks/calendars/calendars-view.server";
import { useText } from "~/ui/text";

export function HolidaySets({ sets }: { sets: CalendarView["sets"] }) {
  const t = useText();
  if (sets.length === 0) return <p className="text-ink-soft">{t("calendars.setsNone")}</p>;
  return (
    <ul className="space-y-3">
      {sets.map(({ key, name, note, source, checkedOn }) => (
        <li key={key}>
          <p className="font-medium">{name}</p>
          <p className="max-w-prose text-ink-soft">{note}</p>
          <p className="text-sm text-ink-soft">
            {t("calendars.setSource", { source, on: checkedOn })}
          </p>
        </li>
      ))}
    </ul>
  );
}
