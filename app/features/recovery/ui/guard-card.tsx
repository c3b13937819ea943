/** By what a customer may be contacted now; and where not, everything that forbids it. */
import { Card } from "~/ui/page/card";
import { Chip } from "~/ui/status/chip";
import { useFormat, useText } from "~/ui/text";
import type { ChannelNow } from "../guard/channels-now.server";

type GuardCardProps = { channels: readonly ChannelNow[]; windowUntil: Date | null; now: Date };

export function GuardCard({ channels, windowUntil, now }: GuardCardProps) {
  const t = useText();
  const { relative } = useFormat();
  return (
    <Card title={t("guard.title")} about={t("guard.about")}>
      {windowUntil && (
        <p className="mb-3 font-medium text-caution">
          {t("guard.window", { in: relative(windowUntil, now) })}
        </p>
      )}
      <ul className="divide-y divide-line">
        {channels.map(({ channel, kind, verdict }) => (
          <li key={`${channel} ${kind}`} className="py-2 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <span className="font-medium">
                {t(`guard.ways.${kind === "reply" ? "reply" : channel}`)}
              </span>
              <Chip tone={verdict.allowed ? "good" : "neutral"}>
                {t(verdict.allowed ? "guard.allowed" : "guard.forbidden")}
              </Chip>
            </p>
            {!verdict.allowed && (
              <ul className="mt-1 space-y-0.5 text-sm text-ink-soft">
                {verdict.reasons.map(({ key, source, restriction }) => (
                  <li key={`${key} ${restriction?.what ?? ""}`}>
                    {t(`guard.reasons.${key}`)}
                    {restriction?.expectedUntil && (
                      <> {t("guard.expected", { at: restriction.expectedUntil })}</>
                    )}{" "}
                    <span className="text-xs text-ink-faint">{source}</span>
                  </li>
                ))}
                {verdict.opensAt && <li>{t("guard.opens", { at: verdict.opensAt })}</li>}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
