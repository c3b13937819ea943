/** The nearest clock in one line: how far away and, where there is room, what it is. */

import { readClock } from "~/features/clocks/clock";
import { clockTone } from "~/features/clocks/clock-tone";
import { useFormat, useText } from "~/ui/text";
import { toneText } from "~/ui/tone";

type DueCellProps = { clock: { name: string; dueAt: Date } | null; now: Date; none: string };

export function DueCell({ clock, now, none }: DueCellProps) {
  const format = useFormat();
  if (!clock) return <span className="text-ink-faint max-sm:hidden">{none}</span>;
  const { name, dueAt } = clock;
  const reading = readClock({ state: "running", dueAt, endedAt: null }, now);
  const ago = format.relative(dueAt, now);
  return (
    <time dateTime={dueAt.toISOString()} title={`${name} · ${format.instant(dueAt)}`}>
      <span className={`font-medium ${toneText[clockTone[reading]]}`}>
        {reading === "missed" ? <Missed ago={ago} /> : ago}
      </span>
      <span className="text-ink-soft max-2xl:hidden"> {name}</span>
    </time>
  );
}

/** In one word where the column is narrow. */
function Missed({ ago }: { ago: string }) {
  const t = useText();
  return (
    <>
      <span className="max-sm:hidden 2xl:hidden">{t("clocks.readings.missed")}</span>
      <span className="sm:max-2xl:hidden">{t("clocks.missedAgo", { ago })}</span>
    </>
  );
}
