/** A moment for people and for machines. Always with its zone when it is an instant. */
import { useFormat } from "~/ui/text";

type TimeProps = {
  at: Date | string;
  /** The zone it happened in, where that is not the reader's. */
  zone?: string;
  as?: "instant" | "date" | "time";
  className?: string;
};

export function Time({ at, zone, as = "instant", className }: TimeProps) {
  const format = useFormat();
  const moment = new Date(at);
  return (
    <time dateTime={moment.toISOString()} className={className}>
      {format[as](moment, zone)}
    </time>
  );
}
