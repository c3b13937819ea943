/** The deadlines of a classification. A date nobody named stays empty, with the reason beside it. */
import { CLOCKS, type ClockKey, type ClockRule, type Span } from "~templates/rules/clocks";
import { DEADLINE_NOTES } from "~templates/rules/result-notes";
import type { Deadline } from "../triage-result";

export type DeadlineFacts = {
  noticedAt: Date | null;
  now: Date;
  /** Dates that the notice named, by clock. Empty where it named none. */
  stated: Readonly<Partial<Record<ClockKey, readonly Date[]>>>;
};

const HOUR_MS = 3_600_000;
const lengthMs = ({ amount, unit }: Span) => amount * HOUR_MS * (unit === "days" ? 24 : 1);

/** Clocks whose named date must lie after the notice to be believed. */
const FUTURE_ONLY: readonly ClockKey[] = ["disable_date", "template_disable_date"];

/** Counts every clock of a classification. */
export function countDeadlines(clocks: readonly ClockKey[], facts: DeadlineFacts): Deadline[] {
  return [...new Set(clocks)].flatMap((clock) =>
    datesOf(clock, facts).map(({ dueAt, note }) => {
      const { side, source, certainty }: ClockRule = CLOCKS[clock];
      return { clock, dueAt, side, source, certainty, note };
    }),
  );
}

type Dated = Pick<Deadline, "dueAt" | "note">;

function datesOf(clock: ClockKey, { noticedAt, now, stated }: DeadlineFacts): Dated[] {
  const { starts, lasts, note }: ClockRule = CLOCKS[clock];
  if (starts === "stated") return statedDates(clock, stated[clock] ?? [], noticedAt, now);

  const start = starts === "noticed" ? noticedAt : starts === "classified" ? now : null;
  const [span] = lasts;
  if (start && span) {
    const dueAt = new Date(start.getTime() + lengthMs(span));
    return [{ dueAt, note: dueAt < now ? DEADLINE_NOTES.passed : note }];
  }
  const missing = starts === "noticed" ? DEADLINE_NOTES.notice_date_missing : note;
  return [{ dueAt: null, note: missing }];
}

function statedDates(
  clock: ClockKey,
  dates: readonly Date[],
  noticedAt: Date | null,
  now: Date,
): Dated[] {
  const { note }: ClockRule = CLOCKS[clock];
  const believed = dates.filter(
    (date) => !FUTURE_ONLY.includes(clock) || !noticedAt || date > noticedAt,
  );
  if (believed.length > 0) {
    return believed.map((dueAt) => ({
      dueAt,
      note: dueAt < now ? DEADLINE_NOTES.passed : note,
    }));
  }
  if (dates.length > 0) return [{ dueAt: null, note: DEADLINE_NOTES.date_of_notice }];
  const isEnd = clock === "restriction_end" || clock === "utility_restriction";
  return [{ dueAt: null, note: isEnd ? DEADLINE_NOTES.no_end : DEADLINE_NOTES.no_date }];
}
