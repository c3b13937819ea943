/** What came of work on many grants, and whom it passed over for which reason. */
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import type { RunOnPage } from "../runs/run-queries.server";

export function RunResult({ run }: { run: RunOnPage }) {
  const t = useText();
  const { number, money } = useFormat();
  const { done, doneMinor, currency, passedOver, startedByName, createdAt, endedAt } = run;
  return (
    <>
      <Card title={t("compensation.run.result")}>
        <FactList
          facts={[
            {
              label: t("compensation.run.done"),
              value: <strong className="tabular-nums">{number(done)}</strong>,
            },
            {
              label: t("compensation.run.amount"),
              value: currency ? money(doneMinor, currency) : "–",
            },
            { label: t("compensation.run.by"), value: <bdi>{startedByName}</bdi> },
            { label: t("compensation.run.when"), value: <Time at={createdAt} /> },
            ...(endedAt
              ? [{ label: t("compensation.run.ended"), value: <Time at={endedAt} /> }]
              : []),
          ]}
        />
      </Card>
      {passedOver.length > 0 && (
        <Card title={t("compensation.run.passedOver")}>
          <ul className="space-y-1">
            {passedOver.map(({ key, count, words }) => (
              <li key={key} className="flex justify-between gap-4">
                <span>{words}</span>
                <span className="tabular-nums">{number(count)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
