/** What happened on each day of a reader's clock, or each week where there are many. */
import { wallClockOf } from "~/platform/i18n/wall-clock";
import type { Counted } from "./progress-figures";

/** More bars than this cannot be told apart. */
const MOST_DAYS = 62;
const DAY_MS = 86_400_000;

export type Span = {
  /** First day of each, as `2026-11-27`. */
  starts: string[];
  isWeeks: boolean;
};

/** The day of a moment on a clock. */
export const dayOf = (at: Date, zone: string): string => wallClockOf(at, zone).slice(0, 10);

const dayAt = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const written = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Weeks begin on Monday, as they do in both languages. */
const mondayOf = (day: string): string => {
  const at = dayAt(day);
  return written(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS);
};

/** Every day from one to another, the empty ones too; weeks where that would be too many. */
export function spanOf(first: string, last: string): Span {
  const isWeeks = dayAt(last) - dayAt(first) >= MOST_DAYS * DAY_MS;
  const [from, step] = isWeeks ? [mondayOf(first), 7 * DAY_MS] : [first, DAY_MS];
  const starts: string[] = [];
  for (let at = dayAt(from); at <= dayAt(last); at += step) starts.push(written(at));
  return { starts, isWeeks };
}

/** The day, or the week, of a span that a moment belongs to. */
export const startOf = (at: Date, { isWeeks }: Span, zone: string): string => {
  const day = dayOf(at, zone);
  return isWeeks ? mondayOf(day) : day;
};

/** One number for each start of a span. */
export function perDay(counted: readonly Counted[], span: Span, zone: string): number[] {
  const sums = new Map<string, number>();
  for (const { at, count } of counted) {
    const start = startOf(new Date(at), span, zone);
    sums.set(start, (sums.get(start) ?? 0) + count);
  }
  return span.starts.map((start) => sums.get(start) ?? 0);
}
