/**
 * Messages that were accepted and never arrived. A phone that is off looks the same, so some time
 * has to pass first; YCloud drops what has not arrived after 30 days (Y-OAS).
 */
import type { Outcome } from "./message-outcome";

export type DropWindow = {
  from: Date;
  until: Date;
  graceHours: number;
  now: Date;
};

const HOUR = 3_600_000;

/** Messages sent before this had their time; never later than the interval goes. */
export const dropsUntil = ({ until, graceHours, now }: DropWindow): Date =>
  new Date(Math.min(until.getTime(), now.getTime() - graceHours * HOUR));

/** Accepted within the interval, neither delivered nor refused, and given its time. */
export function isSilentDrop(
  { state, sentAt }: Pick<Outcome, "state" | "sentAt">,
  window: DropWindow,
): boolean {
  return (
    state === "sent" && sentAt !== null && sentAt >= window.from && sentAt < dropsUntil(window)
  );
}
