/** What a source sent in each of the last 24 hours as a chart: what was taken, and above it what was refused. */
import type { Format } from "~/platform/i18n/format";
import type { Translate } from "~/platform/i18n/text-key";
import type { BarChart } from "~templates/charts/bar-chart";

type Hour = { hour: Date; taken: number; refused: number };

export function hourChart(
  hours: readonly Hour[],
  { t, format }: { t: Translate; format: Format },
): BarChart {
  const total = (name: "taken" | "refused") => hours.reduce((sum, hour) => sum + hour[name], 0);
  return {
    says: t("sources.page.chart", { taken: total("taken"), refused: total("refused") }),
    series: [
      { name: t("sources.page.taken"), fill: "solid" },
      { name: t("sources.page.refused"), fill: "hatched" },
    ],
    bars: hours.map(({ hour, taken, refused }) => ({
      label: format.time(hour),
      name: format.instant(hour),
      values: [taken, refused],
    })),
    unit: t("sources.page.hourTable"),
  };
}
