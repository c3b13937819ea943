/** When somebody is mailed: at once, after their quiet hours, with the next digest, or not at all. Clocks are those of their zone. */
import { wallClockOf } from "~/platform/i18n/wall-clock";
import type { Severity } from "~templates/rules/vocabulary";
import type { MailChoice } from "../notice-kind";

export type Habits = {
  /** `22:00`; both or neither. */
  quietFrom: string | null;
  quietUntil: string | null;
  /** `08:00`, or null for no digest. */
  digestAt: string | null;
};

/** Of who never said anything else. */
export const USUAL_HABITS: Habits = { quietFrom: null, quietUntil: null, digestAt: "08:00" };

type Asked = { severity: Severity; choice: MailChoice; habits: Habits; zone: string; now: Date };

export type MailTime = "at_once" | "after_quiet" | "digest" | "none";

export function mailTime({ severity, choice, habits, zone, now }: Asked): MailTime {
  const wanted = choice === "by_severity" ? usual(severity) : choice;
  if (wanted === "never") return "none";
  if (wanted === "at_once") {
    return severity === "critical" || !isQuiet(habits, zone, now) ? "at_once" : "after_quiet";
  }
  return habits.digestAt ? "digest" : "none";
}

const usual = (severity: Severity): Exclude<MailChoice, "by_severity"> => {
  if (severity === "critical" || severity === "high") return "at_once";
  return severity === "info" ? "never" : "digest";
};

/** Quiet hours may run over midnight. The hour they begin at belongs to them, the one they end at does not. */
export function isQuiet({ quietFrom, quietUntil }: Habits, zone: string, now: Date): boolean {
  if (!quietFrom || !quietUntil || quietFrom === quietUntil) return false;
  const clock = wallClockOf(now, zone).slice(11);
  return quietFrom < quietUntil
    ? quietFrom <= clock && clock < quietUntil
    : quietFrom <= clock || clock < quietUntil;
}

/** The person's day whose digest is due, as `2026-11-27`; null while it is too early or it went out. */
export function digestDue(
  { digestAt }: Pick<Habits, "digestAt">,
  { zone, lastDay, now }: { zone: string; lastDay: string | null; now: Date },
): string | null {
  if (!digestAt) return null;
  const [day = "", clock = ""] = wallClockOf(now, zone).split("T");
  return clock >= digestAt && (lastDay === null || day > lastDay) ? day : null;
}
