/** Moments as they stand in tables. What has no zone is on the clock of the one given. */
import { instantOf } from "~/platform/i18n/wall-clock";

/** Which number of `03/04/2026` is the day. */
export type DayOrder = "day_first" | "month_first";

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const SLASHED =
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?:[, T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([ap]m)?)?$/i;
const UNIX = /^\d{10}(\d{3})?$/;

export function momentInCell(text: string, order: DayOrder, zone: string): Date | null {
  const written = text.trim();
  if (UNIX.test(written)) return new Date(Number(written) * (written.length === 10 ? 1000 : 1));
  const iso = ISO.exec(written);
  if (iso) {
    const [, year, month, day, hour, minute, second, told] = iso;
    return momentOf([year, month, day, hour, minute, second], told, zone);
  }
  const slashed = SLASHED.exec(written);
  if (!slashed) return null;
  const [, one = "", other = "", year = "", hour, minute, second, half] = slashed;
  const [day, month] = order === "day_first" ? [one, other] : [other, one];
  const full = year.length === 2 ? `20${year}` : year;
  return momentOf([full, month, day, hourOf(hour, half), minute, second], undefined, zone);
}

/** Told by days that can be no month. Where nothing tells, the day stands first, as it does in Indonesia. */
export function dayOrderOf(sample: readonly string[]): DayOrder {
  const pairs = sample.flatMap((text) => {
    const found = SLASHED.exec(text.trim());
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  return pairs.some(([, second]) => second > 12) && !pairs.some(([first]) => first > 12)
    ? "month_first"
    : "day_first";
}

function hourOf(hour: string | undefined, half: string | undefined): string | undefined {
  if (!hour || !half) return hour;
  const twelve = Number(hour) % 12;
  return String(half.toLowerCase() === "pm" ? twelve + 12 : twelve);
}

function momentOf(
  parts: readonly (string | undefined)[],
  told: string | undefined,
  zone: string,
): Date | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (year < 2000 || year > 2100 || hour > 23 || minute > 59 || second > 59) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  const clock = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
  if (!told) return new Date(instantOf(clock, zone).getTime() + second * 1000);
  const offset = /^[+-]/.test(told) ? told.replace(/(\d{2}):?(\d{2})$/, "$1:$2") : "Z";
  return new Date(`${clock}:${two(second)}${offset}`);
}
