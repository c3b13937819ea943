/** The night of a business, on its own clock. */
import { instantOf, wallClockOf } from "~/platform/i18n/wall-clock";

/** Minutes after midnight. From 21:00 until 8:00 spans midnight; equal ends mean no night at all. */
export type QuietHours = { from: number; until: number; zone: string };

const DAY = 86_400_000;
const MINUTE = 60_000;

/** When the quiet time that holds at a moment ends; null where it is not quiet. */
export function quietUntil({ from, until, zone }: QuietHours, at: Date): Date | null {
  const now = minutesOf(wallClockOf(at, zone));
  const isQuiet = from <= until ? now >= from && now < until : now >= from || now < until;
  if (!isQuiet) return null;
  const today = endOn(at, until, zone);
  const end = today > at ? today : endOn(new Date(at.getTime() + DAY), until, zone);
  // Where clocks are put forward, the end may not be on the clock that day.
  return end > at ? end : new Date(at.getTime() + MINUTE);
}

const minutesOf = (wallClock: string): number => {
  const [hour = 0, minute = 0] = wallClock.slice(11).split(":").map(Number);
  return hour * 60 + minute;
};

function endOn(day: Date, minutes: number, zone: string): Date {
  const two = (value: number) => String(value).padStart(2, "0");
  const date = wallClockOf(day, zone).slice(0, 10);
  return instantOf(`${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, zone);
}
