/** What a business sets for itself on top of what the guard knows. */
import { z } from "zod/mini";
import { versionField, wholeNumber } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

/** From nine in the evening until eight in the morning (OURS). */
export const QUIET_BY_DEFAULT = { from: 21 * 60, until: 8 * 60 } as const;

const clock = () =>
  z
    .string("campaigns.errors.time" satisfies TextKey)
    .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "campaigns.errors.time" satisfies TextKey));

const number = (most: number) => wholeNumber(0, most, "campaigns.errors.number" satisfies TextKey);

export const outreachRuleSchema = z.object({
  quietFrom: clock(),
  quietUntil: clock(),
  pauseHours: number(720),
  warmUpPerDay: number(100_000),
  warmUpDays: number(365),
  version: versionField(),
});
export type OutreachRuleInput = z.output<typeof outreachRuleSchema>;

/** `21:00` of minutes after midnight, and back. */
export const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

export const minutesOf = (clockTime: string): number => {
  const [hour = 0, minute = 0] = clockTime.split(":").map(Number);
  return hour * 60 + minute;
};
