/** What a customer answered, as somebody heard or read it. */
import { Form } from "@remix-run/react";
import { CONTACT_CHANNELS } from "~/features/contacts/contact-choice";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { replySchema } from "../care/customer-schemas";

type ReplyFormProps = { at: string; zone: string; back: string };

export function ReplyForm({ at, zone, back }: ReplyFormProps) {
  const t = useText();
  const form = useZodForm(replySchema, { channel: "whatsapp", at, text: "" });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <Field {...form.field("channel")} label={t("customer.reply.channel")}>
        <Select
          options={CONTACT_CHANNELS.map((value) => ({
            value,
            label: t(`customer.channels.${value}`),
          }))}
        />
      </Field>
      <Field
        {...form.field("at")}
        label={t("customer.reply.at")}
        hint={t("customer.reply.zone", { zone })}
      >
        <Input type="datetime-local" />
      </Field>
      <Field {...form.field("text")} label={t("customer.reply.text")}>
        <Textarea rows={4} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("customer.reply.submit")}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
