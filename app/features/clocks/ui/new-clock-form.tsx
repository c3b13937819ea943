/** A deadline that no rule knows: a promise, an agreement, a date somebody named. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { zoneChoices } from "~/ui/fields/zone-choices";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { newClockSchema } from "../clock-schemas";
import { OWN_KINDS } from "../own-kinds";
import { useClockChoices } from "./clock-choices";

type NewClockFormProps = {
  action: string;
  zones: readonly string[];
  zone: string;
  calendars: readonly Choice[];
};

const START = {
  note: "",
  kind: "promise",
  side: "bsp",
  dueAt: "",
  hours: "",
  calendarId: "",
  source: "",
  certainty: "stated",
} as const;

export function NewClockForm({ action, zones, zone, calendars }: NewClockFormProps) {
  const t = useText();
  const choices = useClockChoices();
  const form = useZodForm(newClockSchema, { ...START, zone }, { id: "clock" });
  return (
    <Form method="post" action={action} {...form.props} className="space-y-4">
      <FormErrors form={form} />
      <Field {...form.field("note")} label={t("clocks.screens.newNote")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field {...form.field("kind")} label={t("clocks.screens.newKind")}>
        <Select
          options={OWN_KINDS.map((value) => ({ value, label: t(`clocks.kinds.${value}`) }))}
        />
      </Field>
      <Field {...form.field("side")} label={t("clocks.screens.newSide")}>
        <Select options={choices.sides} />
      </Field>
      <Field
        {...form.field("dueAt")}
        label={t("clocks.screens.newDue")}
        hint={t("clocks.screens.newDueHint")}
        optional
      >
        <Input type="datetime-local" />
      </Field>
      <Field {...form.field("zone")} label={t("clocks.screens.newZone")}>
        <Select options={zoneChoices(zones)} />
      </Field>
      <Field
        {...form.field("hours")}
        label={t("clocks.screens.newHours")}
        hint={t("clocks.screens.newHoursHint")}
        optional
      >
        <Input inputMode="numeric" maxLength={4} autoComplete="off" />
      </Field>
      <Field
        {...form.field("calendarId")}
        label={t("clocks.screens.newCalendar")}
        hint={t("clocks.screens.newCalendarHint")}
      >
        <Select prompt={t("clocks.screens.aroundTheClock")} options={calendars} />
      </Field>
      <Field
        {...form.field("source")}
        label={t("clocks.screens.newSource")}
        hint={t("clocks.screens.newSourceHint")}
        optional
      >
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field {...form.field("certainty")} label={t("clocks.screens.newCertainty")}>
        <Select options={choices.certainties} />
      </Field>
      <SubmitButton form={form}>{t("clocks.screens.addSubmit")}</SubmitButton>
    </Form>
  );
}
