/** What a mail says: its text, and as it was designed only for who asks, in a frame that may do nothing. */
import type { MailOnPage } from "~/features/mailroom/inbox/mail-queries.server";
import { mailPath } from "~/features/mailroom/mail-path";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";

/** `isBounded`: what is done with it stays near, however long it is. */
export function MailWords({ mail, isBounded }: { mail: MailOnPage; isBounded: boolean }) {
  const t = useText();
  return (
    <Card title={t("mailroom.page.text")}>
      {mail.text ? (
        <section
          className={isBounded ? "max-h-96 overflow-y-auto" : ""}
          {...(isBounded && { "aria-label": t("mailroom.page.text"), tabIndex: 0 })}
        >
          <p className="max-w-prose break-words whitespace-pre-wrap" dir="auto">
            {mail.text}
          </p>
        </section>
      ) : (
        <p className="text-ink-soft">{t("mailroom.page.noText")}</p>
      )}
      {mail.hasHtml && (
        <Disclosure summary={t("mailroom.page.html")} className="mt-4 print:hidden" isFlush>
          <p className="mb-2 max-w-prose text-sm text-ink-soft">{t("mailroom.page.htmlAbout")}</p>
          <iframe
            src={mailPath(mail.id, "html")}
            title={t("mailroom.page.htmlTitle")}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
            loading="lazy"
            className="h-120 w-full rounded-control border border-line bg-white"
          />
        </Disclosure>
      )}
    </Card>
  );
}
