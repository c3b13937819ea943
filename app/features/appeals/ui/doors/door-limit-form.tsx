/** How much text fits at a door, and where that is known from. */
import { Form } from "@remix-run/react";
import { appealsPath } from "~/features/appeals/appeal-path";
import type { doorLimitStart } from "~/features/appeals/doors/door-queries.server";
import { doorLimitSchema } from "~/features/appeals/doors/door-schemas";
import { AppealsHeader } from "~/features/appeals/ui/appeals-header";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type DoorLimitFormProps = {
  title: string;
  reference: string;
  start: Awaited<ReturnType<typeof doorLimitStart>>;
};

export function DoorLimitForm({ title, reference, start }: DoorLimitFormProps) {
  const t = useText();
  const form = useZodForm(doorLimitSchema, start);
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <AppealsHeader
        reference={reference}
        title={title}
        context={t(`appeals.doors.${start.door}`)}
      />
      <p className="text-base text-ink-soft">{t("advice.limit.about")}</p>
      <input type="hidden" name="door" value={start.door} />
      <Opened start={start} />
      <Field
        {...form.field("softLimit")}
        label={t("advice.limit.softLimit")}
        hint={t("advice.limit.softLimitHint")}
        optional
      >
        <Input inputMode="numeric" />
      </Field>
      <Field
        {...form.field("note")}
        label={t("advice.limit.note")}
        hint={t("advice.limit.noteHint")}
      >
        <Textarea rows={3} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("advice.limit.submit")}
        </SubmitButton>
        <ButtonLink to={appealsPath(reference, "doors")} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
