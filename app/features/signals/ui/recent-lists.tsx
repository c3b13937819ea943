/** The last deliveries of a source, and the last that were refused, each leading to its words. */
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { ArrivedBy } from "../receiving/arrival";
import type { RefusalVerdict } from "../receiving/refusal-verdict";

type DeliveryLine = { id: string; receivedAt: Date; arrivedBy: ArrivedBy };

export function DeliveryLines({ deliveries }: { deliveries: readonly DeliveryLine[] }) {
  const t = useText();
  if (deliveries.length === 0)
    return <p className="text-ink-soft">{t("sources.page.noDeliveries")}</p>;
  return (
    <ul className="space-y-1">
      {deliveries.map(({ id, receivedAt, arrivedBy }) => (
        <li key={id} className="flex flex-wrap gap-x-3">
          <TextLink to={`/inbox/deliveries/${id}`}>
            <Time at={receivedAt} />
          </TextLink>
          <span className="text-ink-soft">{t(`sources.arrivedBy.${arrivedBy}`)}</span>
        </li>
      ))}
    </ul>
  );
}

type RefusedLine = { id: string; at: Date; verdict: RefusalVerdict };
type RefusedLinesProps = { page: string; refused: readonly RefusedLine[] };

export function RefusedLines({ page, refused }: RefusedLinesProps) {
  const t = useText();
  return (
    <ul className="space-y-1">
      {refused.map(({ id, at, verdict }) => (
        <li key={id} className="flex flex-wrap gap-x-3">
          <TextLink to={`${page}/refused/${id}`}>
            <Time at={at} />
          </TextLink>
          <span className="text-ink-soft">{t(`sources.verdicts.${verdict}`)}</span>
        </li>
      ))}
    </ul>
  );
}
