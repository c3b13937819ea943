/** What a customer answered. */
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { useText } from "~/ui/text";
import type { CustomerOnPage } from "../customer-page.server";

type RepliesCardProps = { customer: CustomerOnPage; page: string; mayNote: boolean };

export function RepliesCard({ customer: { replies }, page, mayNote }: RepliesCardProps) {
  const t = useText();
  return (
    <Card
      title={t("customer.reply.title")}
      actions={
        mayNote && (
          <ButtonLink to={`${page}/reply`} size="small">
            {t("customer.reply.submit")}
          </ButtonLink>
        )
      }
    >
      {replies.length === 0 && <p className="text-ink-soft">{t("customer.reply.none")}</p>}
      <ul className="divide-y divide-line">
        {replies.map(({ id, channel, at, text, reference, notedByName }) => (
          <li key={id} className="py-2 first:pt-0 last:pb-0">
            <p dir="auto" className="break-words whitespace-pre-wrap">
              {text ?? t("customer.reply.hidden")}
            </p>
            <p className="text-sm text-ink-soft">
              {t("customer.reply.line", { channel, at, name: notedByName })}
              {reference && (
                <>
                  {" · "}
                  <bdi>{reference}</bdi>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
