/** A day off that no rule knows. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { holidaySchema } from "../../calendars/calendar-schemas";

export function HolidayForm({ action }: { action: string }) {
  const t = useText();
  const form = useZodForm(holidaySchema, { on: "", name: "" }, { id: "holiday" });
  return (
    <Form method="post" action={action} {...form.props} className="space-y-4">
      <FormErrors form={form} />
      <Field {...form.field("on")} label={t("calendars.dayOn")}>
        <Input type="date" />
      </Field>
      <Field {...form.field("name")} label={t("calendars.dayName")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <SubmitButton form={form}>{t("calendars.addDaySubmit")}</SubmitButton>
    </Form>
  );
}
