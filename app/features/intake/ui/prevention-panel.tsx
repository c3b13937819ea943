/** What keeps a business out of trouble, measure by measure, and where nothing is measured. */
import type { ReactNode } from "react";
import { Card } from "~/ui/page/card";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Prevention } from "../prevention.server";

type PreventionPanelProps = {
  prevention: Prevention;
  /** Where the failed messages of the business are counted; null for who may not see signals. */
  failuresHref: string | null;
};

export function PreventionPanel({ prevention, failuresHref }: PreventionPanelProps) {
  const t = useText();
  const { consent, templates, health, frequency } = prevention;
  return (
    <Card title={t("assets.prevention.title")}>
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Measure name={t("assets.prevention.consent")}>
          {consent && (
            <>
              {t("assets.prevention.stopped", { count: consent.stopped })}{" "}
              {t("assets.prevention.recent", { count: consent.recent })}
            </>
          )}
        </Measure>
        <Measure name={t("assets.prevention.templates")}>
          {templates && (
            <>
              {t("assets.prevention.held", { count: templates.held })}{" "}
              {t("assets.prevention.ofTemplates", { count: templates.all })}
            </>
          )}
        </Measure>
        <Measure name={t("assets.prevention.health")}>
          {health && (
            <ul>
              {health.map(({ id, label, value, at }) => (
                <li key={id}>
                  <TextLink to={`/assets/${id}`}>
                    <bdi>{label}</bdi>
                  </TextLink>{" "}
                  <code className="text-sm">{value}</code>{" "}
                  <span className="text-sm text-ink-soft">
                    {t("assets.asset.since")} <Time at={at} as="date" />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Measure>
        <Measure name={t("assets.prevention.frequency")}>
          {frequency && (
            <>
              {t("assets.prevention.heldBack", { count: frequency.heldBack })}{" "}
              {t("assets.prevention.failed", { count: frequency.failed })}{" "}
              {failuresHref && (
                <TextLink to={failuresHref}>{t("assets.prevention.failures")}</TextLink>
              )}
            </>
          )}
        </Measure>
      </dl>
    </Card>
  );
}

function Measure({ name, children }: { name: string; children: ReactNode }) {
  const t = useText();
  return (
    <div>
      <dt className="font-medium">{name}</dt>
      <dd>
        {children || <span className="text-ink-soft">{t("assets.prevention.notMeasured")}</span>}
      </dd>
    </div>
  );
}
