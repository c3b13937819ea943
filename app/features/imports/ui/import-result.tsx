/** What the check of an import found: how many rows, which stay out and why, and some of those that stay in. */
import type { TextKey } from "~/platform/i18n/text-key";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { useFormat, useText } from "~/ui/text";
import type { ImportOnPage, problemsOf } from "../import-queries.server";

type Problems = Awaited<ReturnType<typeof problemsOf>>;
type Found = Pick<ImportOnPage, "id" | "kind" | "good" | "bad" | "repeated" | "known" | "sample">;

export function ImportResult({
  found,
  problems,
  leftAlone,
  base,
}: {
  found: Found;
  problems: Problems;
  leftAlone: readonly number[] | null;
  base: string;
}) {
  const t = useText();
  const { number } = useFormat();
  const { good, bad, repeated, known } = found;
  return (
    <>
      <Card title={t("imports.result.title")}>
        <FactList
          facts={[
            { label: t("imports.result.good"), value: <Count of={good} /> },
            ...(known > 0
              ? [
                  {
                    label: t(leftAlone ? "imports.result.leftAlone" : "imports.result.known"),
                    value: <Count of={known} />,
                  },
                ]
              : []),
            { label: t("imports.result.bad"), value: <Count of={bad} /> },
            { label: t("imports.result.repeated"), value: <Count of={repeated} /> },
          ]}
        />
        {leftAlone && leftAlone.length > 0 && (
          <p className="mt-3 text-sm text-ink-soft">
            {t("imports.result.leftAloneLines", {
              lines: leftAlone.map((line) => number(line)).join(", "),
              more: known > leftAlone.length ? "…" : "",
            })}
          </p>
        )}
      </Card>
      {problems.reasons.length > 0 && (
        <Card
          title={t("imports.result.reasons")}
          flush
          actions={
            <a
              href={`${base}/problems.csv`}
              download
              className="text-accent underline decoration-1 underline-offset-3"
            >
              {t("imports.result.download")}
            </a>
          }
        >
          <Table caption={t("imports.result.reasons")}>
            <thead>
              <tr>
                <TableHeading>{t("imports.result.reason")}</TableHeading>
                <TableHeading numeric>{t("imports.result.count")}</TableHeading>
              </tr>
            </thead>
            <tbody>
              {problems.reasons.map(({ reason, count }) => (
                <tr key={reason}>
                  <TableCell>{t(`imports.reasons.${reason}` as TextKey)}</TableCell>
                  <TableCell numeric label={t("imports.result.count")} className="tabular-nums">
                    {number(count)}
                  </TableCell>
                </tr>
              ))}
            </tbody>
          </Table>
        </Card>
      )}
      {problems.first.length > 0 && <FirstProblems found={found} problems={problems} />}
      {found.sample.length > 0 && <Sample found={found} />}
    </>
  );
}

const Count = ({ of }: { of: number }) => {
  const { number } = useFormat();
  return <span className="tabular-nums">{number(of)}</span>;
};

function FirstProblems({ found, problems }: { found: Found; problems: Problems }) {
  const t = useText();
  const { number } = useFormat();
  return (
    <Card title={t("imports.result.firstRows")} flush>
      <Table caption={t("imports.result.firstRows")}>
        <thead>
          <tr>
            <TableHeading numeric>{t("imports.problemFile.line")}</TableHeading>
            <TableHeading>{t("imports.problemFile.column")}</TableHeading>
            <TableHeading>{t("imports.problemFile.excerpt")}</TableHeading>
            <TableHeading>{t("imports.problemFile.reason")}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {problems.first.map(({ line, column, reason, excerpt }) => (
            <tr key={line}>
              <TableCell numeric label={t("imports.problemFile.line")} className="tabular-nums">
                {number(line)}
              </TableCell>
              <TableCell>
                {column && t(`imports.kinds.${found.kind}.columns.${column}` as TextKey)}
              </TableCell>
              <TableCell>
                <bdi>{excerpt}</bdi>
              </TableCell>
              <TableCell>{t(`imports.reasons.${reason}` as TextKey)}</TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** Columns whose values are words of ours, and where the catalogue has them. */
const WORDS: Readonly<Record<string, string>> = {
  harm: "recovery.harms",
  result: "campaigns.people.call",
  channel: "customer.channels",
};

function Sample({ found: { kind, sample } }: { found: Found }) {
  const t = useText();
  const { number, instant } = useFormat();
  const columns = Object.keys(sample[0] ?? {}).filter((name) => name !== "line");
  const shown = (name: string, value: string | number | undefined) => {
    if (value && /^at$|At$/.test(name)) return instant(new Date(value));
    return value && WORDS[name] ? t(`${WORDS[name]}.${value}` as TextKey) : value;
  };
  return (
    <Card title={t("imports.result.sample")} flush>
      <Table caption={t("imports.result.sample")}>
        <thead>
          <tr>
            <TableHeading numeric>{t("imports.problemFile.line")}</TableHeading>
            {columns.map((name) => (
              <TableHeading key={name}>
                {t(`imports.kinds.${kind}.columns.${name}` as TextKey)}
              </TableHeading>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row) => (
            <tr key={row.line}>
              <TableCell numeric label={t("imports.problemFile.line")} className="tabular-nums">
                {number(row.line)}
              </TableCell>
              {columns.map((name) => (
                <TableCell key={name} className="tabular-nums">
                  {shown(name, row[name])}
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
