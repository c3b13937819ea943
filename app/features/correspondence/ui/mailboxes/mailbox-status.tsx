/** How a mailbox fares: what is wrong and what to do, and how it is reached. */
import type { MailboxOnPage } from "~/features/correspondence/mailboxes/mailbox-queries.server";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { Notice } from "~/ui/page/notice";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";

export function MailboxStatus({ mailbox }: { mailbox: MailboxOnPage & { isDue: boolean } }) {
  const t = useText();
  const { access, problem, problemText, pausedAt, host, port, security } = mailbox;
  const at = (moment: Date | null) => (moment ? <Time at={moment} /> : t("mailboxes.list.never"));
  const code = (text: string) => (
    <code dir="ltr" className="font-mono text-sm break-all">
      {text}
    </code>
  );
  const reached =
    access === "none"
      ? []
      : [
          { label: t("mailboxes.page.triedAt"), value: at(mailbox.triedAt) },
          { label: t("mailboxes.page.readAt"), value: at(mailbox.readAt) },
          ...(pausedAt
            ? []
            : [
                {
                  label: t("mailboxes.page.next"),
                  value: mailbox.isDue ? t("mailboxes.page.soon") : <Time at={mailbox.nextAt} />,
                },
              ]),
          {
            label: t("mailboxes.page.server"),
            value: (
              <>
                {code(`${host}:${port}`)} · {t(`mailboxes.securities.${security}`)}
              </>
            ),
          },
          { label: t("mailboxes.fields.username"), value: code(mailbox.username) },
          { label: t("mailboxes.fields.folder"), value: code(mailbox.folder) },
          { label: t("mailboxes.fields.secret"), value: t("mailboxes.page.kept") },
        ];
  const facts = [
    { label: t("mailboxes.fields.name"), value: <bdi>{mailbox.name}</bdi> },
    {
      label: t("mailboxes.fields.businessId"),
      value: <bdi>{mailbox.business?.name ?? t("mailboxes.everyBusiness")}</bdi>,
    },
    {
      label: t("mailboxes.page.plus"),
      value: t(`mailboxes.page.${mailbox.plusAddressing ? "yes" : "no"}`),
    },
    { label: t("mailboxes.fields.access"), value: t(`mailboxes.accesses.${access}`) },
    ...reached,
  ];
  return (
    <>
      {problem && !pausedAt && (
        <Notice tone={problem === "unreachable" ? "caution" : "critical"}>
          <p>{t(`mailboxes.problems.${problem}`)}</p>
          {problemText && (
            <p className="mt-2 text-sm break-words">
              {t("mailboxes.said", { words: problemText })}
            </p>
          )}
        </Notice>
      )}
      <Card title={t("mailboxes.page.status")}>
        <FactList facts={facts} />
      </Card>
    </>
  );
}
