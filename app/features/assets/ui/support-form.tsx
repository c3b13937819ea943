/** How a provider's support works: hours, promises, contacts, and the way up. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { providerSupportSchema } from "../asset-schemas";

type SupportFormProps = {
  start: {
    calendarId: string;
    replyHours: string;
    solveHours: string;
    escalation: string;
    contacts: string;
    version: number;
  };
  calendars: readonly Choice[];
  back: string;
};

export function SupportForm({ start, calendars, back }: SupportFormProps) {
  const t = useText();
  const form = useZodForm(providerSupportSchema, start);
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <Opened start={start} />
      <Field
        {...form.field("contacts")}
        label={t("assets.support.contacts")}
        hint={t("assets.support.contactsHint")}
        optional
      >
        <Textarea rows={4} dir="auto" spellCheck={false} />
      </Field>
      <Field
        {...form.field("escalation")}
        label={t("assets.support.escalation")}
        hint={t("assets.support.escalationHint")}
        optional
      >
        <Textarea rows={4} dir="auto" />
      </Field>
      <Field
        {...form.field("calendarId")}
        label={t("assets.support.hours")}
        hint={t("assets.support.hoursHint")}
      >
        <Select prompt={t("assets.support.hoursUnknown")} options={calendars} />
      </Field>
      <Field
        {...form.field("replyHours")}
        label={t("assets.support.reply")}
        hint={t("assets.support.replyHint")}
        optional
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      <Field {...form.field("solveHours")} label={t("assets.support.solve")} optional>
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("assets.support.save")}</SubmitButton>
        <ButtonLink to={back} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
