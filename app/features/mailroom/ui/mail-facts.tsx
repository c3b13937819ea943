/** What is known about a mail: from whom, to whom, when, how it came, and where it is. */
import { threadPath } from "~/features/correspondence/thread-path";
import type { MailArrival } from "~/features/mailroom/inbound-mail";
import type { MailOnPage } from "~/features/mailroom/inbox/mail-queries.server";
import { mailPath } from "~/features/mailroom/mail-path";
import type { TextKey } from "~/platform/i18n/text-key";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type MailFactsProps = { mail: MailOnPage; mayReadSignals: boolean };

export function MailFacts({ mail, mayReadSignals }: MailFactsProps) {
  const t = useText();
  const { fromName, fromAddress, recipients, sentAt, receivedAt, arrivedBy, mailbox } = mail;
  const { thread, duplicateOfId, deliveryId, files } = mail;
  const plain = (text: string) => (
    <span className="break-all" dir="auto">
      {text}
    </span>
  );
  const facts = [
    {
      label: t("mailroom.page.from"),
      value: (
        <>
          {plain(fromName || fromAddress || t("mailroom.list.noSender"))}
          {fromName && fromAddress && (
            <span className="block text-sm break-all text-ink-soft">{fromAddress}</span>
          )}
          {mail.isStranger && <Chip tone="caution">{t("mailroom.strangerChip")}</Chip>}
        </>
      ),
    },
    ...(recipients.length > 0
      ? [{ label: t("mailroom.page.to"), value: plain(recipients.slice(0, 8).join(", ")) }]
      : []),
    ...(sentAt ? [{ label: t("mailroom.page.sent"), value: <Time at={sentAt} /> }] : []),
    { label: t("mailroom.page.arrived"), value: <Time at={receivedAt} /> },
    {
      label: t("mailroom.page.how"),
      value: (
        <>
          {t(`mailroom.arrivals.${arrivedBy as MailArrival}`)}
          {mailbox && <span className="block text-sm break-all">{mailbox.address}</span>}
        </>
      ),
    },
    ...(thread
      ? [
          {
            label: t("mailroom.page.thread"),
            value: (
              <TextLink
                to={`${threadPath({ reference: thread.reference, id: thread.id })}#m-${thread.messageId}`}
              >
                <bdi>{thread.title}</bdi>
              </TextLink>
            ),
          },
        ]
      : []),
    ...(duplicateOfId
      ? [
          {
            label: t("mailroom.page.copyOf"),
            value: <TextLink to={mailPath(duplicateOfId)}>{t("mailroom.whole")}</TextLink>,
          },
        ]
      : []),
    ...(deliveryId && mayReadSignals
      ? [
          {
            label: t("mailroom.page.delivery"),
            value: (
              <TextLink to={`/inbox/deliveries/${deliveryId}`}>
                {t("mailroom.states.notice")}
              </TextLink>
            ),
          },
        ]
      : []),
  ];
  return (
    <Card title={t(`mailroom.states.${mail.state}`)}>
      {mail.reason && (
        <p className="mb-3 max-w-prose">{t(`mailroom.reasons.${mail.reason}` as TextKey)}</p>
      )}
      <FactList facts={facts} />
      {files.length > 0 && (
        <>
          <h3 className="mt-3 text-sm text-ink-soft">{t("mailroom.page.files")}</h3>
          <ul>
            {files.map(({ name, why }) => (
              <li key={name} className="break-words" dir="auto">
                {name}
                {(why || !thread) && (
                  <span className="block text-sm text-ink-soft">
                    {why ? t(`mailroom.fileWhy.${why}` as TextKey) : t("mailroom.page.fileTaken")}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {mail.rawSha256 && (
        <p className="mt-3">
          <TextLink to={mailPath(mail.id, "raw")} reloadDocument>
            {t("mailroom.page.raw")}
          </TextLink>
        </p>
      )}
    </Card>
  );
}
