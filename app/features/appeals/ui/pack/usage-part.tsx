/** What was sent before the decision, in figures and charts. */
import { failureChart, frequencyChart, volumeChart } from "~/features/appeals/pack/pack-charts";
import type { Pack } from "~/features/appeals/pack/pack-of-appeal.server";
import { percent } from "~/platform/percent";
import { BarChartFigure } from "~/ui/charts/bar-chart";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { useFormat, useText } from "~/ui/text";

export function UsagePart({ usage }: Pick<Pack, "usage">) {
  const t = useText();
  const format = useFormat();
  const words = { t, format };
  const { number } = format;
  const { peak, failed, total } = usage;
  return (
    <Card title={t("pack.usage.title")}>
      <FactList
        facts={[
          { label: t("pack.usage.total"), value: number(total) },
          { label: t("pack.usage.recipients"), value: number(usage.recipients) },
          { label: t("pack.usage.ordinary"), value: number(usage.ordinaryDay) },
          ...(peak
            ? [
                {
                  label: t("pack.usage.peak"),
                  value: t("pack.usage.peakIs", {
                    count: peak.count,
                    day: format.day(new Date(`${peak.day}T00:00:00Z`)),
                  }),
                },
              ]
            : []),
          {
            label: t("pack.usage.failed"),
            value: t("pack.usage.failedIs", {
              count: failed,
              percent: percent(failed / Math.max(1, total)),
            }),
          },
          { label: t("pack.usage.most"), value: number(usage.mostPerPerson) },
        ]}
      />
      <div className="mt-6 space-y-8">
        <BarChartFigure chart={volumeChart(usage, words)} barsAre={t("pack.charts.day")} />
        {usage.failures.length > 0 && (
          <BarChartFigure chart={failureChart(usage, words)} barsAre={t("pack.charts.code")} />
        )}
        <BarChartFigure chart={frequencyChart(usage, words)} barsAre={t("pack.charts.messages")} />
      </div>
      {usage.templates.length > 0 && <Templates templates={usage.templates} />}
    </Card>
  );
}

function Templates({ templates }: Pick<Pack["usage"], "templates">) {
  const t = useText();
  const { number } = useFormat();
  return (
    <>
      <h3 className="mt-6 mb-2 font-medium">{t("pack.usage.templates")}</h3>
      <Table caption={t("pack.usage.templates")}>
        <thead>
          <tr>
            <TableHeading>{t("pack.usage.template")}</TableHeading>
            <TableHeading>{t("pack.usage.category")}</TableHeading>
            <TableHeading numeric>{t("pack.usage.count")}</TableHeading>
            <TableHeading numeric>{t("pack.usage.failedColumn")}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {templates.map(({ template, category, count, failed }) => (
            <tr key={`${template} ${category}`}>
              <TableCell>
                <code className="text-sm">{template}</code>
              </TableCell>
              <TableCell>{t(`pack.categories.${category || "unknown"}`)}</TableCell>
              <TableCell numeric label={t("pack.usage.count")} className="tabular-nums">
                {number(count)}
              </TableCell>
              <TableCell numeric label={t("pack.usage.failedColumn")} className="tabular-nums">
                {number(failed)}
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
