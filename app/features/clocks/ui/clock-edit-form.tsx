/** Corrects what is known about a clock, with a reason that stays in its history. */
import { Form } from "@remix-run/react";
import type { z } from "zod/mini";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { clockEditSchema } from "../clock-schemas";
import { useClockChoices } from "./clock-choices";

type ClockEditFormProps = {
  start: Omit<z.input<typeof clockEditSchema>, "reason">;
  /** Null for what others count, around the clock. */
  calendars: readonly Choice[] | null;
};

export function ClockEditForm({ start, calendars }: ClockEditFormProps) {
  const t = useText();
  const choices = useClockChoices();
  const form = useZodForm(clockEditSchema, { ...start, reason: "" });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <Opened start={start} />
      <Field
        {...form.field("dueAt")}
        label={t("clocks.one.dueAt")}
        hint={t("clocks.one.editDueHint")}
        optional
      >
        <Input type="datetime-local" />
      </Field>
      <Field {...form.field("side")} label={t("clocks.screens.newSide")}>
        <Select options={choices.sides} />
      </Field>
      <Field {...form.field("source")} label={t("clocks.screens.newSource")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field {...form.field("certainty")} label={t("clocks.screens.newCertainty")}>
        <Select options={choices.certainties} />
      </Field>
      <Field
        {...form.field("checkedOn")}
        label={t("clocks.one.checkedOn")}
        hint={t("clocks.one.editCheckedHint")}
        optional
      >
        <Input type="date" />
      </Field>
      {calendars && (
        <Field
          {...form.field("calendarId")}
          label={t("clocks.screens.newCalendar")}
          hint={t("clocks.screens.newCalendarHint")}
        >
          <Select prompt={t("clocks.screens.aroundTheClock")} options={calendars} />
        </Field>
      )}
      <Field
        {...form.field("reason")}
        label={t("clocks.one.editReason")}
        hint={t("clocks.one.editReasonHint")}
      >
        <Textarea rows={3} dir="auto" />
      </Field>
      <SubmitButton form={form}>{t("clocks.one.editSubmit")}</SubmitButton>
    </Form>
  );
}
