/** Every way in which the platform and its providers write an instant. */

const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  januari: 1,
  february: 2,
  februari: 2,
  march: 3,
  maret: 3,
  april: 4,
  may: 5,
  mei: 5,
  june: 6,
  juni: 6,
  july: 7,
  juli: 7,
  august: 8,
  agustus: 8,
  september: 9,
  october: 10,
  oktober: 10,
  november: 11,
  december: 12,
  desember: 12,
};
const ABBREVIATIONS: Readonly<Record<string, number>> = Object.fromEntries(
  [...Object.entries(MONTHS), ["agt", 8] as const].map(([name, month]) => [
    name.slice(0, 3),
    month,
  ]),
);

const UNIX = /^\d{9,13}$/;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const TIME =
  "(?:,? (?:at |pukul )?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?: ?([ap]m))?(?: ?(Z|UTC|GMT|WIB|WITA|WIT|[+-]\\d{2}:?\\d{2}))?)?";
const MONTH_FIRST = new RegExp(`^([a-z]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}$`, "i");
/** Also the form of e-mail headers: "Sun, 19 Apr 2026 13:59:20 +0000". */
const DAY_FIRST = new RegExp(
  `^(?:[a-z]{3,6}, )?(\\d{1,2}) ([a-z]+)\\.?,? (\\d{4})${TIME}(?: \\([a-z]+\\))?$`,
  "i",
);
const ZONES: Readonly<Record<string, string>> = { WIB: "+0700", WITA: "+0800", WIT: "+0900" };

const MILLISECONDS_FROM = 100_000_000_000;

/**
 * Null for placeholders, nonsense and zero: an instant is never made up. Unix seconds or
 * milliseconds, RFC 3339 in its loose forms, and named days; without a zone it is read as UTC.
 */
export function readInstant(written: string | null | undefined): Date | null {
  const text = written?.trim().replace(/\s+/g, " ") ?? "";
  if (UNIX.test(text)) {
    const number = Number(text);
    return new Date(number < MILLISECONDS_FROM ? number * 1000 : number);
  }
  return readIso(text) ?? readNamedDay(text);
}

function readIso(text: string): Date | null {
  const found = ISO.exec(text);
  if (!found) return null;
  const [, year, month, day, hour = "00", minute = "00", second = "00", part = "0", zone] = found;
  const milliseconds = part.slice(0, 3).padEnd(3, "0");
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const instant = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offsetOf(zone)}`,
  );
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** In the one form that every engine reads; nothing, or a name of UTC, is UTC. */
function offsetOf(zone: string | undefined): string {
  const found = /^([+-]\d{2}):?(\d{2})?$/.exec(ZONES[zone?.toUpperCase() ?? ""] ?? zone ?? "");
  return found ? `${found[1]}:${found[2] ?? "00"}` : "Z";
}

function readNamedDay(text: string): Date | null {
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  const found = monthFirst ?? dayFirst;
  if (!found) return null;
  const [, one, other, year, hour, minute = "0", second = "0", half, zone] = found;
  const [name, day] = monthFirst ? [one, other] : [other, one];
  const month = monthNumber(name?.toLowerCase() ?? "");
  if (!month || !isDay(Number(year), month, Number(day))) return null;
  const hours = hourOf(Number(hour ?? "0"), half?.toLowerCase());
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const two = (part: string | number | undefined) => String(part).padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}T${two(hours)}:${two(minute)}:${two(second)}Z`;
  return readIso(date.replace("Z", offsetOf(zone)));
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === "pm" && hour < 12) return hour + 12;
  return half === "am" && hour === 12 ? 0 : hour;
}

const monthNumber = (name: string): number | undefined =>
  MONTHS[name] ?? (name.length <= 4 ? ABBREVIATIONS[name.slice(0, 3)] : undefined);

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}
