/** How customers say it was made up to them. */
import type { ReactNode } from "react";
import { percent } from "~/platform/percent";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { useFormat, useText } from "~/ui/text";
import { SCORES } from "../../customers/scores/score-names";
import { SatisfactionQuestion } from "../../customers/ui/satisfaction-question";
import type { Span } from "../days";
import { scoresOverTime } from "../progress-charts";
import { FEW, type ProgressFigures, scoreSummary, shareOf } from "../progress-figures";
import { CountedLink } from "./counted-link";
import { ShareText } from "./share-text";

type ScoresCardProps = {
  figures: ProgressFigures;
  span: Span | null;
  recovery: string;
  actions: ReactNode;
};

export default function ScoresCard({ figures, span, recovery, actions }: ScoresCardProps) {
  const t = useText();
  const format = useFormat();
  const { scores, scored, stages } = figures;
  const summary = scoreSummary(scores);
  const rate = summary && shareOf(summary.count, stages.contacted);
  return (
    <Card title={t("progress.scores.title")} actions={actions}>
      <p className="text-sm text-ink-soft">{t("progress.scores.asked")}</p>
      <SatisfactionQuestion />
      {!summary || !span ? (
        <p className="mt-2">{t("progress.scores.none")}</p>
      ) : (
        <>
          <p className="mt-2 font-medium">
            {t("progress.scores.summary", {
              count: summary.count,
              mean: oneDigit(summary.mean, format),
              median: oneDigit(summary.median, format),
            })}
          </p>
          {rate !== null && <p>{t("progress.scores.rate", { percent: percent(rate) })}</p>}
          {summary.count < FEW && (
            <p className="text-caution">{t("progress.scores.few", { count: FEW })}</p>
          )}
          <Table caption={t("progress.scores.title")} className="mt-2">
            <thead>
              <tr>
                <TableHeading>{t("progress.scores.score")}</TableHeading>
                <TableHeading numeric>{t("progress.funnel.customers")}</TableHeading>
                <TableHeading numeric>{t("progress.letters.share")}</TableHeading>
              </tr>
            </thead>
            <tbody>
              {SCORES.map(({ name, score }) => {
                const count = scores[score - 1] ?? 0;
                return (
                  <tr key={score}>
                    <TableCell>{t(`customer.standing.scores.${name}`)}</TableCell>
                    <TableCell numeric label={t("progress.funnel.customers")}>
                      <CountedLink
                        count={count}
                        group={{ is: "score", score }}
                        recovery={recovery}
                      />
                    </TableCell>
                    <TableCell numeric label={t("progress.letters.share")}>
                      <ShareText share={shareOf(count, summary.count)} />
                    </TableCell>
                  </tr>
                );
              })}
            </tbody>
          </Table>
          <Disclosure summary={t("progress.scores.overTime")} className="mt-2">
            <Table caption={t("progress.scores.overTime")}>
              <thead>
                <tr>
                  <TableHeading>
                    {t(span.isWeeks ? "progress.days.week" : "progress.days.day")}
                  </TableHeading>
                  <TableHeading numeric>{t("progress.scores.mean")}</TableHeading>
                  <TableHeading numeric>{t("progress.scores.count")}</TableHeading>
                </tr>
              </thead>
              <tbody>
                {scoresOverTime(scored, span, format.timeZone).map(({ day, count, mean }) => (
                  <tr key={day}>
                    <TableCell>{format.day(new Date(`${day}T00:00:00Z`))}</TableCell>
                    <TableCell numeric label={t("progress.scores.mean")} className="tabular-nums">
                      {oneDigit(mean, format)}
                    </TableCell>
                    <TableCell numeric label={t("progress.scores.count")} className="tabular-nums">
                      {format.number(count)}
                    </TableCell>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Disclosure>
        </>
      )}
    </Card>
  );
}

/** 4.25 is said as 4.3. */
const oneDigit = (value: number, { number }: { number: (value: number) => string }): string =>
  number(Math.round(value * 10) / 10);
