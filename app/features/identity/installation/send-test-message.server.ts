/** A message to oneself. False where no mail goes out. */
import type { LinkTo } from "~/features/identity/link.server";
import type { Person } from "~/features/identity/person";
import { queueMail } from "~/features/mail/outbox.server";
import { db } from "~/platform/db.server";
import { noticeText } from "~templates/email/notice";
import { testMessage } from "~templates/email/test-message";

export function sendTestMessage(person: Person, linkTo: LinkTo): Promise<boolean> {
  const { name, email, language } = person;
  const notice = testMessage[language]({ name, link: linkTo("/") });
  const text = noticeText(notice);
  return db.$transaction((tx) =>
    queueMail(tx, { kind: "test", to: email, subject: notice.subject, text }),
  );
}
