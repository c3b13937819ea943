/** Failed messages by code and over time, and those that never arrived. */
import { BarChartFigure } from "~/ui/charts/bar-chart";
import { FilterBar } from "~/ui/data/filter-bar";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { Card } from "~/ui/page/card";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { failureChart } from "../messages/failure-chart";
import { type FailureFilter, GRACES, PERIODS } from "../messages/failure-filter";
import type { FailureView } from "../messages/failure-page.server";

type FailureScreenProps = { view: FailureView; filter: FailureFilter };

export function FailureScreen({ view, filter }: FailureScreenProps) {
  const t = useText();
  const format = useFormat();
  const { failed, dropped, codes, steps, step } = view;
  const says = [
    t("signalPages.failures.sumFailed", { count: failed }),
    t("signalPages.failures.sumDropped", { count: dropped, hours: filter.grace }),
  ].join(" ");
  return (
    <>
      <FilterBar>
        <Field name="days" label={t("signalPages.failures.period")} dense>
          <Select
            dense
            defaultValue={String(filter.days)}
            options={PERIODS.map((count) => ({
              value: String(count),
              label: t("signalPages.failures.days", { count }),
            }))}
          />
        </Field>
        <Field name="grace" label={t("signalPages.failures.grace")} dense>
          <Select
            dense
            defaultValue={String(filter.grace)}
            options={GRACES.map((count) => ({
              value: String(count),
              label: t("signalPages.failures.hours", { count }),
            }))}
          />
        </Field>
      </FilterBar>
      <div className="space-y-4">
        <Card title={t("signalPages.failures.overTime")}>
          {steps.length > 0 ? (
            <BarChartFigure
              chart={failureChart({ steps, step }, says, { t, format })}
              barsAre={t("signalPages.failures.when")}
            />
          ) : (
            <p>{says}</p>
          )}
        </Card>
        <Card title={t("signalPages.failures.byCode")} flush>
          <CodeTable codes={codes} />
        </Card>
      </div>
    </>
  );
}

function CodeTable({ codes }: Pick<FailureView, "codes">) {
  const t = useText();
  const format = useFormat();
  if (codes.length === 0) {
    return <p className="px-4 pb-4 text-ink-soft">{t("signalPages.failures.none")}</p>;
  }
  return (
    <Table caption={t("signalPages.failures.byCode")}>
      <thead>
        <tr>
          <TableHeading>{t("signalPages.failures.code")}</TableHeading>
          <TableHeading>{t("signalPages.failures.means")}</TableHeading>
          <TableHeading numeric>{t("signalPages.failures.count")}</TableHeading>
          <TableHeading>{t("signalPages.failures.first")}</TableHeading>
          <TableHeading>{t("signalPages.failures.last")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {codes.map(({ code, means, count, firstAt, lastAt }) => (
          <tr key={code}>
            <TableCell>{code ? <code>{code}</code> : t("signalPages.failures.noCode")}</TableCell>
            <TableCell className="min-w-48">
              {means ?? t("signalPages.failures.unknownCode")}
            </TableCell>
            <TableCell numeric className="tabular-nums">
              {format.number(count)}
            </TableCell>
            <TableCell className="whitespace-nowrap tabular-nums">
              <Time at={firstAt} />
            </TableCell>
            <TableCell className="whitespace-nowrap tabular-nums">
              <Time at={lastAt} />
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
