/** What was seen, when, and how we learned of it: the same in opening and in correcting a case. */
import type { ComponentProps } from "react";
import { HEARD_FROM } from "~/features/cases/facts/heard-from";
import { ZoneChoice } from "~/features/cases/ui/zone-field";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useText } from "~/ui/text";

type Wiring = Omit<ComponentProps<typeof Field>, "label" | "children">;

type SeenFieldsProps = {
  field: (name: "summary" | "happenedAt" | "happenedZone" | "heardFrom") => Wiring;
  zones: readonly string[];
};

export function SummaryField({ field }: Pick<SeenFieldsProps, "field">) {
  const t = useText();
  return (
    <Field
      {...field("summary")}
      label={t("cases.screens.create.summary")}
      hint={t("cases.screens.create.summaryHint")}
    >
      <Textarea rows={3} dir="auto" />
    </Field>
  );
}

export function WhenFields({ field, zones }: SeenFieldsProps) {
  const t = useText();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...field("happenedAt")} label={t("cases.screens.create.when")}>
          <Input type="datetime-local" />
        </Field>
        <Field {...field("happenedZone")} label={t("cases.screens.create.zone")}>
          <ZoneChoice zones={zones} />
        </Field>
      </div>
      <Field {...field("heardFrom")} label={t("cases.screens.create.heardFrom")}>
        <Select
          prompt={t("cases.screens.create.choose")}
          options={HEARD_FROM.map((value) => ({ value, label: t(`cases.heardFrom.${value}`) }))}
        />
      </Field>
    </>
  );
}
