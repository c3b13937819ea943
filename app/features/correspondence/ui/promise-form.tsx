/** Notes a promise out of a message: the passage, whose it is, by when, and in whose calendar. */
import { Form, Link } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Checkbox } from "~/ui/fields/checkbox";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Disclosure } from "~/ui/page/disclosure";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { promiseNoteSchema } from "../promised/promise-note-schemas";
import { ZoneSelect } from "./zone-select";

type PromiseFormProps = {
  start: {
    passage: string;
    side: "them" | "us";
    on: string;
    time: string;
    zone: string;
    workingDays: string;
    calendarId: string;
    isTheirTurn: boolean;
  };
  who: string;
  sentences: readonly string[];
  calendars: readonly Choice[];
  zones: readonly string[];
  isForEveryCase: boolean;
  back: string;
};

export function PromiseForm({ start, who, sentences, back, ...props }: PromiseFormProps) {
  const t = useText();
  const form = useZodForm(promiseNoteSchema, start as object);
  return (
    <div className="max-w-prose space-y-5">
      <Disclosure summary={t("promised.screen.sentences")} open={start.passage === ""}>
        <p className="text-ink-soft">{t("promised.screen.sentencesAbout")}</p>
        <ul className="mt-2 space-y-1">
          {sentences.map((sentence) => (
            <li key={sentence}>
              <Link
                to={`?${new URLSearchParams({ passage: sentence })}`}
                className="block py-1 text-accent underline decoration-1 underline-offset-3"
                dir="auto"
              >
                {sentence}
              </Link>
            </li>
          ))}
        </ul>
      </Disclosure>
      <Form method="post" {...form.props} className="space-y-5 text-lg">
        <FormErrors form={form} />
        <Field {...form.field("passage")} label={t("promised.screen.passage")}>
          <Textarea rows={3} dir="auto" />
        </Field>
        <FieldGroup {...form.field("side")} legend={t("promised.screen.side")}>
          <RadioGroup
            options={(["them", "us"] as const).map((value) => ({
              value,
              label: t(`promised.screen.sides.${value}`, { who }),
            }))}
          />
        </FieldGroup>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Field
            {...form.field("on")}
            label={t("promised.screen.on")}
            hint={t("promised.screen.onHint")}
            optional
          >
            <Input type="date" />
          </Field>
          <Field
            {...form.field("time")}
            label={t("promised.screen.time")}
            hint={t("promised.screen.timeHint")}
            optional
          >
            <Input inputMode="numeric" autoComplete="off" />
          </Field>
        </div>
        <Field {...form.field("zone")} label={t("promised.screen.zone")}>
          <ZoneSelect zones={props.zones} />
        </Field>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Field {...form.field("workingDays")} label={t("promised.screen.workingDays")} optional>
            <Input inputMode="numeric" autoComplete="off" />
          </Field>
          <Field
            {...form.field("calendarId")}
            label={t("promised.screen.calendar")}
            hint={t("promised.screen.calendarHint")}
          >
            <Select prompt={t("promised.screen.calendarNone")} options={props.calendars} />
          </Field>
        </div>
        <Checkbox
          {...form.field("isTheirTurn")}
          label={t("promised.screen.isTheirTurn")}
          hint={t("promised.screen.isTheirTurnHint")}
        />
        {props.isForEveryCase && <p className="text-ink-soft">{t("promised.screen.everyCase")}</p>}
        <div className="flex flex-wrap gap-2">
          <SubmitButton form={form} size="large">
            {t("promised.screen.submit")}
          </SubmitButton>
          <ButtonLink to={back} variant="quiet" size="large">
            {t("common.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
