/** Every time zone, the likely ones first. */
import { Select } from "~/ui/fields/select";

const OFTEN_USED = 5;
const KNOWN_AS: Record<string, string> = {
  "Asia/Jakarta": "Asia/Jakarta (WIB)",
  "Asia/Makassar": "Asia/Makassar (WITA)",
  "Asia/Jayapura": "Asia/Jayapura (WIT)",
};

export function ZoneChoice({ zones }: { zones: readonly string[] }) {
  const options = zones.map((zone) => ({
    value: zone,
    label: KNOWN_AS[zone] ?? zone.replaceAll("_", " "),
  }));
  return (
    <Select autoComplete="off">
      <optgroup label="—">{options.slice(0, OFTEN_USED).map(asOption)}</optgroup>
      <optgroup label="—">{options.slice(OFTEN_USED).map(asOption)}</optgroup>
    </Select>
  );
}

const asOption = ({ value, label }: { value: string; label: string }) => (
  <option key={value} value={value}>
    {label}
  </option>
);
