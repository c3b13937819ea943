/** The settings of a source and how it fares, at a glance. */
import { FactList } from "~/ui/page/fact-list";
import { Notice } from "~/ui/page/notice";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";

type SourceStatusProps = {
  source: {
    lastHeardAt: Date | null;
    silentSince: Date | null;
    silenceHours: number | null;
    replayMinutes: number;
    business: { name: string } | null;
  };
  signsTime: boolean;
};

export function SourceStatus({ source, signsTime }: SourceStatusProps) {
  const t = useText();
  const { lastHeardAt, silentSince, silenceHours, replayMinutes, business } = source;
  const facts = [
    {
      label: t("sources.page.lastHeard"),
      value: lastHeardAt ? <Time at={lastHeardAt} /> : t("sources.list.never"),
    },
    {
      label: t("sources.fields.businessId"),
      value: <bdi>{business?.name ?? t("sources.noBusiness")}</bdi>,
    },
  ];
  return (
    <div className="space-y-3">
      {silentSince && (
        <Notice tone="critical">{t("sources.page.silent", { at: silentSince })}</Notice>
      )}
      <FactList facts={facts} />
      <p className="text-sm text-ink-soft">
        {silenceHours === null
          ? t("sources.page.notWatched")
          : t("sources.page.watched", { count: silenceHours })}
      </p>
      {signsTime && (
        <p className="text-sm text-ink-soft">
          {t("sources.page.replay", { count: replayMinutes })}
        </p>
      )}
    </div>
  );
}
