/** Between what a clock on a wall shows and the instant it means. */
import { TZDate } from "@date-fns/tz";

/** The instant at which a clock in `zone` shows `2026-11-22T08:40`. */
export function instantOf(wallClock: string, zone: string): Date {
  const [day = "", time = "00:00"] = wallClock.split("T");
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return new Date(new TZDate(year, month - 1, date, hour, minute, 0, zone).getTime());
}

/** What a clock in `zone` shows, in the form that date inputs take. */
export function wallClockOf(instant: Date, zone: string): string {
  const at = new TZDate(instant.getTime(), zone);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
