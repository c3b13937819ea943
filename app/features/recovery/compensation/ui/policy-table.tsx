/** What a business gives, as it counts: the rows and the limits, in words. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { FactList } from "~/ui/page/fact-list";
import { useFormat, useText } from "~/ui/text";
import type { CompensationPolicy, PolicyRow } from "../compensation-policy";

type OfPolicy = { policy: CompensationPolicy };

export function PolicyRows({ policy }: OfPolicy) {
  const t = useText();
  const { currency, rows } = policy;
  const { number } = useFormat();
  return (
    <Table caption={t("compensation.policy.rows")}>
      <thead>
        <tr>
          <TableHeading numeric>{t("compensation.policy.place")}</TableHeading>
          <TableHeading>{t("compensation.policy.harm")}</TableHeading>
          <TableHeading>{t("compensation.policy.segment")}</TableHeading>
          <TableHeading>{t("compensation.propose.loss")}</TableHeading>
          <TableHeading>{t("compensation.policy.gives")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a settled policy is known by its place
          <tr key={at}>
            <TableCell numeric className="text-ink-soft tabular-nums">
              {number(at + 1)}
            </TableCell>
            <TableCell>
              {row.harm === "any" ? t("compensation.policy.any") : t(`recovery.harms.${row.harm}`)}
            </TableCell>
            <TableCell label={t("compensation.policy.segment")}>
              <bdi>{row.segment || t("compensation.policy.everybody")}</bdi>
            </TableCell>
            <TableCell label={t("compensation.propose.loss")}>
              <LossWords row={row} currency={currency} />
            </TableCell>
            <TableCell>
              <GivesWords row={row} currency={currency} />
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type OfRow = { row: PolicyRow; currency: string };

function LossWords({ row: { lossFrom, lossBelow }, currency }: OfRow) {
  const t = useText();
  const from = `${lossFrom} ${currency}`;
  const below = `${lossBelow} ${currency}`;
  if (lossFrom !== null && lossBelow !== null)
    return t("compensation.policy.lossRange", { from, below });
  if (lossFrom !== null) return t("compensation.policy.lossAtLeast", { from });
  if (lossBelow !== null) return t("compensation.policy.lossUpTo", { below });
  return t("compensation.policy.anyLoss");
}

function GivesWords({ row, currency }: OfRow) {
  const t = useText();
  const { number } = useFormat();
  const amount = (minor: number) => `${minor} ${currency}`;
  const parts = [
    row.points > 0 && t("compensation.pointCount", { count: row.points }),
    row.fixed > 0 && t("compensation.policy.fixedPart", { amount: amount(row.fixed) }),
    row.share > 0 && t("compensation.policy.sharePart", { share: number(row.share / 100) }),
    row.most !== null && t("compensation.policy.mostPart", { amount: amount(row.most) }),
  ].filter(Boolean);
  return (
    <>
      <span className="font-medium">{t(`compensation.kinds.${row.kind}`)}</span>
      {parts.length > 0 && <span className="text-ink-soft"> · {parts.join(" · ")}</span>}
    </>
  );
}

export function PolicyLimits({ policy }: OfPolicy) {
  const t = useText();
  const { money, number } = useFormat();
  const { currency } = policy;
  const amount = (minor: number) =>
    minor === 0 ? t("compensation.policy.never") : money(minor, currency);
  return (
    <FactList
      facts={[
        { label: t("compensation.policy.perPerson"), value: money(policy.perPerson, currency) },
        { label: t("compensation.policy.inTotal"), value: money(policy.inTotal, currency) },
        { label: t("compensation.policy.step"), value: money(policy.step, currency) },
        { label: t("compensation.policy.validDays"), value: number(policy.validDays) },
        { label: t("compensation.policy.freeUpTo"), value: amount(policy.freeUpTo) },
        { label: t("compensation.policy.careUpTo"), value: amount(policy.careUpTo) },
        {
          label: t("compensation.policy.leadUpTo"),
          value:
            policy.leadUpTo === null ? t("compensation.policy.noLimit") : amount(policy.leadUpTo),
        },
      ]}
    />
  );
}
