/** The time in which a customer who wrote on WhatsApp may be answered freely (M-SEND). */
import { WINDOW_HOURS } from "~templates/rules/service-window";

const HOUR = 3_600_000;

/** Until when; null where the window is closed. */
export function windowEnd(wroteAt: Date | null, at: Date): Date | null {
  if (!wroteAt || wroteAt > at) return null;
  const end = new Date(wroteAt.getTime() + WINDOW_HOURS * HOUR);
  return end > at ? end : null;
}
