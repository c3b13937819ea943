/** What the forms about filing, questions and decisions start from. */
import type { Person } from "~/features/identity/person";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { timeZones } from "~/platform/i18n/zones";

/** The present moment where the reader is, and the zones to choose from. */
export function presentMoment({ timeZone }: Pick<Person, "timeZone">, now = new Date()) {
  return { clock: wallClockOf(now, timeZone), zone: timeZone, zones: timeZones() };
}
