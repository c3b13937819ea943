/** What became of the deliveries of a day, and what to do about those that were refused. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { type CountedVerdict, isRefusal } from "../receiving/refusal-verdict";

type Verdicts = readonly { verdict: CountedVerdict; count: number; lastAt: Date | null }[];

export function VerdictTable({ verdicts }: { verdicts: Verdicts }) {
  const t = useText();
  const { number } = useFormat();
  if (verdicts.length === 0) return <p className="text-ink-soft">{t("sources.page.nothing")}</p>;
  return (
    <Table caption={t("sources.page.verdicts")}>
      <thead>
        <tr>
          <TableHeading>{t("sources.page.verdicts")}</TableHeading>
          <TableHeading numeric>{t("sources.page.count")}</TableHeading>
          <TableHeading>{t("sources.page.last")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {verdicts.map(({ verdict, count, lastAt }) => (
          <tr key={verdict}>
            <TableCell>
              {t(`sources.verdicts.${verdict}`)}
              {isRefusal(verdict) && (
                <div className="max-w-prose text-sm text-ink-soft">
                  {t(`sources.help.${verdict}`)}
                </div>
              )}
            </TableCell>
            <TableCell numeric>{number(count)}</TableCell>
            <TableCell className="whitespace-nowrap">{lastAt && <Time at={lastAt} />}</TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
