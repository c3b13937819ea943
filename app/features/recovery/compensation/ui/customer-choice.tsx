/** Finds the customer somebody wants to propose something for. */

import { FilterBar } from "~/ui/data/filter-bar";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { CustomerInList } from "../../customers/customer-queries.server";

type CustomerChoiceProps = {
  base: string;
  typed: string;
  customers: readonly CustomerInList[];
};

export function CustomerChoice({ base, typed, customers }: CustomerChoiceProps) {
  const t = useText();
  return (
    <>
      <FilterBar>
        <Field name="q" label={t("compensation.propose.find")} dense>
          <Input type="search" dense defaultValue={typed} className="w-72 max-w-full" />
        </Field>
      </FilterBar>
      {customers.length === 0 ? (
        <Empty title={t("compensation.propose.choose")}>{t("compensation.propose.notFound")}</Empty>
      ) : (
        <Card flush>
          <Table caption={t("compensation.propose.choose")}>
            <thead>
              <tr>
                <TableHeading>{t("compensation.list.customer")}</TableHeading>
                <TableHeading>{t("recovery.customers.contact")}</TableHeading>
                <TableHeading>{t("compensation.list.segment")}</TableHeading>
              </tr>
            </thead>
            <tbody>
              {customers.map(({ id, name, phoneHint, emailHint, segment }) => (
                <tr key={id}>
                  <TableCell>
                    <TextLink to={`${base}/new?customer=${id}`}>
                      <bdi>{name || t("compensation.list.nameless")}</bdi>
                    </TextLink>
                  </TableCell>
                  <TableCell className="tabular-nums">
                    {[phoneHint, emailHint].filter(Boolean).join(" · ")}
                  </TableCell>
                  <TableCell>
                    <bdi>{segment}</bdi>
                  </TableCell>
                </tr>
              ))}
            </tbody>
          </Table>
        </Card>
      )}
    </>
  );
}
