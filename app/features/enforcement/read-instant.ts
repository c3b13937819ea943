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
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const MONTH_FIRST = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const DAY_FIRST = /^(\d{1,2}) ([a-z]+)\.? (\d{4})$/i;

const MILLISECONDS_FROM = 100_000_000_000;

/** Null for placeholders, nonsense and zero: an instant is never made up. */
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
  const offset =
    zone && zone.toUpperCase() !== "Z" ? zone.replace(/(\d{2}):?(\d{2})$/, "$1:$2") : "Z";
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const instant = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offset}`,
  );
  return Number.isNaN(instant.getTime()) ? null : instant;
}

function readNamedDay(text: string): Date | null {
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  const [name, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  const month = monthNumber(name?.toLowerCase() ?? "");
  if (!month || !isDay(Number(year), month, Number(day))) return null;
  return new Date(Date.UTC(Number(year), month - 1, Number(day)));
}

const monthNumber = (name: string): number | undefined =>
  MONTHS[name] ?? (name.length <= 4 ? ABBREVIATIONS[name.slice(0, 3)] : undefined);

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}
