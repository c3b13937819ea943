/** What keeps a business out of trouble, measure by measure, and where nothing is measured. */
import type { ReactNode } from "react";
import type { Measure as MeasureName } from "~/features/tasks/measure";
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
  const { consent, templates, health, frequency, changes } = prevention;
  const measure = (name: MeasureName, known: ReactNode) => (
    <Measure name={name} changes={changes.filter((change) => change.measure === name)}>
      {known}
    </Measure>
  );
  return (
    <Card title={t("assets.prevention.title")}>
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {measure(
          "consent",
          consent && (
            <>
              {t("assets.prevention.stopped", { count: consent.stopped })}{" "}
              {t("assets.prevention.recent", { count: consent.recent })}
            </>
          ),
        )}
        {measure(
          "templates",
          templates && (
            <>
              {t("assets.prevention.held", { count: templates.held })}{" "}
              {t("assets.prevention.ofTemplates", { count: templates.all })}
            </>
          ),
        )}
        {measure("health", health && <Health health={health} />)}
        {measure(
          "frequency",
          frequency && (
            <>
              {t("assets.prevention.heldBack", { count: frequency.heldBack })}{" "}
              {t("assets.prevention.failed", { count: frequency.failed })}{" "}
              {failuresHref && (
                <TextLink to={failuresHref}>{t("assets.prevention.failures")}</TextLink>
              )}
            </>
          ),
        )}
      </dl>
    </Card>
  );
}

function Health({ health }: { health: NonNullable<Prevention["health"]> }) {
  const t = useText();
  return (
    <ul>
      {health.map(({ id, label, rating, lowSince }) => (
        <li key={id}>
          <TextLink to={`/assets/${id}`}>
            <bdi>{label}</bdi>
          </TextLink>{" "}
          {rating && (
            <>
              <code className="text-sm">{rating.value}</code> <Since at={rating.at} />
            </>
          )}{" "}
          {lowSince && (
            <>
              {t(rating ? "assets.prevention.lowAfter" : "assets.prevention.lowUnrated")}{" "}
              <Since at={lowSince} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Since({ at }: { at: Date }) {
  const t = useText();
  return (
    <span className="text-sm text-ink-soft">
      {t("assets.asset.since")} <Time at={at} as="date" />
    </span>
  );
}

type MeasureProps = { name: MeasureName; changes: Prevention["changes"]; children: ReactNode };

function Measure({ name, changes, children }: MeasureProps) {
  const t = useText();
  return (
    <div>
      <dt className="font-medium">{t(`changes.measures.${name}`)}</dt>
      <dd>
        {children || <span className="text-ink-soft">{t("assets.prevention.notMeasured")}</span>}
      </dd>
      {changes.length > 0 && (
        <dd className="mt-1">
          <p className="text-sm text-ink-soft">{t("changes.open")}</p>
          <ul>
            {changes.map(({ id, title, dueAt, reference }) => (
              <li key={id}>
                <TextLink to={`/cases/${reference}/changes#task-${id}`}>
                  <bdi>{title}</bdi>
                </TextLink>{" "}
                <span className="text-sm text-ink-soft">
                  {t("changes.ofCase", { reference })}
                  {dueAt && (
                    <>
                      {", "}
                      {t("changes.due")} <Time at={dueAt} as="date" />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </dd>
      )}
    </div>
  );
}
