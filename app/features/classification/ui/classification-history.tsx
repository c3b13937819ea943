/** The classifications there were, newest first, and which of them is in force. */
import { Card } from "~/ui/page/card";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import type { TriageScreenView } from "../view-triage.server";

export function ClassificationHistory({ history }: { history: TriageScreenView["history"] }) {
  const t = useText();
  if (history.length === 0) return null;
  return (
    <Card title={t("classification.history")} className="mt-4">
      <ol className="space-y-3">
        {history.map(({ id, className, byName, at, overruled, isInForce }) => (
          <li key={id}>
            <p className="flex flex-wrap items-center gap-2 font-medium">
              {className}
              {isInForce && <StateChip tone="good">{t("classification.inForce")}</StateChip>}
            </p>
            <p className="text-sm text-ink-soft">
              {byName}, <Time at={at} />
            </p>
            {overruled && (
              <p className="text-sm text-ink-soft">
                {t("classification.result.overruled", { reason: overruled })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
