/** Time zones for a select, by their IANA names without underscores. */
import type { Choice } from "./select";

export const zoneName = (zone: string): string => zone.replaceAll("_", " ");

export const zoneChoices = (zones: readonly string[]): Choice[] =>
  zones.map((zone) => ({ value: zone, label: zoneName(zone) }));
