/** Of the people who were messaged: who had agreed, by source, and the holes by campaign. */
import { STANDINGS } from "~/features/appeals/pack/coverage-figures";
import { coverageChart } from "~/features/appeals/pack/pack-charts";
import type { Pack } from "~/features/appeals/pack/pack-of-appeal.server";
import { percent } from "~/platform/percent";
import { BarChartFigure } from "~/ui/charts/bar-chart";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { useFormat, useText } from "~/ui/text";

export function CoveragePart({ coverage }: Pick<Pack, "coverage">) {
  const t = useText();
  const format = useFormat();
  const { number } = format;
  const { audience, counts, bySource, holes, afterStop } = coverage;
  const title = t("pack.coverage.title");
  if (audience === 0) {
    return (
      <Card title={title}>
        <p className="text-ink-soft">{t("pack.coverage.nobody")}</p>
      </Card>
    );
  }
  return (
    <Card title={title} about={t("pack.coverage.about")}>
      <BarChartFigure
        chart={coverageChart(coverage, { t, format })}
        barsAre={t("pack.coverage.campaign")}
      />
      <div className="mt-6 grid gap-6 lg:grid-cols-2">
        <Table caption={t("pack.coverage.standing")} showCaption>
          <tbody>
            {STANDINGS.map((standing) => (
              <tr key={standing}>
                <TableCell>{t(`pack.coverage.standings.${standing}`)}</TableCell>
                <TableCell numeric className="whitespace-nowrap tabular-nums">
                  {number(counts[standing])} ({percent(counts[standing] / audience)} %)
                </TableCell>
              </tr>
            ))}
          </tbody>
        </Table>
        {bySource.length > 0 && (
          <Table caption={t("pack.coverage.bySource")} showCaption>
            <tbody>
              {bySource.map(({ name, count }) => (
                <tr key={name}>
                  <TableCell>
                    <bdi>{name}</bdi>
                  </TableCell>
                  <TableCell numeric className="whitespace-nowrap tabular-nums">
                    {number(count)} ({percent(count / audience)} %)
                  </TableCell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
      <div className="mt-6 space-y-4">
        {afterStop.people > 0 ? (
          <Notice tone="critical" title={t("pack.coverage.afterStop")}>
            {t("pack.coverage.afterStopIs", {
              count: afterStop.people,
              messages: afterStop.messages,
            })}
          </Notice>
        ) : (
          <p className="text-ink-soft">{t("pack.coverage.afterStopNone")}</p>
        )}
        {holes.length === 0 ? (
          <p>{t("pack.coverage.noHoles")}</p>
        ) : (
          <Table caption={t("pack.coverage.byCampaign")} showCaption>
            <thead>
              <tr>
                <TableHeading>{t("pack.coverage.campaign")}</TableHeading>
                <TableHeading numeric>{t("pack.coverage.people")}</TableHeading>
                <TableHeading numeric>{t("pack.coverage.missing")}</TableHeading>
                <TableHeading>{t("pack.coverage.some")}</TableHeading>
              </tr>
            </thead>
            <tbody>
              {holes.map(({ campaign, people, missing, hints }) => (
                <tr key={campaign}>
                  <TableCell>{campaign || t("pack.coverage.noCampaign")}</TableCell>
                  <TableCell numeric label={t("pack.coverage.people")} className="tabular-nums">
                    {number(people)}
                  </TableCell>
                  <TableCell numeric label={t("pack.coverage.missing")} className="tabular-nums">
                    {number(missing)}
                  </TableCell>
                  <TableCell label={t("pack.coverage.some")} className="text-ink-soft tabular-nums">
                    {hints.join(", ")}
                  </TableCell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </Card>
  );
}
