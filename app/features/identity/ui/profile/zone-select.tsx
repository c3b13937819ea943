/** All time zones, the likely ones first. With `detect`, the browser's own zone is chosen where its script runs. */
import { useEffect } from "react";
import { useFieldWiring } from "~/ui/fields/field-wiring";
import { Select } from "~/ui/fields/select";
import { useText } from "~/ui/text";

const OFTEN_USED = 5;
const KNOWN_AS: Record<string, string> = {
  "Asia/Jakarta": "Asia/Jakarta (WIB)",
  "Asia/Makassar": "Asia/Makassar (WITA)",
  "Asia/Jayapura": "Asia/Jayapura (WIT)",
};

type ZoneSelectProps = {
  /** As the server lists them: browsers know other lists. */
  zones: readonly string[];
  start: string;
  detect?: boolean;
};

export function ZoneSelect({ zones, start, detect = false }: ZoneSelectProps) {
  const t = useText();
  const id = useFieldWiring()?.id;
  const all = zones.includes(start) ? zones : [start, ...zones];

  useEffect(() => {
    if (!detect || !id) return;
    const box = document.getElementById(id);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (!(box instanceof HTMLSelectElement) || box.value !== start) return;
    if ([...box.options].some(({ value }) => value === timeZone)) box.value = timeZone;
  }, [detect, id, start]);

  return (
    <Select defaultValue={start} autoComplete="off">
      <optgroup label={t("identity.zones.first")}>
        {all.slice(0, OFTEN_USED).map(toOption)}
      </optgroup>
      <optgroup label={t("identity.zones.rest")}>{all.slice(OFTEN_USED).map(toOption)}</optgroup>
    </Select>
  );
}

const toOption = (zone: string) => (
  <option key={zone} value={zone}>
    {KNOWN_AS[zone] ?? zone.replaceAll("_", " ")}
  </option>
);
