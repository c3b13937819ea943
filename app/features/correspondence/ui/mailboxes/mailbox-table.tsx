/** The mailboxes, with how each fares. */
import type { MailboxInList } from "~/features/correspondence/mailboxes/mailbox-queries.server";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { mailboxState } from "./mailbox-state";

export function MailboxTable({ mailboxes }: { mailboxes: readonly MailboxInList[] }) {
  const t = useText();
  return (
    <Table caption={t("mailboxes.title")}>
      <thead>
        <tr>
          <TableHeading>{t("mailboxes.list.address")}</TableHeading>
          <TableHeading>{t("mailboxes.list.state")}</TableHeading>
          <TableHeading>{t("mailboxes.list.read")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {mailboxes.map((mailbox) => {
          const { state, tone } = mailboxState(mailbox);
          return (
            <tr key={mailbox.id}>
              <TableCell>
                <TextLink quiet to={`/settings/mailboxes/${mailbox.id}`}>
                  <bdi className="break-all">{mailbox.address}</bdi>
                </TextLink>
                <div className="text-sm text-ink-soft">
                  <bdi>{mailbox.business?.name ?? t("mailboxes.everyBusiness")}</bdi>
                </div>
              </TableCell>
              <TableCell>
                <StateChip tone={tone}>{t(`mailboxes.states.${state}`)}</StateChip>
              </TableCell>
              <TableCell label={t("mailboxes.list.read")} className="whitespace-nowrap">
                {mailbox.readAt ? <Time at={mailbox.readAt} /> : t("mailboxes.list.never")}
              </TableCell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
