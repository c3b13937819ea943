/** What making it up to customers costs: by state and currency, of the budget, for each made whole. */
import { percent } from "~/platform/percent";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Card } from "~/ui/page/card";
import { MeterBar } from "~/ui/status/meter-bar";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { GrantState } from "../../compensation/grant-lifecycle";
import { budgetUse, costPerCustomer, type ProgressFigures, sumsOf } from "../progress-figures";

const ROWS = ["proposed", "approved", "issued", "redeemed"] as const satisfies GrantState[];

type MoneyCardProps = { figures: ProgressFigures; recovery: string };

export function MoneyCard({ figures, recovery }: MoneyCardProps) {
  const t = useText();
  const { money: amount, number } = useFormat();
  const { money, budget, stages } = figures;
  const grants = `${recovery}/compensation`;
  if (money.length === 0) {
    return (
      <Card title={t("progress.money.title")}>
        <p className="text-ink-soft">{t("progress.money.none")}</p>
      </Card>
    );
  }
  const currencies = [...new Set(money.map(({ currency }) => currency))].sort();
  const costs = costPerCustomer(money, stages.made_whole);
  return (
    <Card title={t("progress.money.title")} about={t("progress.money.about")}>
      <Table caption={t("progress.money.title")}>
        <thead>
          <tr>
            <TableHeading>{t("progress.money.kind")}</TableHeading>
            <TableHeading numeric>{t("progress.money.grants")}</TableHeading>
            <TableHeading numeric>{t("progress.money.amount")}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {currencies.flatMap((currency) =>
            ROWS.map((state) => {
              const row = sumsOf(money, [state]).find((each) => each.currency === currency);
              return (
                <tr key={`${currency} ${state}`}>
                  <TableCell>{t(`progress.money.${state}`)}</TableCell>
                  <TableCell numeric label={t("progress.money.grants")} className="tabular-nums">
                    {row && row.grants > 0 ? (
                      <TextLink to={`${grants}?state=${state}`}>{number(row.grants)}</TextLink>
                    ) : (
                      number(0)
                    )}
                  </TableCell>
                  <TableCell numeric label={t("progress.money.amount")} className="tabular-nums">
                    {amount(row?.minor ?? 0n, currency)}
                  </TableCell>
                </tr>
              );
            }),
          )}
        </tbody>
      </Table>
      <div className="mt-3 space-y-2">
        {budget ? (
          <div>
            <MeterBar share={budgetUse(budget)} className="mb-1 block" />
            <p>
              {t("progress.money.burn", {
                percent: percent(budgetUse(budget)),
                amount: `${budget.amount} ${budget.currency}`,
              })}
            </p>
          </div>
        ) : (
          <p className="text-ink-soft">{t("progress.money.noBudget")}</p>
        )}
        {costs.length > 0 ? (
          costs.map(({ currency, minor }) => (
            <p key={currency}>
              {t("progress.money.perCustomer", { amount: `${minor} ${currency}` })}
            </p>
          ))
        ) : (
          <p className="text-ink-soft">{t("progress.money.nobodyWhole")}</p>
        )}
      </div>
    </Card>
  );
}
