/** What happened, newest first: when, who, what. */
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import type { WordedEvent } from "../worded-history.server";

export function History({ events }: { events: readonly WordedEvent[] }) {
  const t = useText();
  if (events.length === 0) return <p>{t("common.noHistory")}</p>;
  return (
    <ol className="space-y-2">
      {events.map(({ id, at, actor, sentence }) => (
        <li key={id} className="flex flex-wrap gap-x-3">
          <Time at={at} className="text-sm text-ink-soft" />
          <span>
            <bdi className="font-medium">{actor}</bdi> {sentence}
          </span>
        </li>
      ))}
    </ol>
  );
}
