/** What the forms about filing, questions and decisions start from. */
import { exhibitsOfCase } from "~/features/evidence/evidence-queries.server";
import type { Person } from "~/features/identity/person";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { timeZones } from "~/platform/i18n/zones";

/** The present moment where the reader is, and the zones to choose from. */
export function presentMoment({ timeZone }: Pick<Person, "timeZone">, now = new Date()) {
  return { clock: wallClockOf(now, timeZone), zone: timeZone, zones: timeZones() };
}

export async function exhibitNames(caseId: string) {
  const exhibits = await exhibitsOfCase(caseId);
  return exhibits.map(({ id, caption, fileName }) => ({ id, name: caption || fileName }));
}
