/** When a clock stood still, and what happened to it, each with its reason. */
import { Card } from "~/ui/page/card";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";

type Pause = {
  id: string;
  from: Date;
  until: Date | null;
  reason: string;
  byName: string;
  endedByName: string | null;
};

export function ClockPauses({ pauses }: { pauses: readonly Pause[] }) {
  const t = useText();
  if (pauses.length === 0) return null;
  return (
    <Card title={t("clocks.one.pauses")}>
      <ol className="space-y-3">
        {pauses.map(({ id, from, until, reason, byName, endedByName }) => (
          <li key={id}>
            <p>
              <Time at={from} /> – {until ? <Time at={until} /> : t("clocks.one.stillPaused")}
            </p>
            <p dir="auto">{reason || t("clocks.one.theyWait")}</p>
            <p className="text-sm text-ink-soft">
              {t("clocks.one.pausedBy", { name: byName })}
              {endedByName && ` · ${t("clocks.one.resumedBy", { name: endedByName })}`}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

type Happened = { id: string; at: Date; actor: string; sentence: string; reason: string | null };

export function ClockHistory({ events }: { events: readonly Happened[] }) {
  const t = useText();
  return (
    <Card title={t("clocks.one.history")}>
      <ol className="space-y-3">
        {events.map(({ id, at, actor, sentence, reason }) => (
          <li key={id}>
            <p className="text-sm text-ink-soft">
              <Time at={at} />
            </p>
            <p>
              <bdi className="font-medium">{actor}</bdi> {sentence}
            </p>
            {reason && (
              <p dir="auto" className="text-ink-soft">
                {reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
