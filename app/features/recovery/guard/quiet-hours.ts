/** The night, on the clock of a zone. */
import { instantOf, wallClockOf } from "~/platform/i18n/wall-clock";

/** Minutes after midnight. From 21:00 until 8:00 spans midnight; equal ends mean no night at all. */
export type QuietHours = { from: number; until: number; zone: string };

const DAY = 86_400_000;
const MINUTE = 60_000;
/** In minutes. */
const A_DAY = 1440;

/** When the quiet time that holds at a moment ends; null where it is not quiet. */
export function quietUntil({ from, until, zone }: QuietHours, at: Date): Date | null {
  const now = minutesOf(clockIn(zone).format(at));
  const isQuiet = from <= until ? now >= from && now < until : now >= from || now < until;
  if (!isQuiet) return null;
  const near = at.getTime() - (at.getTime() % MINUTE) + ((until - now + A_DAY) % A_DAY) * MINUTE;
  if (minutesOf(clockIn(zone).format(near)) === until) return new Date(near);
  // The clocks are changed before.
  const today = endOn(at, until, zone);
  const end = today > at ? today : endOn(new Date(at.getTime() + DAY), until, zone);
  // The end may not be on the clock that day.
  return end > at ? end : new Date(at.getTime() + MINUTE);
}

const minutesOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
};

/** A clock is dear to make and cheap to read. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  clocks.set(timeZone, clock);
  return clock;
}

type WithZones = { timeZones?: string[]; getTimeZones?: () => string[] };

/** The zones of a country (ISO 3166-1 alpha-2): whoever has its number may live in any of them. */
export function zonesOf(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const known = zones.get(country);
  if (known) return known;
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & WithZones;
  const found = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  zones.set(country, found);
  return found;
}

const zones = new Map<string, readonly string[]>();

function endOn(day: Date, minutes: number, zone: string): Date {
  const two = (value: number) => String(value).padStart(2, "0");
  const date = wallClockOf(day, zone).slice(0, 10);
  return instantOf(`${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, zone);
}
