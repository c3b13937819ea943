/** Notices by mail: one message for what happened at one moment, or for a day. No names of customers. */
import { queueMail } from "~/features/mail/outbox.server";
import type { Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import type { Language } from "~templates/bilingual";
import { newsMail } from "~templates/email/news";
import { noticeText } from "~templates/email/notice";

export type MailedLine = {
  said: string;
  /** The page it leads to. */
  path: string;
};

type Reader = { name: string; email: string; language: Language };

export function mailNotices(
  tx: Tx,
  { name, email, language }: Reader,
  lines: readonly MailedLine[],
  { isDigest = false } = {},
): Promise<boolean> {
  const home = env().PUBLIC_URL;
  const notice = newsMail[language]({
    name,
    isDigest,
    lines: lines.map(({ said, path }) => ({ said, link: home ? `${home}${path}` : null })),
    settingsLink: home ? `${home}/settings/notifications` : null,
  });
  return queueMail(tx, {
    kind: isDigest ? "digest" : "notification",
    to: email,
    subject: notice.subject,
    text: noticeText(notice),
  });
}
