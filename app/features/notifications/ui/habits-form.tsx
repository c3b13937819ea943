/** How somebody wants to be told: quiet hours, the hour of the digest, and each kind over each channel. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { type HabitsForm as Habits, habitsSchema } from "../habits/habit-schemas";
import { CHANNELS, NOTICE_KINDS } from "../notice-kind";

export function HabitsForm({ habits }: { habits: Habits }) {
  const t = useText();
  const { quietFrom, quietUntil, digestAt } = habits;
  const form = useZodForm(habitsSchema, {
    ...habits,
    quietFrom: quietFrom ?? "",
    quietUntil: quietUntil ?? "",
    digestAt: digestAt ?? "",
  });
  const app = CHANNELS.app.map((value) => ({ value, label: t(`notices.choices.${value}`) }));
  const mail = CHANNELS.mail.map((value) => ({ value, label: t(`notices.choices.${value}`) }));
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <fieldset>
        <legend className="font-medium">{t("notices.quiet")}</legend>
        <p className="mb-2 max-w-prose text-sm text-ink-soft">{t("notices.quietHint")}</p>
        <div className="flex flex-wrap gap-4">
          <Field {...form.field("quietFrom")} label={t("notices.quietFrom")}>
            <Input type="time" />
          </Field>
          <Field {...form.field("quietUntil")} label={t("notices.quietUntil")}>
            <Input type="time" />
          </Field>
        </div>
      </fieldset>
      <Field
        {...form.field("digestAt")}
        label={t("notices.digestAt")}
        hint={t("notices.digestHint")}
      >
        <Input type="time" className="max-w-40" />
      </Field>
      <div>
        <h2 className="font-medium">{t("notices.byKind")}</h2>
        <p className="mb-2 max-w-prose text-sm text-ink-soft">{t("notices.byKindHint")}</p>
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {NOTICE_KINDS.map((kind) => (
            <li key={kind} className="px-4 py-3">
              <fieldset className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
                <legend className="mb-1 font-medium">{t(`notices.kinds.${kind}`)}</legend>
                <Field {...form.field(`kinds.${kind}.app`)} label={t("notices.channels.app")}>
                  <Select options={app} dense />
                </Field>
                <Field {...form.field(`kinds.${kind}.mail`)} label={t("notices.channels.mail")}>
                  <Select options={mail} dense />
                </Field>
              </fieldset>
            </li>
          ))}
        </ul>
      </div>
      <SubmitButton form={form}>{t("notices.saveHabits")}</SubmitButton>
    </Form>
  );
}
