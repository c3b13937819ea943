/** The zone in which something was told. */
import { Select } from "~/ui/fields/select";

export function ZoneSelect({ zones }: { zones: readonly string[] }) {
  return (
    <Select options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))} />
  );
}
