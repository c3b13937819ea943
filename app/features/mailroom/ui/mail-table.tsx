/** Mails, the newest first, with why each is where it is. */
import type { MailInList } from "~/features/mailroom/inbox/mail-queries.server";
import { mailPath } from "~/features/mailroom/mail-path";
import type { TextKey } from "~/platform/i18n/text-key";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export function MailTable({ mails }: { mails: readonly MailInList[] }) {
  const t = useText();
  return (
    <Table caption={t("mailroom.list.caption")}>
      <thead>
        <tr>
          <TableHeading>{t("mailroom.list.subject")}</TableHeading>
          <TableHeading>{t("mailroom.list.from")}</TableHeading>
          <TableHeading>{t("mailroom.list.why")}</TableHeading>
          <TableHeading>{t("mailroom.list.arrived")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {mails.map(({ id, subject, fromName, fromAddress, reason, receivedAt }) => (
          <tr key={id}>
            <TableCell>
              <TextLink quiet to={mailPath(id)}>
                <span className="break-words" dir="auto">
                  {subject || t("mailroom.list.noSubject")}
                </span>
              </TextLink>
            </TableCell>
            <TableCell label={t("mailroom.list.from")}>
              <span className="break-words" dir="auto">
                {fromName || fromAddress || t("mailroom.list.noSender")}
              </span>
              {fromName && fromAddress && (
                <span className="block text-sm break-all text-ink-soft">{fromAddress}</span>
              )}
            </TableCell>
            <TableCell label={t("mailroom.list.why")}>
              {reason && t(`mailroom.reasons.${reason}` as TextKey)}
            </TableCell>
            <TableCell label={t("mailroom.list.arrived")} className="whitespace-nowrap">
              <Time at={receivedAt} />
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
