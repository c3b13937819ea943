/** Enters or corrects where people agree to hear from a business. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { CONSENT_CHANNELS, CONSENT_METHODS, DOUBLE_OPT_IN } from "../consent-vocabulary";
import { newSourceSchema, sourceSchema } from "../sources/source-schemas";

export type SourceStart = {
  name: string;
  method: string;
  channel: string;
  place: string;
  startedOn: string;
  endedOn: string;
  doubleOptIn: string;
  optOut: string;
  toldCount: string;
  /** Of one that is there already. */
  version?: number;
};

type SourceFormProps = { start: SourceStart; back: string };

export function SourceForm({ start, back }: SourceFormProps) {
  const t = useText();
  const isNew = start.version === undefined;
  const form = useZodForm(isNew ? newSourceSchema : sourceSchema, start as never);
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5">
      <FormErrors form={form} />
      {!isNew && <Opened start={start} />}
      <Field {...form.field("name")} label={t("consent.name")} hint={t("consent.nameHint")}>
        <Input autoComplete="off" />
      </Field>
      <Field {...form.field("method")} label={t("consent.method")}>
        <Select
          options={CONSENT_METHODS.map((value) => ({
            value,
            label: t(`consent.methods.${value}`),
          }))}
        />
      </Field>
      <Field
        {...form.field("channel")}
        label={t("consent.channel")}
        hint={t("consent.channelHint")}
      >
        <Select
          options={CONSENT_CHANNELS.map((value) => ({
            value,
            label: t(`consent.channels.${value}`),
          }))}
        />
      </Field>
      <Field
        {...form.field("place")}
        label={t("consent.place")}
        hint={t("consent.placeHint")}
        optional
      >
        <Textarea rows={2} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...form.field("startedOn")} label={t("consent.startedOn")} optional>
          <Input type="date" />
        </Field>
        <Field
          {...form.field("endedOn")}
          label={t("consent.endedOn")}
          hint={t("consent.endedHint")}
          optional
        >
          <Input type="date" />
        </Field>
      </div>
      <Field {...form.field("doubleOptIn")} label={t("consent.doubleOptIn")}>
        <Select
          options={DOUBLE_OPT_IN.map((value) => ({ value, label: t(`consent.doubles.${value}`) }))}
        />
      </Field>
      <Field
        {...form.field("optOut")}
        label={t("consent.optOut")}
        hint={t("consent.optOutHint")}
        optional
      >
        <Textarea rows={2} />
      </Field>
      <Field
        {...form.field("toldCount")}
        label={t("consent.toldCount")}
        hint={t("consent.toldHint")}
        optional
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("consent.saveSource")}</SubmitButton>
        <ButtonLink to={back} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
