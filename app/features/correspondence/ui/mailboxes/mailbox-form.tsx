/** Changes a mailbox. `conflict` is shown to the second of two editors. */
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { MailboxOnPage } from "~/features/correspondence/mailboxes/mailbox-queries.server";
import { mailboxSchema } from "~/features/correspondence/mailboxes/mailbox-schemas";
import { ButtonLink } from "~/ui/button-link";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { MailboxFields } from "./mailbox-fields";

type MailboxFormProps = {
  mailbox: MailboxOnPage;
  businesses: readonly { id: string; name: string }[];
  page: string;
  conflict: ReactNode;
};

export function MailboxForm({ mailbox, businesses, page, conflict }: MailboxFormProps) {
  const t = useText();
  const { address, name, businessId, plusAddressing, access, host, port } = mailbox;
  const { security, username, folder, version } = mailbox;
  const form = useZodForm(mailboxSchema, {
    address,
    name,
    businessId: businessId ?? "",
    plusAddressing,
    access,
    host,
    port: String(port),
    security,
    username,
    secret: "",
    folder,
  });
  return (
    <Form method="post" {...form.props} className="group/mailbox space-y-5">
      <FormErrors form={form} />
      {conflict}
      <Opened start={{ version }} />
      <MailboxFields businesses={businesses} field={form.field} hasSecret={access !== "none"} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("common.save")}</SubmitButton>
        <ButtonLink to={page} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
