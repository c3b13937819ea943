/** How long a request about somebody's data may still wait, as words and a line; or how it ended. */
import { DueTime } from "~/ui/status/due-time";
import { MeterBar } from "~/ui/status/meter-bar";
import { useFormat, useText } from "~/ui/text";
import type { RightsInList } from "../requested/rights-queries.server";

const DAY = 24 * 3_600_000;

type Due = Pick<RightsInList, "state" | "arrivedAt" | "dueAt" | "endedAt" | "endedByName">;

export function RightsDue({ request, now }: { request: Due; now: Date }) {
  const t = useText();
  const { instant, relative } = useFormat();
  const { state, arrivedAt, dueAt, endedAt, endedByName } = request;
  if (state !== "open") {
    const isLate = endedAt !== null && endedAt > dueAt;
    return (
      <p className="text-sm text-ink-soft">
        {t("rights.endedBy", { state, name: endedByName, at: endedAt })}
        {isLate && <span className="text-critical"> · {t("rights.late")}</span>}
      </p>
    );
  }
  const left = dueAt.getTime() - now.getTime();
  const tone = left < 0 ? "critical" : left <= DAY ? "caution" : "neutral";
  const share = 1 - left / (dueAt.getTime() - arrivedAt.getTime());
  return (
    <div className="text-sm">
      <MeterBar share={Math.min(1, Math.max(0, share))} tone={tone} className="my-1.5 block" />
      <DueTime
        at={dueAt.toISOString()}
        absolute={instant(dueAt)}
        relative={
          left < 0
            ? t("rights.missed", { ago: relative(dueAt, now) })
            : t("rights.due", { in: relative(dueAt, now) })
        }
        tone={tone}
      />
    </div>
  );
}
