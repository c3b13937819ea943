/** What presses today, on top of every page: clocks that were missed, and those that end before midnight. */
import { Link } from "@remix-run/react";
import Timer from "lucide-react/icons/timer";
import { Icon } from "~/ui/icon";
import { useText } from "~/ui/text";

export type Pressing = { missed: number; today: number };

export function ClocksToday({ missed, today }: Pressing) {
  const t = useText();
  if (missed + today === 0) return null;
  const isLate = missed > 0;
  const words = isLate
    ? t("shell.clocksMissed", { count: missed })
    : t("shell.clocks", { count: today });
  return (
    <Link
      to="/clocks"
      aria-label={words}
      className={`inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded-control px-2 text-sm hover:bg-line pointer-coarse:min-h-11 ${isLate ? "font-medium text-critical" : "text-ink-soft"}`}
    >
      <Icon of={Timer} />
      <span className="max-sm:hidden">{words}</span>
      <span className="tabular-nums sm:hidden">{isLate ? missed : today}</span>
    </Link>
  );
}
