/** Adds a mailbox. */
import { Form } from "@remix-run/react";
import { newMailboxSchema } from "~/features/correspondence/mailboxes/mailbox-schemas";
import { ButtonLink } from "~/ui/button-link";
import { Checkbox } from "~/ui/fields/checkbox";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { MailboxFields } from "./mailbox-fields";

type NewMailboxFormProps = { businesses: readonly { id: string; name: string }[] };

export function NewMailboxForm({ businesses }: NewMailboxFormProps) {
  const t = useText();
  const form = useZodForm(newMailboxSchema, {
    address: "",
    name: "",
    businessId: "",
    plusAddressing: false,
    access: "password",
    host: "",
    port: "993",
    security: "tls",
    username: "",
    secret: "",
    folder: "INBOX",
    takesOld: false,
  });
  return (
    <Form method="post" {...form.props} className="group/mailbox space-y-5">
      <FormErrors form={form} />
      <MailboxFields businesses={businesses} field={form.field} hasSecret={false} />
      <div className="group-has-[[name=access][value=none]:checked]/mailbox:hidden">
        <Checkbox
          {...form.field("takesOld")}
          label={t("mailboxes.fields.takesOld")}
          hint={t("mailboxes.hints.takesOld")}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("mailboxes.new.submit")}</SubmitButton>
        <ButtonLink to="/settings/mailboxes" variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
