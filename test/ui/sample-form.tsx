/** A form with every kind of field, for the tests of the form wiring. */
import { Form } from "@remix-run/react";
import { z } from "zod/mini";
import { checkbox, choices, emailField, requiredText, versionField } from "~/platform/forms/fields";
import { Checkbox } from "~/ui/fields/checkbox";
import { CheckboxGroup, RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";

const schema = z.object({
  email: emailField("common.errors.email"),
  note: requiredText("common.errors.choose", 20),
  door: z.enum(["bsh", "app"], "common.errors.choose"),
  causes: choices(["spam", "consent"]),
  zone: z.string().check(z.minLength(1, "common.errors.zone")),
  sure: checkbox(),
  version: versionField(),
});

export function SampleForm() {
  const form = useZodForm(schema, { email: "", note: "as it was" });
  return (
    <Form method="post" {...form.props}>
      <FormErrors form={form} />
      <input type="hidden" name="version" value={3} />
      <Field {...form.field("email")} label="E-mail" hint="At work">
        <Input type="email" />
      </Field>
      <Field {...form.field("note")} label="Note" optional>
        <Textarea />
      </Field>
      <FieldGroup {...form.field("door")} legend="Where">
        <RadioGroup
          options={[
            { value: "bsh", label: "Support Home" },
            { value: "app", label: "In the app" },
          ]}
        />
      </FieldGroup>
      <FieldGroup {...form.field("causes")} legend="Causes">
        <CheckboxGroup options={[{ value: "spam", label: "Spam" }]} />
      </FieldGroup>
      <Field {...form.field("zone")} label="Zone">
        <Select prompt="Choose" options={[{ value: "Asia/Jakarta", label: "Jakarta" }]} />
      </Field>
      <Checkbox {...form.field("sure")} label="I am sure" />
      <SubmitButton form={form}>Send</SubmitButton>
    </Form>
  );
}
