/** Grants of a case, one row each, with what can be done with those that are ticked. */
import { Button } from "~/ui/button";
import { BulkBar, type Found } from "~/ui/data/bulk-bar";
import { type Column, DataTable } from "~/ui/data/data-table";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { StateChip } from "~/ui/status/state-chip";
import { useFormat, useText } from "~/ui/text";
import type { GrantInList } from "../grants/grant-queries.server";
import { GRANT_TONES } from "./grant-tones";

const FORM = "grants";

type GrantTableProps = {
  base: string;
  rows: readonly GrantInList[];
  /** What the list is narrowed to, as it stands in the address. */
  query: string;
  matching: Found;
  mayDecide: boolean;
  mayIssue: boolean;
};

export function GrantTable({ base, rows, query, matching, mayDecide, mayIssue }: GrantTableProps) {
  const t = useText();
  const maySelect = mayDecide || mayIssue;
  return (
    <DataTable
      caption={t("compensation.list.caption")}
      columns={useColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${base}/grants/${id}`}
      selection={
        maySelect
          ? {
              formId: FORM,
              name: "ids",
              label: ({ number }) => t("compensation.list.select", { number }),
            }
          : undefined
      }
      bulk={
        maySelect && (
          <BulkBar formId={FORM} action={`${base}/decision`} matching={matching}>
            <input type="hidden" name="query" value={query} />
            {mayDecide && (
              <>
                <Field name="reason" label={t("compensation.list.rejectReason")} hideLabel>
                  <Input
                    dense
                    placeholder={t("compensation.list.rejectReason")}
                    maxLength={500}
                    className="w-56 max-w-full"
                  />
                </Field>
                <Button type="submit" name="move" value="reject" variant="quiet">
                  {t("compensation.list.reject")}
                </Button>
              </>
            )}
            {mayIssue && (
              <Button type="submit" name="move" value="issue" formAction={`${base}/handing-out`}>
                {t("compensation.list.issue")}
              </Button>
            )}
            {mayDecide && (
              <Button type="submit" name="move" value="approve" variant="primary">
                {t("compensation.list.approve")}
              </Button>
            )}
          </BulkBar>
        )
      }
    />
  );
}

function useColumns(): Column<GrantInList>[] {
  const t = useText();
  const { money } = useFormat();
  return [
    {
      key: "number",
      heading: t("compensation.list.number"),
      narrow: "title",
      cell: (grant) => t("compensation.grant.title", { number: grant.number }),
    },
    {
      key: "customer",
      heading: t("compensation.list.customer"),
      share: "third",
      narrow: "line",
      cell: ({ customerId, name, contact }) =>
        customerId ? (
          <>
            <bdi className="font-medium">{name || t("compensation.list.nameless")}</bdi>{" "}
            <span className="text-sm text-ink-soft tabular-nums">{contact}</span>
          </>
        ) : (
          <span className="text-ink-soft">{t("compensation.list.erased")}</span>
        ),
    },
    {
      key: "harm",
      heading: t("compensation.list.harm"),
      narrow: "meta",
      cell: ({ harm, reference }) => (
        <>
          {t(`recovery.harms.${harm}`)}
          {reference && (
            <>
              {" "}
              <bdi className="text-sm text-ink-soft">{reference}</bdi>
            </>
          )}
        </>
      ),
    },
    {
      key: "kind",
      heading: t("compensation.list.kind"),
      narrow: "meta",
      nowrap: true,
      cell: ({ kind, points }) =>
        kind === "points"
          ? t("compensation.pointCount", { count: points })
          : t(`compensation.kinds.${kind}`),
    },
    {
      key: "by",
      heading: t("compensation.list.proposedBy"),
      narrow: "hidden",
      nowrap: true,
      cell: ({ proposedByName }) => <bdi>{proposedByName}</bdi>,
    },
    {
      key: "amount",
      heading: t("compensation.list.amount"),
      numeric: true,
      narrow: "meta",
      cell: ({ amountMinor, currency }) => money(amountMinor, currency),
    },
    {
      key: "state",
      heading: t("compensation.list.state"),
      narrow: "aside",
      nowrap: true,
      cell: ({ state }) => (
        <StateChip tone={GRANT_TONES[state]}>{t(`compensation.states.${state}`)}</StateChip>
      ),
    },
  ];
}
