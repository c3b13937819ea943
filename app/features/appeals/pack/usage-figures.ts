/** What was sent in a window before the decision, in figures. Pure: from counts to what is said of them. */
import type { MessageCategory } from "~/features/signals/sending/message-category";

/** Where the figures come from: imported send logs where there are any, else what providers told. */
export type Basis = "log" | "signals" | "none";

export type DayCount = { day: string; category: MessageCategory; count: number };

export type UsageCounts = {
  basis: Basis;
  /** Files the figures come from. */
  files: readonly { fileName: string; sha256: string }[];
  /** First day of the window and day of the decision, on the clock of the business. */
  firstDay: string;
  decisionDay: string;
  days: readonly DayCount[];
  recipients: number;
  templates: readonly {
    template: string;
    category: MessageCategory;
    count: number;
    failed: number;
  }[];
  failures: readonly { code: string; count: number }[];
  /** How many people got so many messages. */
  frequency: readonly { messages: number; people: number }[];
};

export type UsageFigures = UsageCounts & {
  total: number;
  failed: number;
  /** Messages on the median day among those on which any were sent; 0 without one. */
  ordinaryDay: number;
  /** The busiest day of the seven before the decision. */
  peak: { day: string; count: number } | null;
  categories: { category: MessageCategory; count: number; share: number }[];
  buckets: { from: number; to: number | null; people: number }[];
  mostPerPerson: number;
};

const BUCKETS: readonly (readonly [from: number, to: number | null])[] = [
  [1, 1],
  [2, 3],
  [4, 7],
  [8, 14],
  [15, null],
];
const PEAK_DAYS = 7;

export function usageFigures(counts: UsageCounts): UsageFigures {
  const before = counts.days.filter(({ day }) => day < counts.decisionDay);
  const perDay = new Map<string, number>();
  const perCategory = new Map<MessageCategory, number>();
  for (const { day, category, count } of before) {
    perDay.set(day, (perDay.get(day) ?? 0) + count);
    perCategory.set(category, (perCategory.get(category) ?? 0) + count);
  }
  const total = [...perDay.values()].reduce((sum, count) => sum + count, 0);
  const since = daysAfter(counts.decisionDay, -PEAK_DAYS);
  const busiest = [...perDay]
    .filter(([day]) => day >= since)
    .sort(([dayA, a], [dayB, b]) => b - a || (dayA < dayB ? 1 : -1))[0];
  return {
    ...counts,
    total,
    failed: counts.failures.reduce((sum, { count }) => sum + count, 0),
    ordinaryDay: median([...perDay.values()]),
    peak: busiest ? { day: busiest[0], count: busiest[1] } : null,
    categories: [...perCategory]
      .map(([category, count]) => ({ category, count, share: count / Math.max(1, total) }))
      .sort((a, b) => b.count - a.count),
    buckets: BUCKETS.map(([from, to]) => ({
      from,
      to,
      people: counts.frequency
        .filter(({ messages }) => messages >= from && (to === null || messages <= to))
        .reduce((sum, { people }) => sum + people, 0),
    })),
    mostPerPerson: Math.max(0, ...counts.frequency.map(({ messages }) => messages)),
  };
}

/** Every day from the first to the last, those without messages too. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last && days.length < 400; day = daysAfter(day, 1)) days.push(day);
  return days;
}

export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 1
      ? [sorted[middle], sorted[middle]]
      : [sorted[middle - 1], sorted[middle]];
  return Math.round((low + high) / 2);
}
