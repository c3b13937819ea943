/** Whether a mail server may hand mail in, and the way to a secret for it. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function HandInCard({ page, isOn }: { page: string; isOn: boolean }) {
  const t = useText();
  return (
    <Card title={t("mailboxes.handIn.title")} about={t("mailboxes.handIn.about")}>
      <p>{t(`mailboxes.handIn.${isOn ? "on" : "off"}`)}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <ButtonLink to={`${page}/hand-in`}>
          {t(`mailboxes.handIn.${isOn ? "renew" : "make"}`)}
        </ButtonLink>
        {isOn && (
          <Form method="post" action={`${page}/hand-in-end`}>
            <SubmitButton variant="quiet">{t("mailboxes.handIn.end")}</SubmitButton>
          </Form>
        )}
      </div>
    </Card>
  );
}
