/** Customers of a case, one row each, with what may be seen of them and done with those that are ticked. */
import { Button } from "~/ui/button";
import { BulkBar } from "~/ui/data/bulk-bar";
import { type Column, DataTable } from "~/ui/data/data-table";
import { Chip } from "~/ui/status/chip";
import { useFormat, useText } from "~/ui/text";
import type { CustomerInList } from "../customers/customer-queries.server";
import { CUSTOMER_TONES } from "./customer-tones";

const FORM = "customers";

type CustomerTableProps = {
  base: string;
  customers: readonly CustomerInList[];
  mayWork: boolean;
};

export function CustomerTable({ base, customers, mayWork }: CustomerTableProps) {
  const t = useText();
  return (
    <DataTable
      caption={t("recovery.customers.list")}
      columns={useColumns()}
      rows={customers}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${base}/${id}`}
      selection={
        mayWork
          ? {
              formId: FORM,
              name: "ids",
              label: ({ name, phoneHint, emailHint }) =>
                t("whole.select", { name: name || phoneHint || emailHint }),
            }
          : undefined
      }
      bulk={
        mayWork && (
          <BulkBar formId={FORM} action={`${base}/making-whole`}>
            <Button type="submit" variant="primary">
              {t("whole.ticked")}
            </Button>
          </BulkBar>
        )
      }
    />
  );
}

function useColumns(): Column<CustomerInList>[] {
  const t = useText();
  const { number } = useFormat();
  return [
    {
      key: "name",
      heading: t("recovery.customers.name"),
      narrow: "title",
      cell: ({ name, isDisputed, isTwice }) => (
        <>
          <bdi>{name || t("recovery.customers.nameless")}</bdi>{" "}
          {isDisputed && <Chip tone="caution">{t("recovery.customers.disputed")}</Chip>}{" "}
          {isTwice && <Chip tone="caution">{t("recovery.customers.twice")}</Chip>}
        </>
      ),
    },
    {
      key: "contact",
      heading: t("recovery.customers.contact"),
      share: "third",
      narrow: "line",
      cell: ({ phoneHint, emailHint }) => (
        <span className="tabular-nums">{[phoneHint, emailHint].filter(Boolean).join(" · ")}</span>
      ),
    },
    {
      key: "waiting",
      heading: t("recovery.customers.waiting"),
      numeric: true,
      narrow: "meta",
      cell: ({ waiting }) => (
        <>
          <span className="sm:hidden">{t("recovery.customers.waiting")}: </span>
          {number(waiting)}
        </>
      ),
    },
    {
      key: "segment",
      heading: t("recovery.customers.segment"),
      narrow: "meta",
      cell: ({ segment }) => <bdi>{segment}</bdi>,
    },
    {
      key: "state",
      heading: t("recovery.customers.state"),
      narrow: "aside",
      nowrap: true,
      cell: ({ state }) => (
        <Chip tone={CUSTOMER_TONES[state]}>{t(`recovery.customers.states.${state}`)}</Chip>
      ),
    },
  ];
}
