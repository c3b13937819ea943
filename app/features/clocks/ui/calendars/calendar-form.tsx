/** A business calendar, new or changed: its zone, its hours, the public holidays it keeps. */
import { Form } from "@remix-run/react";
import type { z } from "zod/mini";
import { ButtonLink } from "~/ui/button-link";
import { CheckboxGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { zoneChoices } from "~/ui/fields/zone-choices";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { calendarSchema, newCalendarSchema, WEEKDAYS } from "../../calendars/calendar-schemas";

type CalendarFormProps = {
  start: Omit<z.input<typeof newCalendarSchema>, "holidaySets"> & {
    holidaySets: readonly string[];
    version?: number;
  };
  zones: readonly string[];
  sets: readonly Choice[];
  back: string;
};

export function CalendarForm({ start, zones, sets, back }: CalendarFormProps) {
  const t = useText();
  const isNew = start.version === undefined;
  const form = useZodForm(isNew ? newCalendarSchema : calendarSchema, {
    ...start,
    holidaySets: [...start.holidaySets],
  });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      {!isNew && <Opened start={start} />}
      <Field {...form.field("name")} label={t("calendars.name")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field {...form.field("timeZone")} label={t("calendars.zone")}>
        <Select options={zoneChoices(zones)} />
      </Field>
      <fieldset className="min-w-0">
        <legend className="mb-1 text-lg font-medium">{t("calendars.hours")}</legend>
        <p className="mb-2 text-ink-soft">{t("calendars.hoursHint")}</p>
        <div className="space-y-2">
          {WEEKDAYS.map((weekday, index) => {
            const day = t(`calendars.weekdays.d${weekday}`);
            return (
              <div key={weekday} className="flex flex-wrap items-end gap-2">
                <Field
                  {...form.field(`hours.${index}.opens` as "hours.0.opens")}
                  label={t("calendars.opens", { day })}
                  dense
                  className="w-40"
                >
                  <Input type="time" dense />
                </Field>
                <Field
                  {...form.field(`hours.${index}.closes` as "hours.0.closes")}
                  label={t("calendars.closes", { day })}
                  dense
                  className="w-40"
                >
                  <Input type="time" dense />
                </Field>
              </div>
            );
          })}
        </div>
      </fieldset>
      <FieldGroup {...form.field("holidaySets")} legend={t("calendars.sets")} optional>
        <CheckboxGroup options={sets} />
      </FieldGroup>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>
          {t(isNew ? "calendars.addSubmit" : "calendars.save")}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
