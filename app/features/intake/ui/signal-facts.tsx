/** What a signal says, why it was taken so, and what was done because of it. */
import type { SignalPage } from "~/features/intake/inbox-view.server";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { Notice } from "~/ui/page/notice";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { severityTone } from "./severity-tone";

export function SignalFacts({ signal }: { signal: SignalPage }) {
  const t = useText();
  const format = useFormat();
  const { severity, rule, remediation, expiresAt, types, violation, case: reference } = signal;
  const facts = [
    { label: t("signals.page.source"), value: signal.source },
    { label: t("signals.page.named"), value: signal.asset || "–" },
    { label: t("signals.page.happened"), value: format.instant(signal.happenedAt) },
    { label: t("signals.page.heard"), value: format.instant(signal.receivedAt) },
    { label: t("signals.page.class"), value: signal.className ?? "–" },
    { label: t("signals.page.violation"), value: violation },
    { label: t("signals.page.types"), value: types.join(", ") },
    { label: t("signals.page.ends"), value: expiresAt && format.instant(expiresAt) },
    {
      label: t("signals.page.case"),
      value: reference && <TextLink to={`/cases/${reference}`}>{reference}</TextLink>,
    },
    { label: t("signals.page.answered"), value: signal.answer },
  ].filter(({ value }) => value);
  return (
    <div className="space-y-4">
      <Notice tone={severityTone[severity]} title={t(`signals.severities.${severity}`)}>
        <p>{signal.reason}</p>
        {rule && (
          <p className="text-sm text-ink-soft">
            {t("signals.page.rule", {
              source: rule.source,
              certainty: t(`enforcement.certainty.${rule.certainty}` as never),
            })}
          </p>
        )}
      </Notice>
      <Card title={t("signals.page.facts")}>
        <FactList facts={facts} />
        {remediation && (
          <blockquote dir="auto" className="mt-3 border-l-2 border-line-strong pl-3">
            {remediation}
          </blockquote>
        )}
        <p className="mt-3">
          <TextLink to={`/signals/${signal.id}`}>{t("signals.page.raw")}</TextLink>
        </p>
      </Card>
      <Acts signal={signal} />
    </div>
  );
}

function Acts({ signal: { acts, mayUndo } }: { signal: SignalPage }) {
  const t = useText();
  const format = useFormat();
  if (acts.length === 0) return null;
  return (
    <Card title={t("signals.page.acts")}>
      <ul className="divide-y divide-line">
        {acts.map(({ id, words, rule, reference, at, undoneAt, undoReason }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              <p className="font-medium">
                {words} {reference && <TextLink to={`/cases/${reference}`}>{reference}</TextLink>}
              </p>
              {rule && <p className="max-w-prose text-sm text-ink-soft">{rule.says}</p>}
              <p className="text-sm text-ink-soft">{format.instant(at)}</p>
              {undoneAt && (
                <p className="text-sm" dir="auto">
                  {t("signals.page.undone", { at: format.instant(undoneAt), reason: undoReason })}
                </p>
              )}
            </div>
            {mayUndo && !undoneAt && (
              <ButtonLink to={`/inbox/acts/${id}`}>{t("signals.page.undo")}</ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
