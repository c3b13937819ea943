/** What the cells of a spreadsheet mean: numbers without an exponent, dates as a clock would show them. */

/** Formats of Excel's own that are dates or times (ECMA-376 part 1, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** A format of the file's own is a date where it names days, months, years or hours outside quotes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.has(id);
  const bare = code.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\./gi, "");
  return /[dmyhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/gi, ""));
}

const DAY = 86_400_000;
/** Day 0 of the calendar that counts 1900 as a leap year, and of the one that begins in 1904. */
const EPOCHS = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) } as const;

/** `2026-11-22T08:40`, or the day alone where it is midnight; null for what is no date. */
export function dateOfSerial(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null;
  const at = new Date(
    Math.round(((is1904 ? EPOCHS.from1904 : EPOCHS.from1900) + serial * DAY) / 1000) * 1000,
  ).toISOString();
  return at.endsWith("T00:00:00.000Z") ? at.slice(0, 10) : at.slice(0, 19);
}

const EXPONENT = /^([+-]?)(\d+)(?:[.,](\d*))?E\+?(-?\d+)$/i;

/** Whether a program wrote a long number in short, as `6.28E+12`. */
export const isExponential = (text: string): boolean => EXPONENT.test(text.trim());

/**
 * A number in full: `6.28123456789E+12` is 6281234567890. Null where digits are gone, as in
 * `6.28E+12`: they cannot be guessed.
 */
export function wholeDigits(text: string): string | null {
  const found = EXPONENT.exec(text.trim());
  if (!found)
    return /^\d+(?:[.,]0+)?$/.test(text.trim()) ? text.trim().replace(/[.,]0+$/, "") : null;
  const [, sign = "", whole = "", part = "", exponent = "0"] = found;
  const power = Number(exponent);
  // One trailing zero may have been left out; more of them say that the number was rounded.
  if (sign === "-" || power < 0 || power > 20 || part.length > power) return null;
  if (power - part.length > 1) return null;
  return whole + part.padEnd(power, "0");
}

/** A number cell as text: what the file holds exactly, without an exponent where that loses nothing. */
export function numberText(raw: string): string {
  if (!isExponential(raw)) return raw;
  const value = Number(raw);
  return Number.isSafeInteger(value) ? String(value) : raw;
}

/** `B` is 1. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
