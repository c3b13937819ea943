/** Whether a source that is usually busy has been silent for too long. */

/** So many deliveries in the week before its last one make a source busy: a quiet one may be silent. */
export const BUSY_PER_WEEK = 20;

type Heard = {
  /** Null: never asked to watch. */
  silenceHours: number | null;
  lastHeardAt: Date | null;
  /** Deliveries in the seven days up to the last. */
  inItsLastWeek: number;
};

const HOUR = 3_600_000;

export function isSilent({ silenceHours, lastHeardAt, inItsLastWeek }: Heard, now: Date): boolean {
  if (silenceHours === null || !lastHeardAt || inItsLastWeek < BUSY_PER_WEEK) return false;
  return now.getTime() - lastHeardAt.getTime() > silenceHours * HOUR;
}
