/** Failed messages of one asset or business in the words and numbers of their page. */
import type { Person } from "~/features/identity/person";
import { errorCodeRule } from "~templates/rules/error-codes";
import type { FailureFilter } from "./failure-filter";
import {
  failuresByCode,
  failuresOverTime,
  type Senders,
  type Step,
  type StepCount,
  silentDropsOverTime,
} from "./failure-queries.server";

export type FailureView = Awaited<ReturnType<typeof failureView>>;

const DAY = 86_400_000;

export async function failureView(
  person: Pick<Person, "language" | "timeZone">,
  of: Senders,
  { days, grace }: FailureFilter,
  now = new Date(),
) {
  const from = new Date(now.getTime() - days * DAY);
  const step: Step = days === 1 ? "hour" : "day";
  const zone = person.timeZone;
  const [codes, failed, dropped] = await Promise.all([
    failuresByCode(of, from, now),
    failuresOverTime(of, { from, until: now, step, zone }),
    silentDropsOverTime(of, { from, until: now, graceHours: grace, now }, { step, zone }),
  ]);
  return {
    from,
    until: now,
    step,
    failed: total(failed),
    dropped: total(dropped),
    codes: codes.map((each) => ({
      ...each,
      means: errorCodeRule(each.code)?.means[person.language] ?? null,
    })),
    steps: together(failed, dropped),
  };
}

const total = (steps: readonly StepCount[]): number =>
  steps.reduce((sum, { count }) => sum + count, 0);

/** One row for each step in which either happened. */
function together(failed: readonly StepCount[], dropped: readonly StepCount[]) {
  const steps = new Map<number, { at: Date; failed: number; dropped: number }>();
  const stepAt = (at: Date) => {
    const step = steps.get(at.getTime()) ?? { at, failed: 0, dropped: 0 };
    steps.set(at.getTime(), step);
    return step;
  };
  for (const { at, count } of failed) stepAt(at).failed = count;
  for (const { at, count } of dropped) stepAt(at).dropped = count;
  return [...steps.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}
