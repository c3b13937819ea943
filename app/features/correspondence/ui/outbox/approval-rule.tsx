/** Whether mail of a case needs a second person, and the switch for whoever may set it. */
import { Form } from "@remix-run/react";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { threadsPath } from "../../thread-path";

type ApprovalRuleProps = { reference: string; isAsked: boolean; maySet: boolean };

export function ApprovalRule({ reference, isAsked, maySet }: ApprovalRuleProps) {
  const t = useText();
  if (!isAsked && !maySet) return null;
  return (
    <Card title={t("outbox.rule.title")} className="mt-6">
      <p className="mb-3">{t(isAsked ? "outbox.rule.on" : "outbox.rule.off")}</p>
      {maySet && (
        <Form method="post" action={threadsPath(reference, "mail-approval")}>
          <input type="hidden" name="isAsked" value={String(!isAsked)} />
          <SubmitButton variant="secondary">
            {t(isAsked ? "outbox.rule.turnOff" : "outbox.rule.turnOn")}
          </SubmitButton>
        </Form>
      )}
    </Card>
  );
}
