/** What a provider asks for and only people can write. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { PacketField } from "~templates/rules/packet-fields";
import { packetSchema, SEVERITY_CHOICES } from "../packet/packet-schemas";
import { threadPath } from "../thread-path";
import type { PacketPageProps } from "./packet-page";

const LONG: readonly PacketField[] = ["description", "use_case", "samples", "impact", "ask"];

export function PacketForm({ thread, typedFields, values, version, asks }: PacketPageProps) {
  const t = useText();
  const form = useZodForm(packetSchema, values, { id: "packet" });
  return (
    <Card title={t("threads.packet.typed")} about={t("threads.packet.typedAbout")}>
      <Form
        method="post"
        action={`${threadPath(thread, "packet")}?index`}
        {...form.props}
        className="space-y-4"
      >
        <FormErrors form={form} />
        <Opened start={{ ...values, version }} />
        <Field {...form.field("language")} label={t("threads.fields.language")}>
          <Select
            options={(["en", "id"] as const).map((value) => ({
              value,
              label: t(`common.languages.${value}`),
            }))}
          />
        </Field>
        {typedFields.map(({ field, label }) => (
          <TypedField key={field} field={field} label={label} form={form} />
        ))}
        {asks.length > 0 && (
          <Notice title={t("threads.packet.examples")}>
            <ul className="space-y-1">
              {asks.map(({ key, name, text }) => (
                <li key={key}>
                  <span className="font-medium">{name}:</span> {text}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <SubmitButton form={form} variant="secondary">
          {t("threads.packet.save")}
        </SubmitButton>
      </Form>
    </Card>
  );
}

type TypedFieldProps = {
  field: PacketField;
  label: string;
  form: ReturnType<typeof useZodForm<typeof packetSchema>>;
};

function TypedField({ field, label, form }: TypedFieldProps) {
  const t = useText();
  const wiring = form.field(field as "ask");
  if (field === "severity") {
    return (
      <Field {...wiring} label={label} optional>
        <Select
          prompt={t("common.choose")}
          options={SEVERITY_CHOICES.map((value) => ({
            value,
            label: t(`threads.packet.severities.${value}`),
          }))}
        />
      </Field>
    );
  }
  return (
    <Field {...wiring} label={label} optional>
      {LONG.includes(field) ? <Textarea rows={3} dir="auto" /> : <Input dir="auto" />}
    </Field>
  );
}
