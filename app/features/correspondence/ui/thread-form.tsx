/** What is known about a thread before anything is said: with whom, about what, over which channel. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { CHANNELS, PARTIES } from "../thread-kinds";
import { newThreadSchema, threadSchema } from "../thread-schemas";

export type ThreadStart = {
  title: string;
  party: string;
  providerId: string;
  theirTicket: string;
  channel: string;
  language: string;
  participants: string;
  /** Of a thread that is there already. */
  version?: number;
};

type ThreadFormProps = {
  start: ThreadStart;
  providers: readonly Choice[];
  back: string;
};

export function ThreadForm({ start, providers, back }: ThreadFormProps) {
  const t = useText();
  const isNew = start.version === undefined;
  const form = useZodForm(isNew ? newThreadSchema : threadSchema, start as object);
  const field = form.field as unknown as (name: string) => ReturnType<typeof form.field>;
  return (
    <Form method="post" {...form.props} className="group/thread max-w-prose space-y-6 text-lg">
      <FormErrors form={form} />
      {!isNew && <Opened start={start} />}
      <FieldGroup {...field("party")} legend={t("threads.fields.party")}>
        <RadioGroup
          options={PARTIES.map((value) => ({ value, label: t(`threads.parties.${value}`) }))}
        />
      </FieldGroup>
      <Field
        {...field("providerId")}
        label={t("threads.fields.provider")}
        hint={t("threads.fields.providerHint")}
      >
        <Select prompt={t("common.choose")} options={providers} />
      </Field>
      <Field
        {...field("title")}
        label={t("threads.fields.title")}
        hint={t("threads.fields.titleHint")}
      >
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field
        {...field("theirTicket")}
        label={t("threads.fields.theirTicket")}
        hint={t("threads.fields.theirTicketHint")}
        optional
      >
        <Input autoComplete="off" spellCheck={false} />
      </Field>
      <Field
        {...field("participants")}
        label={t("threads.fields.participants")}
        hint={t("threads.fields.participantsHint")}
        optional
      >
        <Textarea rows={3} dir="auto" spellCheck={false} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...field("channel")} label={t("threads.fields.channel")}>
          <Select
            options={CHANNELS.map((value) => ({ value, label: t(`threads.kinds.${value}`) }))}
          />
        </Field>
        <Field {...field("language")} label={t("threads.fields.language")}>
          <Select
            options={(["en", "id"] as const).map((value) => ({
              value,
              label: t(`common.languages.${value}`),
            }))}
          />
        </Field>
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t(isNew ? "threads.screens.start.submit" : "threads.screens.edit.submit")}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
