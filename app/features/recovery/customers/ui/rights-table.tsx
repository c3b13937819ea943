/** What customers of a case asked of their data, what runs out first, first. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Chip } from "~/ui/status/chip";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { RightsInList } from "../requested/rights-queries.server";
import { RightsDue } from "./rights-due";

type RightsTableProps = { customers: string; requests: readonly RightsInList[]; now: Date };

export function RightsTable({ customers, requests, now }: RightsTableProps) {
  const t = useText();
  const { instant } = useFormat();
  return (
    <Table caption={t("rights.listTitle")}>
      <thead>
        <tr>
          <TableHeading>{t("recovery.customers.name")}</TableHeading>
          <TableHeading>{t("rights.form.what")}</TableHeading>
          <TableHeading>{t("rights.form.arrivedAt")}</TableHeading>
          <TableHeading>{t("recovery.customers.state")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <TableCell>
              <TextLink to={`${customers}/${request.customerId}`} className="font-medium">
                <bdi>{request.name || t("recovery.customers.nameless")}</bdi>
              </TextLink>
              <span className="block text-sm text-ink-soft tabular-nums">{request.contact}</span>
            </TableCell>
            <TableCell>
              <Chip tone={request.state === "open" ? "caution" : "neutral"}>
                {t(`rights.what.${request.what}`)}
              </Chip>
            </TableCell>
            <TableCell className="text-sm">
              {t("rights.arrived", {
                channel: request.channel,
                at: instant(request.arrivedAt, request.arrivedZone),
                name: request.notedByName,
              })}
            </TableCell>
            <TableCell>
              <RightsDue request={request} now={now} />
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
