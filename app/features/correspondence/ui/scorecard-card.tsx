/** How fast a provider has been so far and what it kept of its promises, with the threads behind each figure. */
import { Form, Link } from "@remix-run/react";
import type { TextKey } from "~/platform/i18n/text-key";
import { Button } from "~/ui/button";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Spread } from "../scorecard/durations";
import type { Score } from "../scorecard/score";
import { PERIODS } from "../scorecard/score-filter";
import type { Scorecard } from "../scorecard/scorecard.server";
import { threadPath } from "../thread-path";

export function ScorecardCard({ score }: { score: Scorecard }) {
  const t = useText();
  const words = useScoreWords();
  const { filter, total, byClass } = score;
  const chosen = (of: string) =>
    `?${new URLSearchParams({ period: filter.period, class: of })}#score`;
  return (
    <Card title={t("scorecard.title")} about={t("scorecard.about")} id="score">
      <Form
        method="get"
        action="#score"
        className="mb-4 flex flex-wrap items-end gap-3 print:hidden"
      >
        <Field name="period" label={t("scorecard.period")} dense>
          <Select
            defaultValue={filter.period}
            options={PERIODS.map((value) => ({ value, label: t(`scorecard.periods.${value}`) }))}
          />
        </Field>
        <Field name="class" label={t("scorecard.class")} dense>
          <Select
            defaultValue={filter.class}
            prompt={t("scorecard.anyClass")}
            options={byClass.flatMap((each) =>
              each.class ? [{ value: each.class, label: words.nameOf(each.class) }] : [],
            )}
          />
        </Field>
        <Button type="submit">{t("scorecard.show")}</Button>
      </Form>
      <FactList
        facts={[
          { label: t("scorecard.reply"), value: words.spread(total.reply) },
          { label: t("scorecard.solve"), value: words.spread(total.solve) },
          { label: t("scorecard.promises"), value: words.promises(total) },
        ]}
      />
      {byClass.length > 1 && (
        <div className="mt-4">
          <Table caption={t("scorecard.byClass")}>
            <thead>
              <tr>
                <TableHeading>{t("scorecard.class")}</TableHeading>
                <TableHeading>{t("scorecard.reply")}</TableHeading>
                <TableHeading>{t("scorecard.solve")}</TableHeading>
                <TableHeading>{t("scorecard.promises")}</TableHeading>
              </tr>
            </thead>
            <tbody>
              {byClass.map((each) => (
                <tr key={each.class}>
                  <TableCell>
                    {each.class ? (
                      <TextLink to={chosen(each.class)}>{words.nameOf(each.class)}</TextLink>
                    ) : (
                      t("scorecard.unclassified")
                    )}{" "}
                    ({each.threads})
                  </TableCell>
                  <TableCell label={t("scorecard.reply")}>{words.spread(each.reply)}</TableCell>
                  <TableCell label={t("scorecard.solve")}>{words.spread(each.solve)}</TableCell>
                  <TableCell label={t("scorecard.promises")}>{words.promises(each)}</TableCell>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {score.threads.length > 0 && <Behind score={score} />}
    </Card>
  );
}

function Behind({ score: { threads, isCut } }: { score: Scorecard }) {
  const t = useText();
  const { span, promises } = useScoreWords();
  return (
    <div className="mt-4">
      <Table caption={t("scorecard.behind")}>
        <thead>
          <tr>
            <TableHeading>{t("scorecard.thread")}</TableHeading>
            <TableHeading>{t("scorecard.reply")}</TableHeading>
            <TableHeading>{t("scorecard.solve")}</TableHeading>
            <TableHeading>{t("scorecard.promises")}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {threads.map((thread) => (
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
              <TableCell label={t("scorecard.promises")}>{promises(thread)}</TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
      {isCut && <p className="mt-2 text-sm text-ink-soft">{t("scorecard.cut")}</p>}
    </div>
  );
}

function useScoreWords() {
  const t = useText();
  const format = useFormat();
  const span = (ms: number | null) => (ms === null ? "–" : format.span(new Date(0), new Date(ms)));
  return {
    span,
    nameOf: (key: string) => t(`enforcement.class.${key}` as TextKey),
    spread: (spread: Spread | null) =>
      spread
        ? t("scorecard.spread", {
            count: spread.count,
            median: span(spread.medianMs),
            p90: span(spread.p90Ms),
          })
        : t("scorecard.nothing"),
    promises: ({ kept, broken }: Pick<Score, "kept" | "broken">) =>
      kept + broken > 0 ? t("scorecard.kept", { kept, count: kept + broken }) : "–",
  };
}
