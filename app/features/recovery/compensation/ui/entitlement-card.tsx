/** What the policy gives a customer, thing by thing, with the row and whatever cut it. */
import { Form } from "@remix-run/react";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useFormat, useText } from "~/ui/text";
import type { EntitlementView } from "../grants/entitlement-view.server";

type EntitlementCardProps = { entitled: EntitlementView; customerId: string };

export function EntitlementCard({ entitled, customerId }: EntitlementCardProps) {
  const t = useText();
  const { money } = useFormat();
  const { lines, total, currency, version, held, perPerson } = entitled;
  const limits = { held: `${held} ${currency}`, limit: `${perPerson} ${currency}` };
  return (
    <Card
      title={t("compensation.propose.entitled")}
      about={t("compensation.propose.by", { version })}
    >
      {lines.length > 0 && (
        <Table caption={t("compensation.propose.entitled")}>
          <thead>
            <tr>
              <TableHeading>{t("compensation.propose.claim")}</TableHeading>
              <TableHeading numeric>{t("compensation.propose.loss")}</TableHeading>
              <TableHeading numeric>{t("compensation.propose.row")}</TableHeading>
              <TableHeading>{t("compensation.list.kind")}</TableHeading>
              <TableHeading numeric>{t("compensation.propose.gives")}</TableHeading>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.claim}>
                <TableCell>
                  {t(`recovery.harms.${line.harm}`)}{" "}
                  <bdi className="text-sm text-ink-soft">{line.reference}</bdi>
                </TableCell>
                <TableCell
                  numeric
                  label={t("compensation.propose.loss")}
                  className="tabular-nums whitespace-nowrap"
                >
                  {line.loss ? money(line.loss.minor, line.loss.currency) : "–"}
                </TableCell>
                <TableCell numeric label={t("compensation.propose.row")} className="tabular-nums">
                  {line.row ?? "–"}
                </TableCell>
                <TableCell>
                  {line.kind
                    ? t(`compensation.kinds.${line.kind}`)
                    : t("compensation.propose.noRow")}
                  {line.isForeign && (
                    <span className="block text-sm text-ink-soft">
                      {t("compensation.propose.foreign")}
                    </span>
                  )}
                </TableCell>
                <TableCell numeric label={t("compensation.propose.gives")}>
                  <span className="tabular-nums whitespace-nowrap">
                    {line.points > 0 &&
                      `${t("compensation.pointCount", { count: line.points })} · `}
                    {money(line.amount, currency)}
                  </span>
                  {line.cut && (
                    <span className="block text-sm text-ink-soft">
                      {t(`compensation.cuts.${line.cut}`)}
                    </span>
                  )}
                </TableCell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-3 flex flex-wrap justify-between gap-x-4 text-lg">
        <span>{t("compensation.propose.total")}</span>
        <strong className="tabular-nums">{money(total, currency)}</strong>
      </p>
      <p className="mt-1 text-sm text-ink-soft">{t("compensation.propose.held", limits)}</p>
      {total > 0 ? (
        <Form method="post" className="mt-3">
          <input type="hidden" name="customer" value={customerId} />
          <SubmitButton>{t("compensation.propose.submit")}</SubmitButton>
        </Form>
      ) : (
        <p className="mt-3">{t("compensation.propose.nothing")}</p>
      )}
    </Card>
  );
}
