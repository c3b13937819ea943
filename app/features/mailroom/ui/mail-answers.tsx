/** What else can be done with a mail that belongs nowhere: a thread of its own, or nothing. */
import { Form } from "@remix-run/react";
import { mailPath } from "~/features/mailroom/mail-path";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type NewThreadCardProps = { mailId: string; subject: string; reference: string };

export function NewThreadCard({ mailId, subject, reference }: NewThreadCardProps) {
  const t = useText();
  return (
    <Card title={t("mailroom.newThread.title")}>
      <Form method="post" action={mailPath(mailId, "thread")} className="space-y-4">
        <Field
          name="reference"
          label={t("mailroom.newThread.reference")}
          hint={t("mailroom.newThread.referenceHint")}
        >
          <Input defaultValue={reference} autoComplete="off" required />
        </Field>
        <Field name="title" label={t("mailroom.newThread.name")}>
          <Input defaultValue={subject.slice(0, 200)} dir="auto" autoComplete="off" required />
        </Field>
        <SubmitButton variant="secondary">{t("mailroom.newThread.submit")}</SubmitButton>
      </Form>
    </Card>
  );
}

export function DiscardCard({ mailId, hasSender }: { mailId: string; hasSender: boolean }) {
  const t = useText();
  return (
    <Card title={t("mailroom.discard.submit")}>
      <Form method="post" action={mailPath(mailId, "discarding")} className="space-y-3">
        {hasSender && <Checkbox name="always" label={t("mailroom.discard.always")} />}
        <SubmitButton variant="secondary">{t("mailroom.discard.submit")}</SubmitButton>
      </Form>
    </Card>
  );
}
