/** Every movement of money in a case, one line each: from where to where. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { LedgerRow } from "../ledger/budget-queries.server";
import type { LedgerMove } from "../ledger-rule";

type LedgerTableProps = { base: string; rows: readonly LedgerRow[] };

export function LedgerTable({ base, rows }: LedgerTableProps) {
  const t = useText();
  const { money } = useFormat();
  return (
    <Table caption={t("compensation.ledger.title")}>
      <thead>
        <tr>
          <TableHeading>{t("compensation.ledger.when")}</TableHeading>
          <TableHeading>{t("compensation.ledger.move")}</TableHeading>
          <TableHeading>{t("compensation.ledger.from")}</TableHeading>
          <TableHeading>{t("compensation.ledger.to")}</TableHeading>
          <TableHeading numeric>{t("compensation.ledger.amount")}</TableHeading>
          <TableHeading>{t("compensation.ledger.by")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const words = t(`compensation.ledger.moves.${row.move as LedgerMove}`, {
            number: row.number,
          });
          return (
            <tr key={row.id}>
              <TableCell className="whitespace-nowrap">
                <Time at={row.at} />
              </TableCell>
              <TableCell>
                {row.grantId ? (
                  <TextLink to={`${base}/grants/${row.grantId}`}>{words}</TextLink>
                ) : (
                  words
                )}
              </TableCell>
              <TableCell label={t("compensation.ledger.from")}>
                {row.from && t(`compensation.ledger.accounts.${row.from}`)}
              </TableCell>
              <TableCell label={t("compensation.ledger.to")}>
                {row.to && t(`compensation.ledger.accounts.${row.to}`)}
              </TableCell>
              <TableCell numeric className="tabular-nums whitespace-nowrap">
                {money(row.amountMinor, row.currency)}
              </TableCell>
              <TableCell>
                <bdi>{row.byName}</bdi>
              </TableCell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
