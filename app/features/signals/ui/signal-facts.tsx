/** What a signal says, fact by fact. Types only from the server. */
import { FactList } from "~/ui/page/fact-list";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Severity } from "~templates/rules/vocabulary";
import type { SignalView } from "../page/signal-view.server";
import { toneOfSeverity, toneOfStanding } from "./signal-tones";

export function SignalFacts({ signal }: { signal: SignalView }) {
  const t = useText();
  const { restrictions, violationType, remediation, messagingState, lag, rule } = signal;
  const facts = [
    {
      label: t("signalPages.page.severity"),
      value: (
        <Chip tone={toneOfSeverity(signal.severity)}>
          {t(`signals.severities.${signal.severity as Severity}`)}
        </Chip>
      ),
    },
    {
      label: t("signalPages.page.standing"),
      value: (
        <Chip tone={toneOfStanding(signal.standing)}>
          {t(`signalPages.standings.${signal.standing}`)}
        </Chip>
      ),
    },
    {
      label: t("signalPages.page.happened"),
      value: (
        <>
          <Time at={signal.happenedAt} />
          {!signal.happenedIsTold && (
            <span className="text-ink-soft"> ({t("signalPages.page.notTold")})</span>
          )}
        </>
      ),
    },
    {
      label: t("signalPages.page.heard"),
      value: (
        <>
          <Time at={signal.receivedAt} />
          {lag && (
            <span className="text-ink-soft">
              {" "}
              ({t(`signalPages.page.lag.${lag.unit}`, { count: lag.count })})
            </span>
          )}
        </>
      ),
    },
    {
      label: t("signalPages.page.toldBy"),
      value: signal.delivery.source
        ? t("signalPages.page.via", {
            provider: signal.provider,
            source: signal.delivery.source.name,
          })
        : signal.provider,
    },
    restrictions.length > 0 && {
      label: t("signalPages.page.restricts"),
      value: (
        <ul>
          {restrictions.map(({ type, means }) => (
            <li key={type}>
              {means} <code className="text-sm text-ink-soft">{type}</code>
            </li>
          ))}
        </ul>
      ),
    },
    (signal.expiresAt || restrictions.length > 0) && {
      label: t("signalPages.page.until"),
      value: signal.expiresAt ? <Time at={signal.expiresAt} /> : t("signalPages.page.noEnd"),
    },
    violationType && {
      label: t("signalPages.page.violation"),
      value: <code>{violationType}</code>,
    },
    messagingState && {
      label: t("signalPages.page.messaging"),
      value: <code>{messagingState}</code>,
    },
    remediation && {
      label: t("signalPages.page.remediation"),
      value: (
        <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-line">
          <bdi>{remediation}</bdi>
        </blockquote>
      ),
    },
    signal.case && {
      label: t("signalPages.page.case"),
      value: <TextLink to={`/cases/${signal.case.reference}`}>{signal.case.reference}</TextLink>,
    },
    signal.answer && { label: t("signalPages.page.answered"), value: signal.answer },
    {
      label: t("signalPages.page.rule"),
      value: t("signalPages.page.ruleSource", {
        rule: rule.key,
        source: rule.source,
        certainty: t(`signalPages.page.certainty.${rule.certainty}`),
      }),
    },
  ];
  return <FactList facts={facts.filter((fact) => typeof fact === "object" && fact !== null)} />;
}
