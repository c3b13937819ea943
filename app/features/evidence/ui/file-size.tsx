/** How large a file is, as people say it. */
import { useFormat } from "~/ui/text";

const UNITS = ["B", "kB", "MB"] as const;

export function FileSize({ bytes }: { bytes: number }) {
  const format = useFormat();
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const size = bytes / 1000 ** step;
  const rounded = step === 2 ? Math.round(size * 10) / 10 : Math.round(size);
  return (
    <span className="tabular-nums">
      {format.number(rounded)} {UNITS[step]}
    </span>
  );
}
