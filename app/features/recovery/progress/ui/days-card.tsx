/** What happened to how many customers on each day. */
import { BarChartFigure } from "~/ui/charts/bar-chart";
import { Card } from "~/ui/page/card";
import { useFormat, useText } from "~/ui/text";
import type { Span } from "../days";
import { stepsChart } from "../progress-charts";
import type { ProgressFigures } from "../progress-figures";

type DaysCardProps = { figures: ProgressFigures; span: Span | null; endedAt: Date | null };

export function DaysCard({ figures, span, endedAt }: DaysCardProps) {
  const t = useText();
  const format = useFormat();
  return (
    <Card
      title={t("progress.days.title")}
      about={t("progress.days.about", { zone: format.timeZone })}
    >
      {span ? (
        <BarChartFigure
          chart={stepsChart(figures, span, endedAt, { t, format })}
          barsAre={t(span.isWeeks ? "progress.days.week" : "progress.days.day")}
        />
      ) : (
        <p className="text-ink-soft">{t("progress.noneYet")}</p>
      )}
    </Card>
  );
}
