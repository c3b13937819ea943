/** The zone in which something was told. */
import { Select } from "~/ui/fields/select";
import { zoneChoices } from "~/ui/fields/zone-choices";

export function ZoneSelect({ zones }: { zones: readonly string[] }) {
  return <Select options={zoneChoices(zones)} />;
}
