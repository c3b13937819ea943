/** What happened, in one glance: what was hit, on which asset, since when. Then what stands in the way of work. */
import { Form } from "@remix-run/react";
import type { HeadView } from "~/features/cases/page/head-view.server";
import { HeardChip } from "~/features/cases/ui/heard-chip";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Notice } from "~/ui/page/notice";
import { Chip } from "~/ui/status/chip";
import { StateChip } from "~/ui/status/state-chip";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { toneText } from "~/ui/tone";

export function CaseBanner({ head }: { head: HeadView }) {
  const t = useText();
  const { hit, bucket, asset } = head;
  return (
    <div className="mb-4 space-y-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1 text-lg">
          {hit ? (
            <>
              {bucket && <StateChip tone={hit.tone}>{bucket}</StateChip>}
              <span className={`font-semibold ${toneText[hit.tone]}`}>{hit.name}</span>
            </>
          ) : (
            <span className="font-medium text-ink-soft">
              {t("cases.screens.head.unclassified")}
            </span>
          )}
          {head.heard && <HeardChip heard={head.heard} />}
          <span className="min-w-0 text-base text-ink-soft" dir="auto">
            {asset ? (
              <>
                <TextLink to={`/assets/${asset.id}`} quiet>
                  {asset.label}
                </TextLink>
                {asset.others > 0 && ` ${t("cases.screens.head.more", { count: asset.others })}`}
              </>
            ) : (
              t("cases.noAsset")
            )}
          </span>
        </p>
        <Since head={head} />
      </div>
      <Missed head={head} />
      <Circumstances head={head} />
    </div>
  );
}

/** Stands here until somebody met the clock, or cancelled it with a reason. */
function Missed({ head: { reference, missed, now } }: { head: HeadView }) {
  const t = useText();
  const format = useFormat();
  if (missed.length === 0) return null;
  return (
    <Notice tone="critical" title={t("cases.screens.head.missed", { count: missed.length })}>
      <ul className="space-y-1">
        {missed.map(({ id, name, dueAt }) => (
          <li key={id}>
            <TextLink to={`/cases/${reference}/clocks/${id}`}>{name}</TextLink>{" "}
            <time dateTime={dueAt.toISOString()} className="text-ink-soft">
              {format.instant(dueAt)}, {format.relative(dueAt, now)}
            </time>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Since({ head: { happenedAt, happenedZone, now } }: { head: HeadView }) {
  const t = useText();
  const format = useFormat();
  return (
    <p className="text-sm text-ink-soft">
      <time dateTime={happenedAt.toISOString()} title={format.instant(happenedAt)}>
        {t("cases.screens.head.since", { at: format.instant(happenedAt, happenedZone) })}
      </time>{" "}
      {t("cases.screens.head.ago", { ago: format.relative(happenedAt, now) })}
    </p>
  );
}

function Circumstances({ head }: { head: HeadView }) {
  const t = useText();
  const { reference, phase, mergedInto, outcome, outcomeReason, closedAt, monitoringUntil } = head;
  return (
    <>
      {(head.isDrill || head.isSample) && (
        <p className="flex gap-2">
          {head.isDrill && <Chip tone="waiting">{t("cases.screens.head.drill")}</Chip>}
          {head.isSample && <Chip>{t("cases.screens.head.sample")}</Chip>}
        </p>
      )}
      {head.mayBeOver && (
        <Notice
          tone="good"
          title={t("signals.mayBeOver")}
          actions={
            <ButtonLink to={`/cases/${reference}/classify`}>{t("cases.next.classify")}</ButtonLink>
          }
        >
          {t("signals.mayBeOverText")}
        </Notice>
      )}
      {mergedInto && (
        <Notice
          tone="info"
          actions={
            <>
              <ButtonLink to={`/cases/${mergedInto}`} variant="primary">
                {t("cases.screens.head.openMerged", { reference: mergedInto })}
              </ButtonLink>
              {head.mayUndoMerge && (
                <Form method="post" action={`/cases/${reference}/merging/undo`}>
                  <Button type="submit">{t("cases.screens.head.undoMerge")}</Button>
                </Form>
              )}
            </>
          }
        >
          {t("cases.screens.head.mergedInto", { reference: mergedInto })}
        </Notice>
      )}
      {phase === "monitoring" && monitoringUntil && (
        <Notice
          tone="good"
          actions={
            head.actions.some(({ action }) => action === "relapse") && (
              <ButtonLink to={`/cases/${reference}/relapse`} size="small">
                {t("cases.screens.actions.relapse")}
              </ButtonLink>
            )
          }
        >
          {t("cases.screens.head.watchedUntil", { until: monitoringUntil })}
        </Notice>
      )}
      {phase === "closed" && closedAt && outcome && (
        <Notice tone="neutral">
          <p className="font-medium">
            {t("cases.screens.head.closedAs", {
              at: closedAt,
              outcome: t(`cases.outcomes.${outcome}`),
            })}
          </p>
          {outcomeReason && <p dir="auto">{outcomeReason}</p>}
        </Notice>
      )}
      {phase === "void" && closedAt && (
        <Notice tone="neutral">
          <p className="font-medium">{t("cases.screens.head.voidedAt", { at: closedAt })}</p>
          {outcomeReason && <p dir="auto">{outcomeReason}</p>}
        </Notice>
      )}
    </>
  );
}
