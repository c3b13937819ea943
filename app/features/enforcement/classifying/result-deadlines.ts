/** Which clocks a classification sets, with the dates that were named for them. */
import { CLASSES } from "~templates/rules/classes";
import type { ClockKey } from "~templates/rules/clocks";
import { answeredInstant } from "../answers";
import type { StatedRestriction } from "../signal";
import type { Deadline } from "../triage-result";
import { countDeadlines } from "./deadlines";
import type { AppealFinding } from "./decide-appeal";
import type { Decision } from "./question-walk";
import type { ResultFacts } from "./result-facts";

export const END_CLOCK: ClockKey = "restriction_end";

export function deadlinesOf(
  { decide, clocks = [] }: Decision,
  { known, byPerson, signals, noticedAt, now }: ResultFacts,
  { appealable }: AppealFinding,
  types: readonly string[],
  restrictions: readonly StatedRestriction[],
): Deadline[] {
  const named = restrictions.flatMap(({ expiresAt }) => expiresAt ?? []);
  const answered = answeredInstant(known.end_date);
  const ends = byPerson.has("end_date") || named.length === 0 ? [answered] : named;
  const end = isUtilityOnly(types) ? "utility_restriction" : END_CLOCK;
  const disable = answeredInstant(known.disable_date);
  const category = signals.flatMap(({ values }) => values.category_update_at?.value ?? []);

  const isCapWithEnd = decide === "send_limited" && named.length > 0;
  const wanted: ClockKey[] = [
    ...CLASSES[decide].clocks,
    ...clocks,
    ...(isCapWithEnd ? [END_CLOCK] : []),
  ]
    .filter((clock) => appealable !== "no" || !clock.startsWith("appeal_"))
    .map((clock): ClockKey => (clock === END_CLOCK ? end : clock));
  return countDeadlines(wanted, {
    noticedAt,
    now,
    stated: {
      [end]: distinctDates(ends),
      disable_date: distinctDates([disable]),
      template_disable_date: distinctDates([disable]),
      category_change: distinctDates(category.map((value) => new Date(value))),
    },
  });
}

/** A restriction is over when its last part is; a part without an end has none to wait for. */
export function lastEnd(
  { known, byPerson }: ResultFacts,
  restrictions: readonly StatedRestriction[],
): Date | null {
  if (byPerson.has("end_date") || restrictions.length === 0) return answeredInstant(known.end_date);
  const ends = distinctDates(restrictions.map(({ expiresAt }) => expiresAt));
  const isOpen = restrictions.some(({ expiresAt }) => expiresAt === null);
  return isOpen ? null : (ends.at(-1) ?? null);
}

const isUtilityOnly = (types: readonly string[]): boolean =>
  types.length > 0 && types.every((type) => type.includes("UTILITY"));

function distinctDates(dates: readonly (Date | null)[]): Date[] {
  const times = new Set(dates.flatMap((date) => date?.getTime() ?? []));
  return [...times].sort((one, other) => one - other).map((time) => new Date(time));
}
