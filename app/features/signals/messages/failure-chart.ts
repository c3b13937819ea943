/** Failures over time as a chart: what failed, and above it what was accepted and never arrived. */
import type { Format } from "~/platform/i18n/format";
import type { Translate } from "~/platform/i18n/text-key";
import type { BarChart } from "~templates/charts/bar-chart";
import type { FailureView } from "./failure-page.server";

type Failures = Pick<FailureView, "steps" | "step">;

/** @param says how many there are altogether */
export function failureChart(
  { steps, step }: Failures,
  says: string,
  { t, format }: { t: Translate; format: Format },
): BarChart {
  return {
    says,
    series: [
      { name: t("signalPages.failures.failed"), fill: "solid" },
      { name: t("signalPages.failures.dropped"), fill: "hatched" },
    ],
    bars: steps.map(({ at, failed, dropped }) => ({
      ...(step === "hour"
        ? { label: format.time(at), name: format.instant(at) }
        : { label: format.date(at) }),
      values: [failed, dropped],
    })),
    unit: t("signalPages.failures.count"),
  };
}
