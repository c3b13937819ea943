/** Customers of a case, one row each, with what may be seen of them. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Chip } from "~/ui/status/chip";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { CustomerInList } from "../customers/customer-queries.server";
import { CUSTOMER_TONES } from "./customer-tones";

type CustomerTableProps = { base: string; customers: readonly CustomerInList[] };

export function CustomerTable({ base, customers }: CustomerTableProps) {
  const t = useText();
  const { number } = useFormat();
  return (
    <Table caption={t("recovery.customers.list")}>
      <thead>
        <tr>
          <TableHeading>{t("recovery.customers.name")}</TableHeading>
          <TableHeading>{t("recovery.customers.contact")}</TableHeading>
          <TableHeading>{t("recovery.customers.segment")}</TableHeading>
          <TableHeading>{t("recovery.customers.state")}</TableHeading>
          <TableHeading numeric>{t("recovery.customers.waiting")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {customers.map(({ id, name, phoneHint, emailHint, segment, state, ...row }) => (
          <tr key={id}>
            <TableCell>
              <TextLink to={`${base}/${id}`} className="font-medium">
                <bdi>{name || t("recovery.customers.nameless")}</bdi>
              </TextLink>{" "}
              {row.isDisputed && <Chip tone="caution">{t("recovery.customers.disputed")}</Chip>}{" "}
              {row.isTwice && <Chip tone="caution">{t("recovery.customers.twice")}</Chip>}
            </TableCell>
            <TableCell className="tabular-nums">
              {[phoneHint, emailHint].filter(Boolean).join(" · ")}
            </TableCell>
            <TableCell>
              <bdi>{segment}</bdi>
            </TableCell>
            <TableCell>
              <Chip tone={CUSTOMER_TONES[state]}>{t(`recovery.customers.states.${state}`)}</Chip>
            </TableCell>
            <TableCell numeric label={t("recovery.customers.waiting")} className="tabular-nums">
              {number(row.waiting)}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
