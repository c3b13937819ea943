/** How fast a provider has been so far, with the threads behind each figure. */
import { Link } from "@remix-run/react";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { useFormat, useText } from "~/ui/text";
import type { Spread } from "../scorecard/durations";
import type { Scorecard } from "../scorecard/scorecard.server";
import { threadPath } from "../thread-path";

export function ScorecardCard({ score }: { score: Scorecard }) {
  const t = useText();
  const format = useFormat();
  const span = (ms: number | null) => (ms === null ? "–" : format.span(new Date(0), new Date(ms)));
  const words = (spread: Spread | null) =>
    spread
      ? t("scorecard.spread", {
          count: spread.count,
          median: span(spread.medianMs),
          p90: span(spread.p90Ms),
        })
      : t("scorecard.nothing");
  return (
    <Card title={t("scorecard.title")} about={t("scorecard.about")}>
      <FactList
        facts={[
          { label: t("scorecard.reply"), value: words(score.reply) },
          { label: t("scorecard.solve"), value: words(score.solve) },
        ]}
      />
      {score.threads.length > 0 && (
        <div className="mt-4">
          <Table caption={t("scorecard.behind")}>
            <thead>
              <tr>
                <TableHeading>{t("scorecard.thread")}</TableHeading>
                <TableHeading>{t("scorecard.reply")}</TableHeading>
                <TableHeading>{t("scorecard.solve")}</TableHeading>
              </tr>
            </thead>
            <tbody>
              {score.threads.map((thread) => (
                <tr key={thread.id}>
                  <TableCell>
                    <Link
                      to={threadPath(thread)}
                      className="text-accent underline underline-offset-3"
                      dir="auto"
                    >
                      {thread.reference} · {thread.title}
                    </Link>
                  </TableCell>
                  <TableCell label={t("scorecard.reply")}>{span(thread.replyMs)}</TableCell>
                  <TableCell label={t("scorecard.solve")}>{span(thread.solveMs)}</TableCell>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </Card>
  );
}
