/** Time zones as people choose them: those of the house first, then all that the engine knows. */
const FIRST = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Singapore", "UTC"];

/** IANA names, most likely first. */
export function timeZones(): string[] {
  const all = Intl.supportedValuesOf("timeZone").filter((zone) => !FIRST.includes(zone));
  return [...FIRST, ...all];
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
