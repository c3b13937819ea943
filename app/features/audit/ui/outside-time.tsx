/** When something happened outside, in the zone it was told in, and how long after that we recorded it. */
import { useFormat, useText } from "~/ui/text";

type OutsideTimeProps = { at: Date; zone: string; recordedAt: Date };

const MINUTE = 60_000;

export function OutsideTime({ at, zone, recordedAt }: OutsideTimeProps) {
  const t = useText();
  const format = useFormat();
  const words = format.instant(at, zone);
  const isLate = recordedAt.getTime() - at.getTime() >= MINUTE;
  return (
    <time dateTime={at.toISOString()}>
      {isLate
        ? t("audit.happenedLate", { at: words, lag: format.span(at, recordedAt) })
        : t("audit.happened", { at: words })}
    </time>
  );
}
